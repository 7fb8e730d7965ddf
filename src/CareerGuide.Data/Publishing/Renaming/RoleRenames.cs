using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Role = CareerGuide.Data.Entities.Role;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>
/// Tells which roles are called otherwise now. Only a role that no text names any more can be; then two things count:
/// that its old name is an alias of one other role, and that at least half of what a lecture said of it the lecture says
/// of one other role now, which it did not before. What is not certain is no rename.
/// </summary>
internal static class RoleRenames
{
    /// <summary>How much of what is said of two roles must be the same, of all that is said of the one with more.</summary>
    private const double Enough = 0.5;

    /// <summary>What more roles than this have said of them for the first time tells none of them apart.</summary>
    private const int MaxSharing = 50;

    /// <returns>Old slug and new slug of each.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(
        CareerGuideDb db, IReadOnlyDictionary<string, Role> present, ParsedSite reading, CancellationToken cancellation)
    {
        var gone = present.Values.Where(r => !reading.Roles.ContainsKey(r.Slug)).ToList();

        if (gone.Count == 0)
            return new Dictionary<string, string>();

        var byName = ByName(gone, reading);
        gone.RemoveAll(r => byName.ContainsKey(r.Slug));
        var before = await RoleLines.LoadAsync(db, gone.ConvertAll(r => r.Id), cancellation);
        var slugs = gone.Select(r => r.Slug).ToHashSet();

        return byName.Concat(RenameCandidate.Undisputed(
        [
            .. ByAlias(slugs, reading),
            .. reading.Lectures.Where(l => before.Contains(l.Slug)).SelectMany(l => ByLines(slugs, [.. before[l.Slug]], [.. RoleLines.Of(l.Lecture)])),
        ])).ToDictionary();
    }

    /// <summary>A role that is called as it was has another address since the rules for addresses have changed.</summary>
    private static Dictionary<string, string> ByName(List<Role> gone, ParsedSite reading)
    {
        var byName = reading.Lectures.SelectMany(l => l.Lecture.Roles).ToLookup(role => NormalizedName.Of(role.Name), role => role.Slug);

        return gone.Select(r => (r.Slug, Now: byName[NormalizedName.Of(r.Name)].Distinct().ToList()))
            .Where(r => r.Now.Count == 1)
            .ToDictionary(r => r.Slug, r => r.Now[0]);
    }

    private static IEnumerable<RenameCandidate> ByAlias(HashSet<string> gone, ParsedSite reading) =>
        from role in reading.Lectures.SelectMany(l => l.Lecture.Roles)
        from alias in role.Aliases.Concat(role.Initials)
        let slug = Slug.OfName(alias)
        where gone.Contains(slug)
        select new RenameCandidate(slug, role.Slug);

    /// <summary>The pairs in which each is the other's best match, and no other is as good.</summary>
    private static IEnumerable<RenameCandidate> ByLines(HashSet<string> gone, IReadOnlyList<RoleLines> before, IReadOnlyList<RoleLines> after)
    {
        var old = before.Where(r => gone.Contains(r.Slug)).ToList();
        var pairs = Pairs(old, after.Select(r => Gained(r, before)).ToList());

        return Best(pairs, p => p.Claim.From).Intersect(Best(pairs, p => p.Claim.To));
    }

    /// <summary>What a role that was there already has said of it for the first time; all that is said of a new one.</summary>
    private static RoleLines Gained(RoleLines role, IReadOnlyList<RoleLines> before) =>
        before.FirstOrDefault(b => b.Slug == role.Slug) is { } known ? role with { Lines = role.Lines.Except(known.Lines).ToHashSet() } : role;

    private static List<(RenameCandidate Claim, double Agreement)> Pairs(List<RoleLines> old, List<RoleLines> gained)
    {
        var byLine = gained.SelectMany(r => r.Lines, (role, line) => (role, line)).GroupBy(l => l.line, l => l.role)
            .Where(roles => roles.Count() <= MaxSharing)
            .SelectMany(roles => roles, (roles, role) => (Line: roles.Key, Role: role))
            .ToLookup(l => l.Line, l => l.Role);

        return [.. old
            .SelectMany(o => o.Lines.SelectMany(line => byLine[line]).GroupBy(n => n, (n, lines) => (Old: o, New: n, Shared: lines.Count())))
            .Select(p => (new RenameCandidate(p.Old.Slug, p.New.Slug), Agreement: (double)p.Shared / Math.Max(p.Old.Lines.Count, p.New.Lines.Count)))
            .Where(p => p.Agreement >= Enough)];
    }

    private static IEnumerable<RenameCandidate> Best(List<(RenameCandidate Claim, double Agreement)> pairs, Func<(RenameCandidate Claim, double Agreement), string> of) =>
        from pair in pairs
        group pair by of(pair) into rivals
        let best = rivals.Max(r => r.Agreement)
        where rivals.Count(r => r.Agreement == best) == 1
        select rivals.Single(r => r.Agreement == best).Claim;
}
