namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>Evidence that what was known by one slug is known by another now.</summary>
internal sealed record RenameCandidate(string From, string To)
{
    /// <summary>The claims that no other contradicts. Several may lead to one: those become one.</summary>
    public static IReadOnlyDictionary<string, string> Undisputed(IEnumerable<RenameCandidate> claims) => claims.Distinct()
        .GroupBy(c => c.From)
        .Where(rivals => rivals.Count() == 1)
        .ToDictionary(c => c.Key, c => c.Single().To);

    /// <summary>The claims that no other contradicts from either side, so that nothing becomes one by chance.</summary>
    public static IEnumerable<RenameCandidate> OneToOne(IEnumerable<RenameCandidate> claims)
    {
        var all = claims.Distinct().ToList();
        var (from, to) = (all.CountBy(c => c.From).ToDictionary(), all.CountBy(c => c.To).ToDictionary());

        return all.Where(c => from[c.From] == 1 && to[c.To] == 1);
    }
}
