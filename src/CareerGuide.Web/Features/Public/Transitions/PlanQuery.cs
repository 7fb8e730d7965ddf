using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Binding;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Transitions;

/// <summary>What the address of a plan says: <c>with=a,b&amp;know=python&amp;learning=sql&amp;level=python.advanced</c>.</summary>
/// <param name="Unknown">What it names that is no skill of the site.</param>
public sealed record PlanQuery(IReadOnlyList<RoleNeeds> Roles, MySkills Mine, IReadOnlyList<string> Unknown)
{
    private const int MaxRoles = 6;
    private const int MaxSkills = 200;
    private const int MaxUnknown = 5;

    /// <summary>A form sends the state of each skill as <c>s.sql=learning</c>, and its level as <c>l.sql=advanced</c>.</summary>
    private const string State = "s.", Level = "l.";

    public static bool IsOfForm(IQueryCollection query) => query.Keys.Any(key => key.StartsWith(State, StringComparison.Ordinal));

    public static async Task<PlanQuery> ReadAsync(IQueryCollection query, RoleNeeds role, SiteNeeds needs, CareerGuideDb db, CancellationToken cancellation)
    {
        var with = await db.PresentRolesAsync(query.Several("with"), cancellation);
        RoleNeeds[] others = [.. query.Several("with").Select(with.Of).Select(needs.Find).OfType<RoleNeeds>().OrderBy(other => other.Role.Slug, StringComparer.Ordinal)];
        var stated = StatedIn(query, State);
        var asked = query.Several("know").Concat(query.Several("learning")).Concat(stated.Keys).Concat(query.Several("level").Select(level => level.Split('.')[0])).Distinct().Take(MaxSkills).ToList();
        var skills = await db.PresentSkillsAsync(asked, cancellation);

        HashSet<string> Present(IEnumerable<string> slugs) => [.. slugs.Select(skills.Of).OfType<string>()];

        var known = Present(query.Several("know").Where(slug => !stated.ContainsKey(slug)).Concat(stated.Where(s => s.Value == "done").Select(s => s.Key)));
        var learning = Present(query.Several("learning").Where(slug => !stated.ContainsKey(slug)).Concat(stated.Where(s => s.Value == "learning").Select(s => s.Key)));
        var levels = query.Several("level").Select(level => level.Split('.')).Where(level => level.Length == 2).Select(level => (Slug: level[0], Level: level[1]))
            .Where(level => !query.ContainsKey(Level + level.Slug))
            .Concat(StatedIn(query, Level).Select(level => (Slug: level.Key, Level: level.Value)))
            .Where(level => skills.Of(level.Slug) is not null && Enum.TryParse<SkillLevel>(level.Level, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed))
            .GroupBy(level => skills.Of(level.Slug)!)
            .ToDictionary(level => level.Key, level => Enum.Parse<SkillLevel>(level.Last().Level, ignoreCase: true));

        return new(
            [.. others.Prepend(role).Distinct().Take(MaxRoles)],
            new(known, learning.Except(known).ToHashSet(), levels.Where(level => known.Contains(level.Key)).ToDictionary()),
            [.. skills.Unknown.Take(MaxUnknown).Select(QueryValues.Quote)]);
    }

    /// <summary>The one address of this plan, in the language of the page.</summary>
    public string Address => AddressOf(Roles);

    /// <summary>The same for these roles.</summary>
    public string AddressOf(IEnumerable<RoleNeeds> roles)
    {
        RoleNeeds[] all = [.. roles];

        return $"/plan/{Uri.EscapeDataString(all[0].Role.Slug)}{Query(all.Skip(1))}";
    }

    /// <summary>The same plan as a calendar.</summary>
    public string Calendar => $"/plan/{Uri.EscapeDataString(Roles[0].Role.Slug)}.ics";

    /// <summary>What its forms send along, by name.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        if (Roles.Count > 1)
            yield return ("with", string.Join(',', Roles.Skip(1).Select(role => role.Role.Slug)));

        if (Mine.Known.Count > 0)
            yield return ("know", string.Join(',', Mine.Known.Order(StringComparer.Ordinal)));

        if (Mine.Learning.Count > 0)
            yield return ("learning", string.Join(',', Mine.Learning.Order(StringComparer.Ordinal)));

        if (Mine.Levels.Count > 0)
            yield return ("level", string.Join(',', Mine.Levels.OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => $"{level.Key}.{level.Value.ToString().ToLowerInvariant()}")));
    }

    private string Query(IEnumerable<RoleNeeds> others)
    {
        var with = string.Join(',', others.Select(role => Uri.EscapeDataString(role.Role.Slug)));
        var parts = Fields().Where(field => field.Name != "with").Select(field => $"{field.Name}={string.Join(',', field.Value.Split(',').Select(Uri.EscapeDataString))}");
        var query = string.Join('&', with.Length > 0 ? parts.Prepend($"with={with}") : parts);

        return query.Length > 0 ? $"?{query}" : "";
    }

    private static Dictionary<string, string> StatedIn(IQueryCollection query, string prefix) => query
        .Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Take(MaxSkills)
        .ToDictionary(value => value.Key[prefix.Length..], value => value.Value.LastOrDefault() ?? "");
}
