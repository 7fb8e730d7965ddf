using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>What an import of the content folder would do.</summary>
public sealed record FilesPage(UploadForm Form, IReadOnlyList<FileEffect> Effects, string? Guard) : DeskPage
{
    public override string Title => "Files";

    public override string Path => DeskAddresses.Files;

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk)];

    public IEnumerable<FileEffect> Changing => Effects.Where(effect => !effect.IsQuiet);

    public int Quiet => Effects.Count(effect => effect.IsQuiet);
}

/// <summary>What publishing uploaded texts would do.</summary>
/// <param name="Bundle">The texts again, for the form that publishes them.</param>
/// <param name="Ignored">Names of files that are no lectures.</param>
public sealed record UploadPage(IReadOnlyList<FileEffect> Effects, TextareaContent Bundle, string Seen, IReadOnlyList<string> Ignored) : DeskPage
{
    public override string Title => "What the upload would change";

    public override string Path => $"{DeskAddresses.Files}/upload";

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk), new("Files", DeskAddresses.Files)];

    public IEnumerable<FileEffect> Changing => Effects.Where(effect => !effect.IsQuiet);

    public int Quiet => Effects.Count(effect => effect.IsQuiet);

    public bool CanPublish => Effects.Any(effect => effect.Publishes);
}

/// <summary>What came of publishing uploaded texts.</summary>
public sealed record TakenInPage(IReadOnlyList<FileEffect> Effects) : DeskPage
{
    public override string Title => "Uploaded";

    public override string Path => $"{DeskAddresses.Files}/upload";

    public override IReadOnlyList<Crumb> Trail => [new("Lectures", DeskAddresses.Desk), new("Files", DeskAddresses.Files)];
}

/// <summary>What happens, or has happened, to one text.</summary>
/// <param name="Name">The file, or the slug where the file is gone.</param>
/// <param name="InWords">What happens, as the rest of a line that begins with the name.</param>
/// <param name="IsQuiet">Whether nothing happens.</param>
/// <param name="Publishes">Whether readers see something else from then on.</param>
/// <param name="Difference">From what is published to what will be, or what the file would have; null where nobody compares.</param>
public sealed record FileEffect(
    string Name, string Slug, string InWords, bool IsQuiet, bool Publishes, IReadOnlyList<Diagnostic> Faults, DifferenceView? Difference)
{
    /// <summary>Whether there is something to compare, but too much of it for one page.</summary>
    public bool IsTooLong { get; private init; }

    public static IReadOnlyList<FileEffect> Of(IEnumerable<DocumentImport> imports)
    {
        var budget = new DifferenceBudget();

        return [.. imports.Select(import => Of(import, budget))];
    }

    public static IReadOnlyList<FileEffect> Of(IEnumerable<TakenText> texts)
    {
        var budget = new DifferenceBudget();

        return [.. texts.Select(text => Of(text, budget))];
    }

    private static FileEffect Of(DocumentImport import, DifferenceBudget budget) => Compared(budget, new(
        import.Path ?? import.Slug,
        import.Slug,
        ImportWords.Of(import.Outcome),
        import.Outcome == ImportOutcome.Unchanged,
        import.Before != import.After,
        [.. import.Diagnostics.Where(d => d.Severity == Severity.Error)],
        Difference: null),
        import.Outcome switch
        {
            ImportOutcome.Proposed => (import.Before, import.File),
            ImportOutcome.Updated or ImportOutcome.Merged or ImportOutcome.Created => (import.Before, import.After),
            _ => null,
        });

    private static FileEffect Of(TakenText taken, DifferenceBudget budget) => Compared(budget, new(
        taken.Path,
        taken.Slug,
        Words(taken),
        taken.Outcome is PublishOutcome.Unchanged,
        taken.Outcome is PublishOutcome.Published or PublishOutcome.Merged,
        taken.Outcome is PublishOutcome.Refused refused ? [.. refused.Diagnostics.Where(d => d.Severity == Severity.Error)] : [],
        Difference: null),
        taken.Outcome switch
        {
            PublishOutcome.Published or PublishOutcome.Merged => (taken.Before, taken.After),
            PublishOutcome.Conflict => (taken.Before, taken.Text),
            _ => null,
        });

    private static FileEffect Compared(DifferenceBudget budget, FileEffect effect, (string? Before, string? After)? texts)
    {
        if (texts is not { } both)
            return effect;

        var difference = budget.Between(both.Before, both.After);

        return effect with { Difference = difference, IsTooLong = difference is null };
    }

    private static string Words(TakenText taken) => taken.Outcome switch
    {
        PublishOutcome.Published when taken.Before is null => "new, published",
        PublishOutcome.Published => "changed, published",
        PublishOutcome.Merged => "the site has changed meanwhile, on other lines: both changes are published",
        PublishOutcome.Unchanged => "unchanged",
        PublishOutcome.Conflict { Theirs: null } => "taken off the site: put it back first, then upload again",
        PublishOutcome.Conflict => "the site has changed the same lines meanwhile: not published; put the two together in the editor",
        PublishOutcome.Refused => "has errors, not published",
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no outcome {taken.Outcome}."), nameof(taken)),
    };
}
