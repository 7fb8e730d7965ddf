using CareerGuide.Data.Database;

namespace CareerGuide.Data.Search;

/// <summary>Searches the published content. It stores nothing about the search.</summary>
public sealed class SiteSearch(CareerGuideDb db, Vocabularies vocabularies)
{
    private const int MaxNamed = 60;
    private const int MaxLines = 40;

    private const int MaxSuggestions = 6;

    /// <summary>The maximum number of entries examined per kind. When it is reached, the count is shown as "at least".</summary>
    public static int MostOf(SearchKind kind) => kind.IsNamed() ? MaxNamed : MaxLines;

    /// <param name="kinds">The kinds of entries to search.</param>
    /// <param name="hitsOfKind">The maximum number of hits returned per kind.</param>
    public Task<SearchResult> FindAsync(
        SearchText asked, IReadOnlyList<SearchKind> kinds, int hitsOfKind, CancellationToken cancellation = default) => asked.Words.Count == 0
            ? Task.FromResult(new SearchResult(asked, []))
            : Telemetry.Search.MeasureAsync(
                () => LookForAsync(asked, kinds, hitsOfKind, cancellation), result => result.Groups.Count > 0 ? "found" : "nothing");

    private async Task<SearchResult> LookForAsync(
        SearchText asked, IReadOnlyList<SearchKind> kinds, int hitsOfKind, CancellationToken cancellation)
    {
        var known = await vocabularies.CurrentAsync(db, cancellation);
        var search = new SearchRun(asked, kinds, known.Lexicon, SearchIndex.Of(db), cancellation);
        var ranked = await search.RunAsync();
        var named = kinds.Contains(SearchKind.Role) ? known.Roles.In(asked.Words) : [];

        if (named.Count > 1 || (named.Count == 1 && !(ranked.Count > 0 && SearchRun.NamesAll(ranked))))
            return WithRolesFirst(asked, named, search, ranked, hitsOfKind, known.LectureOrder);

        if (asked.SaysLiking && kinds.Contains(SearchKind.Role))
            ranked.AddRange(SearchRun.RolesToLike(ranked, known.Roles));

        return ranked.Count > 0
            ? new SearchResult(asked, Groups(ranked, hitsOfKind, known.LectureOrder), search.Corrected(ranked), search.LeftOut(ranked))
            : new SearchResult(asked, [], Instead: [.. (await search.InsteadAsync()).Take(MaxSuggestions).Select(Hit)]);
    }

    /// <summary>
    /// The roles that the text names among other words stand first; several of them can be compared. What was found besides stays below,
    /// unless words were only taken for slips to find it.
    /// </summary>
    private static SearchResult WithRolesFirst(
        SearchText asked, IReadOnlyList<NamedRole> named, SearchRun search, List<RankedEntry> ranked, int hitsOfKind, IReadOnlyDictionary<int, int> order)
    {
        var isCorrected = ranked.Count > 0 && search.Corrected(ranked) is not null;
        var others = isCorrected ? [] : Groups(ranked, hitsOfKind, order);
        var roles = named.Select(role => Hit(role.Entry) with { IsNamedSo = true, Terms = [.. role.Words.Select(word => new Match.Term(word))] })
            .Concat(others.Where(group => group.Kind == SearchKind.Role).SelectMany(group => group.Hits))
            .DistinctBy(hit => hit.Slug)
            .ToList();
        var inNames = named.SelectMany(role => role.Words).ToHashSet();

        return new SearchResult(
            asked,
            [new SearchGroup(SearchKind.Role, roles, roles.Count, IsAtLeast: false), .. others.Where(group => group.Kind != SearchKind.Role)],
            LeftOut: ranked.Count > 0 && !isCorrected ? search.LeftOut(ranked) : [.. asked.Terms.Where(word => !inNames.Contains(word))])
        {
            Named = [.. named.Select(role => role.Entry.Slug!)],
        };
    }

    /// <summary>Every search entry, for a client that searches by itself.</summary>
    public async Task<IReadOnlyList<SearchHit>> AllAsync(CancellationToken cancellation = default) =>
        [.. (await SearchIndex.Of(db).AllAsync(cancellation)).Select(Hit)];

    private static IReadOnlyList<SearchGroup> Groups(List<RankedEntry> ranked, int hitsOfKind, IReadOnlyDictionary<int, int> order)
    {
        return
        [
            .. from entry in ranked
               orderby entry.Rank.Order, Order(entry.Entry), entry.Entry.Line, entry.Entry.Id
               group entry by entry.Entry.Kind into ofKind
               select new SearchGroup(
                   ofKind.Key, [.. ofKind.Take(hitsOfKind).Select(Hit)], Math.Min(ofKind.Count(), MostOf(ofKind.Key)), ofKind.Count() >= MostOf(ofKind.Key)),
        ];

        int Order(FoundEntry entry) => entry.DocumentId is { } id ? order.GetValueOrDefault(id) : 0;
    }

    private static SearchHit Hit(RankedEntry ranked) => Hit(ranked.Entry) with
    {
        IsNamedSo = ranked.Rank is { Missing: 0, Tier: <= Tier.InOneName },
        Terms = [.. ranked.Found.SelectMany(w => w.Terms)],
    };

    private static SearchHit Hit(FoundEntry entry) => new(
        entry.Kind, entry.Slug, entry.DocumentId, entry.Line, entry.Title,
        entry.Names.Split('\n', StringSplitOptions.RemoveEmptyEntries), entry.Text, entry.Context, IsNamedSo: false);
}
