namespace CareerGuide.Data.Search;

/// <summary>One search. It tries the words as written, then spelling corrections, then the best partial matches.</summary>
internal sealed class SearchRun(
    SearchText asked, IReadOnlyList<SearchKind> kinds, SearchLexicon vocabulary, SearchIndex index, CancellationToken cancellation)
{
    /// <summary>Above this estimated number of matches, each kind is queried separately.</summary>
    private const int Many = 3000;

    private IReadOnlyList<QueryTerm> wanted = [];

    /// <returns>The matches, unsorted.</returns>
    public async Task<List<RankedEntry>> RunAsync()
    {
        var reader = new QueryExpander(asked, vocabulary, await index.OtherNamesAsync(QueryExpander.Runs(asked), cancellation));

        wanted = reader.AsWritten();

        if (await AnswersAsync([.. await AllIdsAsync(), .. await index.NamedAsync(asked.Phrase, kinds, cancellation)]) is { Count: > 0 } asWritten)
            return asWritten;

        wanted = reader.Corrected();

        if (await AnswersAsync(await AllIdsAsync()) is { Count: > 0 } corrected)
            return corrected;

        return await WithoutUnknownAsync() is { Count: > 0 } known ? known : await AnswersAsync(await SomeIdsAsync(kinds));
    }

    private async Task<List<RankedEntry>> WithoutUnknownAsync()
    {
        var known = wanted.Where(IsKnown).ToList();

        if (known.Count == wanted.Count)
            return [];

        wanted = known;

        return await AnswersAsync(await AllIdsAsync());
    }

    /// <summary>Whether a role or skill is found by all the words as they were typed.</summary>
    public static bool NamesAll(List<RankedEntry> ranked) =>
        ranked.MinBy(r => r.Rank.Order) is { Rank.Missing: 0 } best && best.Entry.Kind.IsNamed() && !best.Found.Any(w => w.IsCorrection);

    /// <summary>The roles that the best reasons to choose a role speak for, where such a reason is the best answer.</summary>
    public static IEnumerable<RankedEntry> RolesToLike(List<RankedEntry> ranked, RoleNames roles)
    {
        if (ranked.MinBy(r => r.Rank.Order) is not { Entry.Kind: SearchKind.Interest or SearchKind.About or SearchKind.Responsibility or SearchKind.Skill } best)
            return [];

        var present = ranked.Where(r => r.Entry.Kind == SearchKind.Role).Select(r => r.Entry.Slug).ToHashSet();

        return ranked
            .Where(r => r.Entry.Kind == SearchKind.Interest && r.Rank.Missing == best.Rank.Missing)
            .OrderBy(r => r.Rank.Order)
            .Select(reason => (reason, Role: roles.Find(reason.Entry.Slug)))
            .Where(pair => pair.Role is not null && present.Add(pair.Role.Slug))
            .Select(pair => new RankedEntry(pair.Role!, best.Rank with { Cost = best.Rank.Cost - 1, Kind = SearchKind.Role }, pair.reason.Found));
    }

    /// <summary>The corrected search text; null when nothing was corrected.</summary>
    public string? Corrected(List<RankedEntry> ranked)
    {
        var best = ranked.MinBy(r => r.Rank.Order)!.Found;

        if (!best.Any(w => w.IsCorrection))
            return null;

        return string.Join(' ', wanted
            .Select(w => w.Wordings.FirstOrDefault(best.Contains))
            .OfType<TermVariant>()
            .SelectMany(w => w.Terms)
            .Select(vocabulary.Finished));
    }

    /// <summary>The words that the best match does not contain.</summary>
    public IReadOnlyList<string> LeftOut(List<RankedEntry> ranked)
    {
        var best = ranked.MinBy(r => r.Rank.Order)!.Found;
        var found = wanted.Where(w => w.Wordings.Any(best.Contains)).SelectMany(w => w.Asked.Split(' ')).ToHashSet();

        return [.. asked.Terms.Where(word => !found.Contains(word)).Distinct()];
    }

    /// <summary>Roles and skills with a name that contains a word similar to one searched for.</summary>
    public async Task<IReadOnlyList<RankedEntry>> InsteadAsync()
    {
        wanted =
        [
            .. asked.Terms.Take(SearchText.MaxWords / 2)
                .Select(word => new QueryTerm(word, [.. vocabulary.Nearest(word).Select(c => new TermVariant([new(c.Word)], c.Slips))]))
                .Where(w => w.Wordings.Count > 0),
        ];

        return [.. (await AnswersAsync(await SomeIdsAsync([SearchKind.Role, SearchKind.Skill]))).OrderBy(r => r.Rank.Order).ThenBy(r => r.Entry.Id)];
    }

    private bool IsKnown(QueryTerm one) => one.Wordings.Any(w => w.Terms.All(vocabulary.Knows));

    /// <summary>Entries that contain all terms. A single term must match an entry's own words.</summary>
    private async Task<IReadOnlyList<int>> AllIdsAsync()
    {
        if (wanted.Count == 0 || !wanted.All(IsKnown))
            return [];

        return FirstOfKinds(
            wanted.Count == 1
                ? await OwnIdsAsync(wanted[0], kinds)
                : await index.IdsAsync(new Match.All([.. wanted.Select(w => w.Match)]), own: false, cancellation),
            kinds);
    }

    private Task<List<int>> OwnIdsAsync(QueryTerm one, IReadOnlyList<SearchKind> of) => vocabulary.EntriesWith(one) > Many
        ? index.FirstIdsAsync(one.Match, own: true, of, cancellation)
        : index.IdsAsync(one.Match, own: true, cancellation);

    /// <summary>Entries whose matched weight is more than half of the best entry's.</summary>
    private async Task<IReadOnlyList<int>> SomeIdsAsync(IReadOnlyList<SearchKind> of)
    {
        var weights = new Dictionary<int, int>();

        foreach (var one in wanted)
        {
            foreach (var id in await OwnIdsAsync(one, of))
                weights[id] = weights.GetValueOrDefault(id) + Ranking.Weight(one, vocabulary);
        }

        var most = weights.Values.DefaultIfEmpty().Max();

        return FirstOfKinds(weights.Where(w => w.Value * 2 > most).OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key), of);
    }

    private static IReadOnlyList<int> FirstOfKinds(IEnumerable<int> ids, IReadOnlyList<SearchKind> kinds) =>
        [.. ids.GroupBy(SearchIndex.KindOf).Where(ofKind => kinds.Contains(ofKind.Key)).SelectMany(ofKind => ofKind.Take(SiteSearch.MostOf(ofKind.Key)))];

    private async Task<List<RankedEntry>> AnswersAsync(IReadOnlyList<int> ids)
    {
        if (ids.Count == 0)
            return [];

        var ranking = new Ranking(asked, wanted, vocabulary);

        return [.. (await index.EntriesAsync([.. ids.Distinct()], cancellation)).Select(ranking.Of).OfType<RankedEntry>()];
    }
}
