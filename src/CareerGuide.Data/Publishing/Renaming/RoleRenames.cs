using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Role = CareerGuide.Data.Entities.Role;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>
/// Detects renamed roles among those that no text names any more. A role is renamed if one other role now has its name or lists it as an
/// alias. It is also renamed if one other role gained at least half of what the lecture said about it. Ambiguous evidence is ignored.
/// </summary>
internal static class RoleRenames
{
    /// <summary>The minimum share of lines that two roles have in common, relative to the role with more lines.</summary>
    private const double Enough = 0.5;

    /// <summary>A line that more roles than this gained identifies none of them.</summary>
    private const int MaxSharing = 50;

    /// <returns>Old slug to new slug.</returns>
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

    /// <summary>Finds roles with an unchanged name whose slug differs because the rules for slugs changed.</summary>
    private static Dictionary<string, string> ByName(List<Role> gone, ParsedSite reading)
    {
        var byName = reading.Lectures.SelectMany(l => l.Outline.Roles).ToLookup(role => NormalizedName.Of(role.Name), role => role.Slug);

        return gone.Select(r => (r.Slug, Now: byName[NormalizedName.Of(r.Name)].Distinct().ToList()))
            .Where(r => r.Now.Count == 1)
            .ToDictionary(r => r.Slug, r => r.Now[0]);
    }

    private static IEnumerable<RenameCandidate> ByAlias(HashSet<string> gone, ParsedSite reading) =>
        from role in reading.Lectures.SelectMany(l => l.Outline.Roles)
        from alias in role.Aliases.Concat(role.Initials)
        let slug = Slug.OfName(alias)
        where gone.Contains(slug)
        select new RenameCandidate(slug, role.Slug);

    /// <summary>The pairs in which each role is the other's single best match.</summary>
    private static IEnumerable<RenameCandidate> ByLines(HashSet<string> gone, IReadOnlyList<RoleLines> before, IReadOnlyList<RoleLines> after)
    {
        var old = before.Where(r => gone.Contains(r.Slug)).ToList();
        var pairs = Pairs(old, after.Select(r => Gained(r, before)).ToList());

        return Best(pairs, p => p.Claim.From).Intersect(Best(pairs, p => p.Claim.To));
    }

    /// <summary>The lines that an existing role gained, or all lines of a new role.</summary>
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
