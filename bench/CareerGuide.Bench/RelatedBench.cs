using System.Diagnostics;
using System.Globalization;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Bench;

/// <summary>
/// Whether the roles that the site calls near are near: asked of the O*NET occupations by their technology skills alone, held
/// against the ten closest that O*NET's own analysts name (tier Primary-Short), which those skills had no part in.
/// </summary>
internal static class RelatedBench
{
    private const int Nearest = 10;

    /// <summary>What the site's own measure must reach; rarity alone was found to reach 0.227.</summary>
    private const double Wanted = 0.22;

    public static int Run(string source)
    {
        var needs = Occupations(source);
        var related = OnetTables.Rows(source, "Related Occupations")
            .Where(row => row["Relatedness Tier"] == "Primary-Short")
            .ToLookup(row => row["O*NET-SOC Code"], row => row["Related O*NET-SOC Code"]);

        var began = Stopwatch.GetTimestamp();
        var ours = Recall(needs, related, role => needs.Nearest(role, Nearest).Select(near => near.Role.Role.Slug));
        Console.WriteLine($"{needs.Roles.Count} occupations, {needs.Skills.Count} technology skills; the nearest of all in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        Tell("by rarity and level, as the site does", ours);
        Tell("by the plain number of skills in common", Recall(needs, related, role => PlainlyNearest(needs, role)));
        Tell("at random", Recall(needs, related, role => AtRandom(needs, role)));

        return ours >= Wanted ? 0 : 1;
    }

    /// <summary>The occupations that have technology skills, each skill a need without a level.</summary>
    public static SiteNeeds Occupations(string source)
    {
        var skills = OnetTables.Software(source).ToLookup(skill => skill.Occupation, skill => skill.Name);
        var names = skills.SelectMany(s => s).Distinct().Index().ToDictionary(s => s.Item, s => s.Index);
        var line = new NeedLine(new LectureLink("onet", "O*NET", "en"), 1, "", null);

        return new SiteNeeds([.. OnetTables.Rows(source, "Occupation Data")
            .Where(row => skills.Contains(row["O*NET-SOC Code"]))
            .Select(row => new RoleNeeds(
                new RoleLink(row["O*NET-SOC Code"], row["Title"], 1),
                [.. skills[row["O*NET-SOC Code"]].Distinct().Select(name => new Need(
                    [new NeededSkill(names[name].ToString(CultureInfo.InvariantCulture), name, null, IsMember: false, null)], name, null, Optional: false, [line]))]))]);
    }

    /// <summary>The measure of Jaccard without weights.</summary>
    private static IEnumerable<string> PlainlyNearest(SiteNeeds needs, RoleNeeds role)
    {
        var own = role.Needs.Select(n => n.Key).ToHashSet();

        return (
            from other in needs.Roles
            where other != role
            let common = other.Needs.Count(n => own.Contains(n.Key))
            orderby (double)common / (own.Count + other.Needs.Count - common) descending
            select other.Role.Slug).Take(Nearest);
    }

    private static IEnumerable<string> AtRandom(SiteNeeds needs, RoleNeeds role)
    {
        var random = new Random(role.Role.Slug.Sum(c => c));

        return random.GetItems(needs.Roles.ToArray(), Nearest).Select(other => other.Role.Slug);
    }

    /// <summary>How many of an occupation's related ones are among those found, on average.</summary>
    private static double Recall(SiteNeeds needs, ILookup<string, string> related, Func<RoleNeeds, IEnumerable<string>> find) =>
        needs.Roles.Where(r => related.Contains(r.Role.Slug))
            .Average(role => find(role).Distinct().Count(related[role.Role.Slug].Contains) / (double)related[role.Role.Slug].Count());

    private static void Tell(string how, double recall) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{recall,8:0.000}  recall at {Nearest} {how}"));
}
