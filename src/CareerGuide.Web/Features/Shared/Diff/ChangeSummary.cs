using CareerGuide.Content.Comparing;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Shared.Diff;

/// <summary>What a publication changes for readers: what is lost comes first, then how much of what, then each change.</summary>
public sealed record ChangeSummary(IReadOnlyList<ContentChange> Changes)
{
    /// <summary>The maximum number of changes that are listed.</summary>
    public const int MaxChanges = 300;

    private const int MaxUnfolded = 12;

    /// <summary>Names of roles whose pages are gone.</summary>
    public IReadOnlyList<string> RemovedRoles { get; init; } = [];

    public IReadOnlyList<Rename> Renames { get; init; } = [];

    public IReadOnlyList<SkillLineChange> SkillLines { get; init; } = [];

    /// <summary>Links and pictures of the text that lead nowhere.</summary>
    public IReadOnlyList<Diagnostic> BrokenLinks { get; init; } = [];

    /// <summary>Lines that still have the words of an example.</summary>
    public IReadOnlyList<Diagnostic> Placeholders { get; init; } = [];

    public bool IsFolded => Changes.Count > MaxUnfolded;

    /// <summary>“Gone: 1 role, 2 responsibilities”, a line for each kind of change.</summary>
    public IEnumerable<(string Kind, string Counts)> Counts =>
        from change in Changes
        group change by change.Kind into kind
        orderby kind.Key == ChangeKind.Removed ? 0 : 1, kind.Key
        select (ChangeWords.InSentence(kind.Key), Texts.List(kind.GroupBy(change => (change.Part, change.Facet)).OrderBy(part => part.Key.Part).Select(CountOf)));

    private static string CountOf(IGrouping<(ContentPart Part, string? Facet), ContentChange> changes)
    {
        var count = changes.Count();

        if (changes.Key.Part != ContentPart.Facet)
            return Texts.Get($"Summary.Part.{changes.Key.Part}", ("count", count));

        return FacetText.CountOf(changes.Key.Facet!, count) ?? Texts.Get("Summary.LinesOf", ("count", count), ("facet", changes.Key.Facet));
    }

    public static ChangeSummary Of(PublishPreview preview) => new(preview.Changes)
    {
        RemovedRoles = preview.RemovedRoles,
        Renames = preview.Renames,
        SkillLines = preview.SkillLines,
    };
}
