using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>What an import of the content folder would do.</summary>
public sealed record FilesPage(UploadForm Form, IReadOnlyList<ImportPreviewRow> Effects, Message? Guard) : InstructorPage
{
    public override string Title => Texts.Get("Desk.Files");

    public override string Path => InstructorAddresses.Files;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];

    public IEnumerable<ImportPreviewRow> Changing => Effects.Where(effect => !effect.IsQuiet);

    public int Quiet => Effects.Count(effect => effect.IsQuiet);
}

/// <summary>What publishing uploaded texts would do.</summary>
/// <param name="Upload">The texts again, for the form that publishes them.</param>
/// <param name="Ignored">Names of files that are no lectures.</param>
/// <param name="Conversions">Documents of other programs that became Markdown.</param>
public sealed record UploadPage(IReadOnlyList<ImportPreviewRow> Effects, TextareaContent Upload, string Seen, IReadOnlyList<string> Ignored, IReadOnlyList<UploadConversion> Conversions) : InstructorPage
{
    public override string Title => Texts.Get("Upload.Title");

    public override string Path => $"{InstructorAddresses.Files}/upload";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk), new(Texts.Get("Desk.Files"), InstructorAddresses.Files)];

    public IEnumerable<ImportPreviewRow> Changing => Effects.Where(effect => !effect.IsQuiet);

    public int Quiet => Effects.Count(effect => effect.IsQuiet);

    public bool CanPublish => Effects.Any(effect => effect.Publishes);
}

/// <summary>What came of publishing uploaded texts.</summary>
public sealed record TakenInPage(IReadOnlyList<ImportPreviewRow> Effects) : InstructorPage
{
    public override string Title => Texts.Get("Upload.Done");

    public override string Path => $"{InstructorAddresses.Files}/upload";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk), new(Texts.Get("Desk.Files"), InstructorAddresses.Files)];
}

/// <summary>What happens, or has happened, to one text.</summary>
/// <param name="Name">The file, or the slug where the file is gone.</param>
/// <param name="InWords">What happens, as the rest of a line that begins with the name.</param>
/// <param name="IsQuiet">Whether nothing happens.</param>
/// <param name="Publishes">Whether readers see something else from then on.</param>
/// <param name="Difference">From what is published to what will be, or what the file would have; null where nobody compares.</param>
public sealed record ImportPreviewRow(
    string Name, string Slug, string InWords, bool IsQuiet, bool Publishes, IReadOnlyList<Diagnostic> Faults, DifferenceView? Difference)
{
    /// <summary>Whether there is something to compare, but too much of it for one page.</summary>
    public bool IsTooLong { get; private init; }

    public static IReadOnlyList<ImportPreviewRow> Of(IEnumerable<DocumentImport> imports)
    {
        var budget = new DifferenceBudget();

        return [.. imports.Select(import => Of(import, budget))];
    }

    public static IReadOnlyList<ImportPreviewRow> Of(IEnumerable<UploadResult> texts)
    {
        var budget = new DifferenceBudget();

        return [.. texts.Select(text => Of(text, budget))];
    }

    private static ImportPreviewRow Of(DocumentImport import, DifferenceBudget budget) => Compared(budget, new(
        import.Path ?? import.Slug,
        import.Slug,
        ImportOutcomeText.Of(import.Outcome),
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

    private static ImportPreviewRow Of(UploadResult taken, DifferenceBudget budget) => Compared(budget, new(
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

    private static ImportPreviewRow Compared(DifferenceBudget budget, ImportPreviewRow effect, (string? Before, string? After)? texts)
    {
        if (texts is not { } both)
            return effect;

        var difference = budget.Between(both.Before, both.After);

        return effect with { Difference = difference, IsTooLong = difference is null };
    }

    private static string Words(UploadResult taken) => taken.Outcome switch
    {
        PublishOutcome.Published when taken.Before is null => Texts.Get("Import.Created"),
        PublishOutcome.Published => Texts.Get("Import.Updated"),
        PublishOutcome.Merged => Texts.Get("Upload.Merged"),
        PublishOutcome.Unchanged => Texts.Get("Import.Unchanged"),
        PublishOutcome.Conflict { Theirs: null } => Texts.Get("Upload.OffSite"),
        PublishOutcome.Conflict => Texts.Get("Upload.Conflict"),
        PublishOutcome.Refused => Texts.Get("Upload.Refused"),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no outcome {taken.Outcome}."), nameof(taken)),
    };
}
