namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>Evidence that one slug was renamed to another.</summary>
internal sealed record RenameCandidate(string From, string To)
{
    /// <summary>Keeps the candidates whose old slug has a single new slug. Several old slugs may share one: these are merged.</summary>
    public static IReadOnlyDictionary<string, string> Undisputed(IEnumerable<RenameCandidate> claims) => claims.Distinct()
        .GroupBy(c => c.From)
        .Where(rivals => rivals.Count() == 1)
        .ToDictionary(c => c.Key, c => c.Single().To);

    /// <summary>Keeps the candidates whose old and new slugs occur in no other candidate, so that nothing is merged by accident.</summary>
    public static IEnumerable<RenameCandidate> OneToOne(IEnumerable<RenameCandidate> claims)
    {
        var all = claims.Distinct().ToList();
        var (from, to) = (all.CountBy(c => c.From).ToDictionary(), all.CountBy(c => c.To).ToDictionary());

        return all.Where(c => from[c.From] == 1 && to[c.To] == 1);
    }
}
