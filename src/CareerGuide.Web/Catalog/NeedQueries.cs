using System.Runtime.InteropServices;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

public static class NeedQueries
{
    /// <summary>
    /// What every role of the site asks for, in the order of <see cref="SiteRoles"/>; a role that no lecture asks anything of
    /// has no needs. Four queries, however many roles there are; what many roles ask for alike is in memory once.
    /// </summary>
    public static async Task<IReadOnlyList<RoleNeeds>> RoleNeedsAsync(this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var parts = await db.RoleParts.InLectureOrder()
            .Select(p => new { p.Id, Role = p.Role.Slug, Lecture = new LectureLink(p.Document.Slug, p.Document.Title, p.Document.Language) })
            .ToListAsync(cancellation);

        var lines = (await db.RoleSkills.OrderBy(l => l.RolePartId).ThenBy(l => l.Position)
            .Select(l => new { l.Id, l.RolePartId, l.Text, l.Line, l.Group, l.Choice, l.Level, l.Optional })
            .ToListAsync(cancellation)).ToLookup(l => l.RolePartId);

        var skills = await db.Skills.Select(s => new { s.Id, s.Slug, s.Name, s.Kind }).ToDictionaryAsync(s => s.Id, cancellation);
        var needed = new Dictionary<(int Skill, bool IsMember, SkillLevel? Level), NeededSkill>();
        var names = (await db.RoleSkillNames.OrderBy(n => n.RoleSkillId).ThenBy(n => n.Position)
            .Select(n => new { n.RoleSkillId, n.SkillId, n.IsMember, n.Level })
            .ToListAsync(cancellation)).ToLookup(n => n.RoleSkillId, n => Needed(n.SkillId, n.IsMember, n.Level));

        var asked = parts
            .SelectMany(part => lines[part.Id].SelectMany(line => NeedsOf(
                [.. names[line.Id]], line.Choice, line.Level, line.Optional, new NeedLine(part.Lecture, line.Line, Shared(line.Text, names[line.Id]), line.Group))
                .Select(need => (part.Role, Need: need))))
            .ToLookup(n => n.Role, n => n.Need);

        return [.. roles.InOrder.Select(role => new RoleNeeds(role, Merged(asked[role.Slug])))];

        NeededSkill Needed(int id, bool isMember, SkillLevel? level)
        {
            ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(needed, (id, isMember, level), out _);

            return one ??= new(skills[id].Slug, skills[id].Name, skills[id].Kind, isMember, level);
        }
    }

    /// <summary>Most lines say no more than the name of their skill.</summary>
    private static string Shared(string text, IEnumerable<NeededSkill> skills) => skills.FirstOrDefault(skill => skill.Name == text)?.Name ?? text;

    private static IEnumerable<Need> NeedsOf(
        IReadOnlyList<NeededSkill> skills, Choice choice, SkillLevel? level, bool optional, NeedLine line)
    {
        if (choice != Choice.All)
            return [NeedOf(skills, level, optional, [line])];

        return skills.Where(s => !s.IsMember).Select(skill => NeedOf([skill], level, optional, [line]));
    }

    /// <summary>Merges needs for the same named skills into one, at the position of the first.</summary>
    private static IReadOnlyList<Need> Merged(IEnumerable<Need> needs) =>
        [.. needs.GroupBy(n => n.Key).Select(same => same.Count() == 1 ? same.First() : NeedOf(
            [.. same.SelectMany(n => n.Skills)], same.Max(n => n.Level), same.All(n => n.Optional), [.. same.SelectMany(n => n.Lines)]))];

    private static Need NeedOf(IReadOnlyList<NeededSkill> skills, SkillLevel? level, bool optional, IReadOnlyList<NeedLine> lines)
    {
        if (skills is [var only])
            return new([only], only.IsMember ? "" : only.Name, level, optional, lines);

        var distinct = skills
            .GroupBy(s => s.Slug)
            .Select(same => same.OrderBy(s => s.IsMember).First() with { Level = same.Max(s => s.Level) })
            .OrderBy(s => s.IsMember)
            .ToList();

        return new(distinct, string.Join(" / ", distinct.Where(s => !s.IsMember).Select(s => s.Name)), level, optional, lines);
    }
}
