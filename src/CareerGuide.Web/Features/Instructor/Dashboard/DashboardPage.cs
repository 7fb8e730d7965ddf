using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Public.Compare;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Dashboard;

/// <param name="Published">The lectures that readers see, in their order.</param>
/// <param name="Archived">Those taken off the site.</param>
/// <param name="Query">Which of the published lectures are shown.</param>
/// <param name="SiteDocuments">Those of the documents that a site has one of which it has.</param>
/// <param name="Begun">Texts of this person for lectures that there are not yet.</param>
/// <param name="Unanswered">What readers searched for and did not find, most often first.</param>
/// <param name="Findings">How many findings there are of each kind.</param>
public sealed record DashboardPage(
    IReadOnlyList<InstructorLecture> Published,
    IReadOnlyList<InstructorLecture> Archived,
    DashboardQuery Query,
    IReadOnlyList<InstructorLecture> SiteDocuments,
    IReadOnlyList<BegunLecture> Begun,
    IReadOnlyList<UnansweredSearch> Unanswered,
    IReadOnlyDictionary<FindingKind, int> Findings,
    bool IsAdministrator) : InstructorPage
{
    public override string Title => Texts.Get("Frame.Lectures");

    public override string Path => InstructorAddresses.Desk;

    /// <summary>With so many lectures it is worth searching them.</summary>
    private const int MinSearched = 6;

    public bool CanBeSearched => Published.Count >= MinSearched;

    /// <summary>Whether nothing here is this person's yet.</summary>
    public bool IsNewHere { get; init; }

    /// <summary>Files that the last import refused.</summary>
    public IReadOnlyList<RefusedFile> RefusedFiles { get; init; } = [];

    /// <summary>Those that are searched for, sorted as asked; only where all are shown in the order of the site can they be moved.</summary>
    public IReadOnlyList<PublishedLecture> Shown
    {
        get
        {
            var movable = !Query.IsNarrowed && Query.Sort is null;

            return
            [
                .. Query.Sorted(Published.Select((lecture, place) => new PublishedLecture(
                    lecture, CanMoveUp: movable && place > 0, CanMoveDown: movable && place < Published.Count - 1))
                    .Where(shown => Query.Matches(shown.Lecture))),
            ];
        }
    }

    /// <summary>The head of a column that sorts.</summary>
    public SortLink HeadOf(string sort) => new(Texts.Get($"Dashboard.By.{sort}"), Query.SortAddress(sort), Query.AriaSort(sort));
}

/// <summary>A published lecture.</summary>
public sealed record PublishedLecture(InstructorLecture Lecture, bool CanMoveUp, bool CanMoveDown);

/// <summary>A document as its authors see it.</summary>
/// <param name="Faults">What the reading of its text has to say.</param>
/// <param name="Drafts">Texts for it that somebody has not published.</param>
public sealed record InstructorLecture(
    KeptDocument Document, RevisionEntry LastChange, IReadOnlyList<Diagnostic> Faults, IReadOnlyList<OpenDraft> Drafts, bool HasProposal)
{
    public int Warnings => Faults.Count(fault => fault.Severity >= Severity.Warning);

    public int Notes => Faults.Count(fault => fault.Severity == Severity.Note);

    public IEnumerable<OpenDraft> DraftsOfOthers => Drafts.Where(draft => !draft.IsMine);

    public OpenDraft? MyDraft => Drafts.FirstOrDefault(draft => draft.IsMine);

    /// <summary>Where it stands among lectures sorted by what waits for somebody: a file to decide about, a draft, warnings, notes, nothing.</summary>
    public int Urgency => this switch
    {
        { HasProposal: true } => 0,
        { Drafts.Count: > 0 } => 1,
        { Warnings: > 0 } => 2,
        { Notes: > 0 } => 3,
        _ => 4,
    };

    public string FaultsInWords => (Warnings, Notes) switch
    {
        (0, 0) => Texts.Get("Dashboard.NoFaults"),
        (0, _) => Texts.Get("Dashboard.Notes", ("notes", Notes)),
        _ => Texts.Get("Dashboard.Faults", ("warnings", Warnings), ("notes", Notes)),
    };
}

/// <param name="SavedAt">In UTC.</param>
public sealed record OpenDraft(string Slug, string Name, bool IsMine, DateTime SavedAt);

/// <summary>A lecture that exists only as a draft.</summary>
/// <param name="Title">As the text has it; the slug where it has none.</param>
/// <param name="Window">Of the draft.</param>
/// <param name="SavedAt">In UTC.</param>
public sealed record BegunLecture(string Slug, string Title, Guid Window, DateTime SavedAt);
