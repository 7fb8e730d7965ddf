using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Machine.Api;

public static class ApiSkillQueries
{
    /// <summary>Every skill that a role asks for, by name.</summary>
    public static async Task<IReadOnlyList<ApiSkillInList>> ApiSkillsAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var uses = (await db.RoleParts.InLectureOrder()
            .SelectMany(p => p.Skills, (p, line) => new { Role = p.Role.Slug, line })
            .SelectMany(u => u.line.Names, (u, name) => new { name.SkillId, u.Role })
            .ToListAsync(cancellation)).ToLookup(u => u.SkillId, u => u.Role);

        var skills = await db.Skills
            .Select(s => new
            {
                s.Id,
                Skill = new ApiSkillInList
                {
                    Slug = s.Slug,
                    Name = s.Name,
                    Kind = s.Kind,
                    About = s.About,
                    Aliases = s.Aliases.OrderBy(a => a.Id).Select(a => a.Name).ToList(),
                    PartOf = s.PartOf.OrderBy(w => w.Slug).Select(w => w.Slug).ToList(),
                    Roles = new List<string>(),
                },
            })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return [.. skills.Where(s => uses.Contains(s.Id))
            .OrderBy(s => s.Skill.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(s => s.Skill.Slug, StringComparer.Ordinal)
            .Select(s => s.Skill with { Roles = [.. uses[s.Id].Distinct()] })];
    }

    /// <summary>One skill; null if there is none of that slug.</summary>
    public static async Task<ApiSkill?> ApiSkillAsync(this CareerGuideDb db, string slug, CancellationToken cancellation)
    {
        var skill = await db.Skills
            .Where(s => s.Slug == slug)
            .Select(s => new
            {
                s.Learn,
                Skill = new ApiSkill
                {
                    Slug = s.Slug,
                    Name = s.Name,
                    Kind = s.Kind,
                    About = s.About,
                    Aliases = s.Aliases.OrderBy(a => a.Id).Select(a => a.Name).ToList(),
                    PartOf = s.PartOf.OrderBy(w => w.Slug).Select(w => new ApiSkillName { Slug = w.Slug, Name = w.Name }).ToList(),
                    Members = s.Members.OrderBy(m => m.Slug).Select(m => new ApiSkillName { Slug = m.Slug, Name = m.Name }).ToList(),
                    Learn = new List<ApiLearningLink>(),
                    Roles = new List<ApiSkillUse>(),
                }
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancellation);

        return skill is null ? null : skill.Skill with { Learn = [.. skill.Learn.Select(ToApi)], Roles = await db.UsesAsync(slug, cancellation) };
    }

    /// <summary>From the skill's own lines: from the parts of the roles the database would look through all lines there are.</summary>
    private static Task<List<ApiSkillUse>> UsesAsync(this CareerGuideDb db, string slug, CancellationToken cancellation)
    {
        var named = db.RoleSkillNames.Where(n => n.Skill.Slug == slug).Select(n => n.RoleSkillId);

        return (
            from line in db.RoleSkills.Where(l => named.Contains(l.Id))
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { part, line })
            .InLectureOrder(use => use.part.Document).ThenBy(use => use.part.Position).ThenBy(use => use.line.Position)
            .Select(use => new ApiSkillUse
            {
                Role = use.part.Role.Slug,
                Text = use.line.Text,
                Lecture = use.part.Document.Slug,
                Line = use.line.Line,
                Group = use.line.Group,
                Choice = use.line.Choice,
                Level = ToText(use.line.Names.Where(n => n.Skill.Slug == slug).Select(n => n.Level).FirstOrDefault() ?? use.line.Level),
                Optional = use.line.Optional,
                Member = !use.line.Names.Any(n => n.Skill.Slug == slug && !n.IsMember),
            })
            .ToListAsync(cancellation);
    }

    private static ApiLearningLink ToApi(LearningLink link) =>
        new() { Title = link.Title, Address = link.Address, Remark = link.Remark, Hours = link.Time?.TotalHours };

    private static string? ToText(SkillLevel? level) => level?.ToString();
}
