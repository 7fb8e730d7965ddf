using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class SkillQueries
{
    private const int MaxCompanions = 8;

    /// <summary>In how many roles two skills are needed together, for that to be often.</summary>
    private const int FewestTogether = 2;

    /// <summary>Every skill that a role asks for, with the highest level that each role wants, by name.</summary>
    public static async Task<IReadOnlyList<SkillUse>> SkillUsesAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var skills = await db.Skills
            .Select(s => new { s.Id, s.Slug, s.Name, s.Kind, s.About, Aliases = s.Aliases.Select(a => a.Name).ToList() })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        var asked = await (
            from name in db.RoleSkillNames
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { name.SkillId, Role = part.Role.Slug, Level = name.Level ?? line.Level, line.Optional, line.Choice, name.IsMember })
            .ToListAsync(cancellation);

        var bySkill = asked.ToLookup(a => a.SkillId);
        var same = new HashSet<RoleUse>(); // a role asks for most of its skills in the same way

        return [.. skills.Where(s => bySkill.Contains(s.Id)).OrderBy(s => s.Name, StringComparer.InvariantCultureIgnoreCase).Select(s => new SkillUse(
            new SkillLink(s.Slug, s.Name),
            s.Kind,
            s.About,
            s.Aliases,
            bySkill[s.Id].GroupBy(a => a.Role).ToDictionary(
                role => roles[role.Key].Slug,
                role => Once(new(roles[role.Key], role.Max(a => a.Level), role.Min(a => RoleUse.StrengthOf(a.Optional, a.Choice, a.IsMember)))))))];

        RoleUse Once(RoleUse use)
        {
            if (same.TryGetValue(use, out var known))
                return known;

            same.Add(use);
            return use;
        }
    }

    /// <summary>A skill with each line that asks for it, role by role in the order of the site; or all skills.</summary>
    /// <param name="slug">Null for all.</param>
    public static async Task<IReadOnlyDictionary<string, SkillWithLines>> SkillsWithLinesAsync(
        this CareerGuideDb db, string? slug, SiteRoles roles, CancellationToken cancellation)
    {
        var views = await (slug is null ? db.Skills : db.Skills.Where(s => s.Slug == slug))
            .Select(s => new SkillView(
                new SkillLink(s.Slug, s.Name),
                s.Kind,
                s.About,
                s.GlossaryLine,
                s.Aliases.OrderBy(a => a.Id).Select(a => a.Name).ToList(),
                s.PartOf.OrderBy(p => p.Name).Select(p => new SkillLink(p.Slug, p.Name)).ToList(),
                s.Members.OrderBy(m => m.Name).Select(m => new SkillLink(m.Slug, m.Name)).ToList())
            { Learn = s.Learn })
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var lines = views.Count == 0 ? null : await db.SkillLinesAsync(slug, roles, cancellation);

        return views.ToDictionary(view => view.Link.Slug, view => new SkillWithLines(view, [.. lines![view.Link.Slug]]));
    }

    private static async Task<ILookup<string, RoleLines>> SkillLinesAsync(this CareerGuideDb db, string? slug, SiteRoles roles, CancellationToken cancellation)
    {
        var lines = await (
            from name in slug is null ? db.RoleSkillNames : db.RoleSkillNames.Where(n => n.Skill.Slug == slug)
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { part, line, name })
            .InLectureOrder(asked => asked.part.Document).ThenBy(asked => asked.part.Position).ThenBy(asked => asked.line.Position)
            .Select(asked => new
            {
                Skill = asked.name.Skill.Slug,
                Role = asked.part.Role.Slug,
                Line = new SkillMention(
                    new LectureLink(asked.part.Document.Slug, asked.part.Document.Title, asked.part.Document.Language),
                    asked.line.Text, asked.line.Line, asked.line.Group, asked.name.Level ?? asked.line.Level, asked.line.Optional, asked.name.IsMember),
            })
            .ToListAsync(cancellation);

        return lines.GroupBy(l => (l.Skill, l.Role))
            .Select(of => (of.Key.Skill, Lines: new RoleLines(roles[of.Key.Role], [.. of.Select(l => l.Line)])))
            .OrderBy(of => of.Lines.Role.Number)
            .ToLookup(of => of.Skill, of => of.Lines);
    }

    /// <summary>The skills that the same roles ask for, those that share most roles first.</summary>
    public static IReadOnlyList<CompanionSkill> GoWith(this IReadOnlyList<SkillUse> all, string slug)
    {
        if (all.FirstOrDefault(use => use.Skill.Slug == slug) is not { } skill)
            return [];

        return [.. all
            .Where(other => other != skill)
            .Select(other => new CompanionSkill(other.Skill, Shared(skill.Roles, other.Roles)))
            .Where(companion => companion.Roles >= FewestTogether)
            .OrderByDescending(companion => companion.Roles).ThenBy(companion => companion.Skill.Name, StringComparer.Ordinal)
            .Take(MaxCompanions)];
    }

    private static int Shared(IReadOnlyDictionary<string, RoleUse> some, IReadOnlyDictionary<string, RoleUse> others) =>
        some.Count <= others.Count ? some.Keys.Count(others.ContainsKey) : others.Keys.Count(some.ContainsKey);

    /// <summary>The former slugs of skills, each with its current slug.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FormerSkillsAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        await db.FormerAddresses.Where(f => f.Kind == AddressKind.Skill).ToDictionaryAsync(f => f.Slug, f => f.LeadsTo, cancellation);
}
