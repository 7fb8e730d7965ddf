using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class SkillQueries
{
    private const int MaxCompanions = 8;

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

        return [.. skills.Where(s => bySkill.Contains(s.Id)).OrderBy(s => s.Name, StringComparer.InvariantCultureIgnoreCase).Select(s => new SkillUse(
            new SkillLink(s.Slug, s.Name),
            s.Kind,
            s.About,
            s.Aliases,
            bySkill[s.Id].GroupBy(a => a.Role).ToDictionary(
                role => role.Key,
                role => new RoleUse(
                    roles[role.Key], role.Max(a => a.Level), role.Min(a => RoleUse.StrengthOf(a.Optional, a.Choice, a.IsMember))))))];
    }

    public static Task<SkillView?> SkillAsync(this CareerGuideDb db, string slug, CancellationToken cancellation) => db.Skills
        .Where(s => s.Slug == slug)
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
        .SingleOrDefaultAsync(cancellation);

    /// <summary>Each line that asks for the skill, role by role in the order of the site.</summary>
    public static async Task<IReadOnlyList<RoleLines>> SkillLinesAsync(
        this CareerGuideDb db, string slug, SiteRoles roles, CancellationToken cancellation)
    {
        var lines = await (
            from name in db.RoleSkillNames
            where name.Skill.Slug == slug
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { part, line, name })
            .InLectureOrder(asked => asked.part.Document).ThenBy(asked => asked.part.Position).ThenBy(asked => asked.line.Position)
            .Select(asked => new
            {
                Role = asked.part.Role.Slug,
                Line = new SkillMention(
                    new LectureLink(asked.part.Document.Slug, asked.part.Document.Title, asked.part.Document.Language),
                    asked.line.Text, asked.line.Line, asked.line.Group, asked.name.Level ?? asked.line.Level, asked.line.Optional, asked.name.IsMember),
            })
            .ToListAsync(cancellation);

        return [.. lines.GroupBy(l => l.Role)
            .Select(role => new RoleLines(roles[role.Key], [.. role.Select(l => l.Line)]))
            .OrderBy(role => role.Role.Number)];
    }

    /// <summary>The skills that the same roles ask for, those that share most roles first.</summary>
    public static async Task<IReadOnlyList<CompanionSkill>> GoesWithAsync(this CareerGuideDb db, string slug, CancellationToken cancellation)
    {
        var asked = from name in db.RoleSkillNames
                    join line in db.RoleSkills on name.RoleSkillId equals line.Id
                    join part in db.RoleParts on line.RolePartId equals part.Id
                    select new { name.SkillId, name.Skill.Slug, name.Skill.Name, part.RoleId };

        var here = asked.Where(a => a.Slug == slug).Select(a => a.RoleId);

        return await asked
            .Where(a => a.Slug != slug && here.Contains(a.RoleId))
            .GroupBy(a => new { a.Slug, a.Name })
            .Select(skill => new { skill.Key.Slug, skill.Key.Name, Roles = skill.Select(a => a.RoleId).Distinct().Count() })
            .OrderByDescending(s => s.Roles).ThenBy(s => s.Name)
            .Take(MaxCompanions)
            .Select(s => new CompanionSkill(new SkillLink(s.Slug, s.Name), s.Roles))
            .ToListAsync(cancellation);
    }

    /// <summary>The former slugs of skills, each with its current slug.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FormerSkillsAsync(this CareerGuideDb db, CancellationToken cancellation) =>
        await db.FormerAddresses.Where(f => f.Kind == AddressKind.Skill).ToDictionaryAsync(f => f.Slug, f => f.LeadsTo, cancellation);
}
