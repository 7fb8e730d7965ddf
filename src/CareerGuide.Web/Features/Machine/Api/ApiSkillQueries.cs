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

    /// <summary>One skill, if there is one of that slug; or all skills.</summary>
    /// <param name="slug">Null for all.</param>
    public static async Task<IReadOnlyDictionary<string, ApiSkill>> ApiSkillsAsync(this CareerGuideDb db, string? slug, CancellationToken cancellation)
    {
        var skills = await (slug is null ? db.Skills : db.Skills.Where(s => s.Slug == slug))
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
            .ToListAsync(cancellation);
        var uses = skills.Count == 0 ? null : await db.UsesAsync(slug, cancellation);

        return skills.ToDictionary(
            skill => skill.Skill.Slug,
            skill => skill.Skill with { Learn = [.. skill.Learn.Select(ToApi)], Roles = [.. uses![skill.Skill.Slug]] });
    }

    /// <summary>From the skill's own lines: from the parts of the roles the database would look through all lines there are.</summary>
    private static async Task<ILookup<string, ApiSkillUse>> UsesAsync(this CareerGuideDb db, string? slug, CancellationToken cancellation)
    {
        var names = await (
            from name in slug is null ? db.RoleSkillNames : db.RoleSkillNames.Where(n => n.Skill.Slug == slug)
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { part, line, name })
            .InLectureOrder(use => use.part.Document).ThenBy(use => use.part.Position).ThenBy(use => use.line.Position).ThenBy(use => use.name.Position)
            .Select(use => new
            {
                Skill = use.name.Skill.Slug,
                LineId = use.line.Id,
                use.name.IsMember,
                Use = new ApiSkillUse
                {
                    Role = use.part.Role.Slug,
                    Text = use.line.Text,
                    Lecture = use.part.Document.Slug,
                    Line = use.line.Line,
                    Group = use.line.Group,
                    Choice = use.line.Choice,
                    Level = ToText(use.name.Level ?? use.line.Level),
                    Optional = use.line.Optional,
                    Member = use.name.IsMember,
                },
            })
            .ToListAsync(cancellation);

        return names.GroupBy(name => (name.Skill, name.LineId))
            .ToLookup(line => line.Key.Skill, line => line.First().Use with { Member = line.All(name => name.IsMember) });
    }

    private static ApiLearningLink ToApi(LearningLink link) =>
        new() { Title = link.Title, Address = link.Address, Remark = link.Remark, Hours = link.Time?.TotalHours };

    private static string? ToText(SkillLevel? level) => level?.ToString();
}
