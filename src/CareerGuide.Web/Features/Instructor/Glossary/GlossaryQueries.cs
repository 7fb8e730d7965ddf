using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Instructor.Glossary;

/// <summary>The database queries of the glossary's form.</summary>
internal static class GlossaryQueries
{
    /// <summary>How many lines of lectures ask for each skill, by its slug.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> SkillUsesAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        await db.RoleSkillNames.GroupBy(name => name.Skill.Slug).ToDictionaryAsync(skill => skill.Key, skill => skill.Count(), cancellation);

    /// <summary>The skills that lectures ask for and the glossary lacks.</summary>
    public static async Task<IReadOnlyList<UsedSkill>> UnknownSkillsAsync(this CareerGuideDb db, IReadOnlyDictionary<string, int> uses, CancellationToken cancellation)
    {
        var unknown = await db.Skills.Where(skill => skill.GlossaryLine == null).Select(skill => new { skill.Slug, skill.Name }).ToListAsync(cancellation);

        return
        [
            .. unknown.Where(skill => uses.ContainsKey(skill.Slug)).Select(skill => new UsedSkill(skill.Name, uses[skill.Slug]))
                .OrderByDescending(skill => skill.Uses).ThenBy(skill => skill.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The lines of lectures that ask for a skill.</summary>
    public static async Task<IReadOnlyList<SkillUse>> UsesOfAsync(this CareerGuideDb db, string name, CancellationToken cancellation)
    {
        var slug = SlugOf(name);
        var uses = await (
            from part in db.RoleParts
            from line in part.Skills
            where line.Names.Any(named => named.Skill.Slug == slug)
            orderby part.Document.Title, line.Line
            select new SkillUse(part.Document.Slug, part.Document.Title, part.Name, line.Line, line.Text)).ToListAsync(cancellation);

        return uses;
    }

    public static bool Matches(this GlossaryQuery query, GlossaryEntry entry) =>
        (query.Q is not { Length: > 0 } words || entry.Aliases.Concat(entry.Translations.Values).Append(entry.Name).Append(entry.About).Any(text => NormalizedName.Of(text).Contains(NormalizedName.Of(words), StringComparison.Ordinal)))
        && (query.Kind is not { Length: > 0 } kind || NormalizedName.Of(entry.Kind) == NormalizedName.Of(kind))
        && (query.Only != GlossaryQuery.Unexplained || entry.About.Length == 0);

    public static string SlugOf(string name) => Slug.OfName(name) is { Length: > 0 } slug ? slug : "skill";
}
