using CareerGuide.Content.Text;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Instructor.Dashboard;

/// <summary>Which lectures are shown, and in what order.</summary>
/// <param name="Q">Words of a title.</param>
/// <param name="State">One of <see cref="States"/>; null for all.</param>
/// <param name="Sort">One of <see cref="Sorts"/>; null for the order of the site.</param>
public sealed record DashboardQuery(string? Q, string? State, string? Sort, bool Descending)
{
    public const string Drafts = "drafts", Warnings = "warnings", Files = "files";

    public const string ByTitle = "title", ByChange = "changed", ByState = "state";

    private const string DescendingValue = "desc";

    public static IReadOnlyList<string> States { get; } = [Drafts, Warnings, Files];

    public static IReadOnlyList<string> Sorts { get; } = [ByTitle, ByChange, ByState];

    public bool IsNarrowed => Q is { Length: > 0 } || States.Contains(State);

    /// <summary>What an address asks for; an unknown order is the order of the site.</summary>
    public static DashboardQuery Of(string? q, string? state, string? sort, string? dir) =>
        Sorts.Contains(sort) ? new(q, state, sort, dir == DescendingValue) : new(q, state, Sort: null, Descending: false);

    /// <summary>The value of <c>dir</c> in an address.</summary>
    public string? Direction => Descending ? DescendingValue : null;

    /// <summary>The same lectures in the order of the site.</summary>
    public string SiteOrder => (this with { Sort = null, Descending = false }).Address;

    /// <summary>All lectures in the same order.</summary>
    public string Unfiltered => (this with { Q = null, State = null }).Address;

    private string Address => QueryHelpers.AddQueryString(InstructorAddresses.Desk, new (string Name, string? Value)[]
    {
        ("q", Q), ("state", State), ("sort", Sort), ("dir", Direction),
    }.Where(part => part.Value is { Length: > 0 }).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    /// <summary>Sorts by this: the other way round where it does so already. What was changed last comes first.</summary>
    public string SortAddress(string sort) => (this with { Sort = sort, Descending = Sort == sort ? !Descending : sort == ByChange }).Address;

    public string AriaSort(string sort) => (Sort == sort, Descending) switch
    {
        (false, _) => "none",
        (_, true) => "descending",
        _ => "ascending",
    };

    public IEnumerable<PublishedLecture> Sorted(IEnumerable<PublishedLecture> lectures) => Sort switch
    {
        ByTitle => By(lectures, lecture => NaturalSortKey.Of(lecture.Document.Name), StringComparer.Ordinal),
        ByChange => By(lectures, lecture => lecture.LastChange.At),
        ByState => By(lectures, lecture => lecture.Urgency),
        _ => lectures,
    };

    private IOrderedEnumerable<PublishedLecture> By<TKey>(IEnumerable<PublishedLecture> lectures, Func<InstructorLecture, TKey> key, IComparer<TKey>? comparer = null) =>
        Descending ? lectures.OrderByDescending(shown => key(shown.Lecture), comparer) : lectures.OrderBy(shown => key(shown.Lecture), comparer);

    public bool Matches(InstructorLecture lecture) =>
        (Q is not { Length: > 0 } words || NormalizedName.Of(lecture.Document.Name).Contains(NormalizedName.Of(words), StringComparison.Ordinal))
        && State switch
        {
            Drafts => lecture.Drafts.Count > 0,
            Warnings => lecture.Warnings > 0,
            Files => lecture.HasProposal,
            _ => true,
        };
}
