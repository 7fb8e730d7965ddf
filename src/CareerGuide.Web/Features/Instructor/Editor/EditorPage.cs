using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.Model;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Shared.Diff;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor of one document.</summary>
/// <param name="Form">What the fields hold.</param>
public sealed record EditorPage(EditedDocument Document, EditorForm Form) : PrivatePage
{
    private static readonly string[] LeadingNowhere =
        [DiagnosticCodes.DeadLink.Code, DiagnosticCodes.PictureMissing.Code];

    /// <summary>What the editor's script adds its styles by.</summary>
    public string StyleNonce { get; init; } = "";

    public override string Title => Name;

    public override bool HasErrors => Faults;

    public override string Description => Texts.Get("Editor.Description");

    public override string Path => InstructorAddresses.Edit(Document.Slug);

    /// <summary>For the preview.</summary>
    public override string StyleSheet => "lecture.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), "/instructor")];

    public string Name => Document switch
    {
        { SiteDocument: not null } => Texts.Get($"Dashboard.Name.{SiteDocument.KindOf(Document.Slug)}"),
        { Number: 0 } => Texts.Get("Editor.TitleNew", ("title", Document.Title)),
        _ => Texts.Get("Editor.TitleEdit", ("title", Document.Title)),
    };

    /// <summary>How the text was parsed; null before it is checked.</summary>
    public ReadingView? Reading { get; init; }

    /// <summary>Whether publishing was refused, so that the reading tells why.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What publishing would change; null before a preview is requested.</summary>
    public PublishPreview? Preview { get; init; }

    /// <summary>What the preview says; what is wrong with the text itself comes from the reading.</summary>
    public ChangeSummary Summary => ChangeSummary.Of(Preview!) with
    {
        Changes = Document.IsPublished ? Preview!.Changes : [.. Preview!.Changes.Where(change => change.Part != ContentPart.Title)], // as afterwards: what readers did not see has no title to change
        BrokenLinks = [.. (Reading?.Diagnostics ?? []).Where(d => LeadingNowhere.Contains(d.Code))],
        Placeholders = [.. (Reading?.Diagnostics ?? []).Where(d => d.Code == DiagnosticCodes.Placeholder.Code)],
    };

    /// <summary>Whether the text is another one than that whose changes its author has just seen.</summary>
    public bool IsOtherText { get; init; }

    /// <summary>What has just been published; null otherwise.</summary>
    public Publication? Published { get; init; }

    /// <summary>The other text, if somebody has changed the same lines in the meantime.</summary>
    public EditConflict? Conflict { get; init; }

    /// <summary>Whether the text was changed after its pieces were shown, so that they are to be chosen anew.</summary>
    public bool HasOtherPieces { get; init; }

    /// <summary>This person's drafts that can be resumed.</summary>
    public IReadOnlyList<DraftOffer> Drafts { get; init; } = [];

    /// <summary>When the text shown was saved as a draft, in UTC; null if it is the published one.</summary>
    public DateTime? DraftOf { get; init; }

    /// <summary>Whether the server keeps the text that is shown nowhere yet.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Other people who have this document open.</summary>
    public IReadOnlyList<ActiveEditor> Others { get; init; } = [];

    /// <summary>The addresses that publishing this text has changed.</summary>
    public IReadOnlyList<MovedAddress> Moved { get; init; } = [];

    /// <summary>The public page that led here; null otherwise.</summary>
    public string? From { get; init; }

    /// <summary>The line to scroll to.</summary>
    public int? Line { get; init; }

    public bool Faults => IsRefused || Conflict is not null;
}

/// <summary>A publication that can still be taken back in one press.</summary>
/// <param name="WasOffSite">Whether readers saw nothing of the document before.</param>
public sealed record Publication(int Number, bool WasOffSite, ChangeSummary Summary);

/// <param name="Number">The published revision; 0 where there is none yet.</param>
/// <param name="Markdown">The newest revision's text; empty if there is none yet.</param>
public sealed record EditedDocument(string Slug, string Title, int Number, string Markdown, bool IsArchived)
{
    /// <summary>Null for a lecture.</summary>
    public SiteDocument? SiteDocument => SiteDocument.Of(Slug);

    public bool IsLecture => SiteDocument is null;

    public bool IsPublished => Number > 0 && !IsArchived;

    public bool Says(string markdown) => Number > 0 && SourceText.Normalize(markdown) == Markdown;
}

/// <summary>A text that was not published.</summary>
/// <param name="Address">Where its document is edited.</param>
/// <param name="Difference">From what is published; null if the text is too large to be published, and so to be compared.</param>
public sealed record DraftOffer(string Address, Guid Window, DateTime SavedAt, int StartedFrom, TextDifference? Difference);

/// <param name="Theirs">The text that was published meanwhile; null if the lecture was taken off the site.</param>
/// <param name="TheirChanges">What they changed in the text that this one began from; null if that is not known.</param>
/// <param name="MergeBase">The number of the revision that both were made from.</param>
/// <param name="Regions">Both texts and what they were made from, side by side.</param>
public sealed record EditConflict(
    int Number, string? Theirs, string Author, DateTime? At, TextDifference? TheirChanges, int MergeBase, IReadOnlyList<MergeRegion> Regions)
{
    /// <summary>Whether the same person published it, in another window.</summary>
    public bool IsMine { get; init; }

    /// <summary>The pieces that both have changed, each otherwise.</summary>
    public IReadOnlyList<ConflictPiece> Pieces
    {
        get
        {
            var (pieces, line) = (new List<ConflictPiece>(), 1);

            foreach (var region in Regions)
            {
                if (region.Kind == MergeRegionKind.Both)
                    pieces.Add(new ConflictPiece(pieces.Count, line, TextDifference.Between(string.Concat(region.Theirs), string.Concat(region.Ours)).Lines));

                line += region.Ours.Count;
            }

            return pieces;
        }
    }

    /// <summary>One text of both.</summary>
    /// <param name="choices">What was chosen for each piece; their author's own where nothing was.</param>
    public string Settled(IReadOnlyList<string?> choices)
    {
        var piece = 0;

        return string.Concat(Regions.SelectMany(region => region.Kind == MergeRegionKind.Both ? ConflictPiece.Chosen(region, choices.ElementAtOrDefault(piece++)) : region.Together));
    }
}

/// <summary>Lines that two people have changed, each otherwise.</summary>
/// <param name="Line">Where it begins in one's own text.</param>
/// <param name="Lines">Theirs as removed, one's own as added, with the words that differ.</param>
public sealed record ConflictPiece(int Index, int Line, IReadOnlyList<DifferentLine> Lines)
{
    public const string Mine = "mine", Theirs = "theirs", Both = "both";

    public static IReadOnlyList<string> Choices { get; } = [Mine, Theirs, Both];

    public IEnumerable<DifferentLine> TheirLines => Lines.Where(line => line.Fate != LineChangeKind.Added);

    public IEnumerable<DifferentLine> MyLines => Lines.Where(line => line.Fate != LineChangeKind.Removed);

    public static IReadOnlyList<string> Chosen(MergeRegion region, string? choice) => choice switch
    {
        Theirs => region.Theirs,
        Both => [.. region.Theirs, .. region.Ours],
        _ => region.Ours,
    };
}

/// <param name="From">A path.</param>
public sealed record MovedAddress(string From, string To, string Name);

/// <param name="TakenFor">In words.</param>
/// <param name="Chosen">What the lecture itself says that it is; null if it does not.</param>
public sealed record OutlineRow(OutlineEntry Entry, string TakenFor, string? Chosen, bool CanChoose)
{
    private const int Deepest = 5;

    public bool IsTaught => Chosen is not null;

    public int Depth => Math.Min(Entry.Depth, Deepest);

    public static OutlineRow Of(OutlineEntry entry, TextReading reading, bool canChoose)
    {
        var chosen = reading.Instructions.For(entry.Text)?.Value;
        var role = entry.TakenFor == ReadAs.Role ? reading.Lecture?.Roles.FirstOrDefault(role => role.Line == entry.Line) : null;

        return new OutlineRow(entry, OutlineText.Of(entry, chosen, role), chosen, canChoose);
    }
}

/// <summary>How a text was parsed and what it will look like.</summary>
public sealed record ReadingView(LectureLink Link, TextReading Reading)
{
    /// <summary>The maximum number of headings with a choice. A page with more choices would be too heavy for browsers.</summary>
    public const int MaxHeadings = 200;

    public Lecture? Lecture => Reading.Lecture;

    /// <summary>The headings of a lecture, in their order.</summary>
    public IReadOnlyList<OutlineRow> Outline =>
        [.. Reading.Outline.Select((entry, index) => OutlineRow.Of(entry, Reading, canChoose: index < MaxHeadings))];

    /// <summary>Roles without a heading of their own, for example those that only a table names.</summary>
    public IEnumerable<CareerGuide.Content.Model.Role> RolesElsewhere =>
        Lecture!.Roles.Where(role => !Reading.Outline.Any(entry => entry.TakenFor == ReadAs.Role && entry.Line == role.Line));

    public static IReadOnlyList<FacetHeadings> HeadingsIn(string language) => HeadingGuide.Of(language);

    public IEnumerable<Diagnostic> Diagnostics => Reading.Diagnostics.OrderByDescending(d => d.Severity).ThenBy(d => d.Line);

    public string Count => Texts.Get("Reading.Count", ("count", Reading.Diagnostics.Count));

    public static ReadingView Of(string slug, TextReading reading) => new(
        new LectureLink(slug, reading.Lecture?.Title ?? slug, reading.Lecture?.Language ?? "en"), reading);

    public static string WordFor(Severity severity) => Texts.Get($"Desk.Severity.{severity}");

    /// <summary>“3 responsibilities, 1 skill line”. The text about a role is no list, so it is only told where there is nothing else.</summary>
    public static string CountsOf(CareerGuide.Content.Model.Role role) => string.Join(", ", FacetTable.Kinds
        .Where(kind => kind.Items is not FacetItems.Prose)
        .Select(kind => (Kind: kind, Count: CountOf(role, kind)))
        .Where(items => items.Count > 0)
        .Select(items => FacetText.CountOf(items.Kind, items.Count))
        .DefaultIfEmpty(Texts.Get(role.About.Count + role.Facets.Count + role.Sections.Count > 0 ? "Reading.OnlyText" : "Reading.OnlyName")));

    private static int CountOf(CareerGuide.Content.Model.Role role, FacetKind kind) => kind.Items switch
    {
        FacetItems.Skills => role.Skills.Count,
        FacetItems.Interests => role.Interests.Count,
        _ => role.Facets.ItemsOf(kind.Facet).Count,
    };
}
