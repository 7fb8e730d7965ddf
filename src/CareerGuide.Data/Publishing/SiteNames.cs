using CareerGuide.Content;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Role = CareerGuide.Data.Entities.Role;

namespace CareerGuide.Data.Publishing;

/// <summary>The roles and skills of the whole site, one row each whatever the number of lectures that name it.</summary>
internal sealed class SiteNames
{
    private readonly CareerGuideDb db;
    private readonly Dictionary<string, Role> roles;
    private readonly Dictionary<string, Skill> skills;
    private readonly Dictionary<string, string> namedRoles = [];
    private readonly Dictionary<string, string> namedSkills = [];

    private SiteNames(CareerGuideDb db, Dictionary<string, Role> roles, Dictionary<string, Skill> skills)
    {
        this.db = db;
        this.roles = roles;
        this.skills = skills;
    }

    /// <summary>Adds what is new and renames what is called otherwise now; what nobody names any more stays until its rows are gone.</summary>
    public static async Task<SiteNames> UpdateAsync(CareerGuideDb db, SiteReading reading, CancellationToken cancellation)
    {
        var names = new SiteNames(
            db,
            await db.Roles.AsTracking().ToDictionaryAsync(r => r.Slug, cancellation),
            await db.Skills.AsTracking().AsSplitQuery()
                .Include(s => s.Aliases).Include(s => s.PartOf).ToDictionaryAsync(s => s.Slug, cancellation));

        names.NameRoles(reading);
        names.NameSkills(reading);
        names.Describe(reading.Glossary);
        await db.SaveChangesAsync(cancellation);

        return names;
    }

    /// <returns>Null for no role and for one that no lecture describes.</returns>
    public int? RoleId(string? slug) => slug is not null && roles.TryGetValue(slug, out var role) ? role.Id : null;

    public int SkillId(string name) => skills[SkillSlug.Of(name)].Id;

    public async Task RemoveUnusedAsync(CancellationToken cancellation)
    {
        var unusedRoles = roles.Values.Where(r => !namedRoles.ContainsKey(r.Slug)).Select(r => r.Id).ToList();
        var unusedSkills = skills.Values.Where(s => !namedSkills.ContainsKey(s.Slug)).Select(s => s.Id).ToList();

        await db.Roles.Where(r => unusedRoles.Contains(r.Id)).ExecuteDeleteAsync(cancellation);
        await db.Skills.Where(s => unusedSkills.Contains(s.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The first lecture's name counts.</summary>
    private void NameRoles(SiteReading reading)
    {
        foreach (var role in reading.Lectures.SelectMany(l => l.Lecture.Roles))
            namedRoles.TryAdd(role.Slug, role.Name);

        foreach (var (slug, name) in namedRoles)
        {
            if (roles.TryGetValue(slug, out var role))
                role.Name = name;
            else
                db.Add(roles[slug] = new Role { Slug = slug, Name = name });
        }
    }

    /// <summary>The glossary's name counts, else the first lecture's.</summary>
    private void NameSkills(SiteReading reading)
    {
        var entries = reading.Glossary.Entries;
        var lines = reading.Lectures.SelectMany(l => l.Lecture.Roles).SelectMany(r => r.Skills);

        foreach (var name in entries.Select(e => e.Name)
            .Concat(entries.SelectMany(e => e.PartOf))
            .Concat(lines.SelectMany(l => l.Names.Concat(l.Members.Select(m => m.Name)))))
        {
            namedSkills.TryAdd(SkillSlug.Of(name), name);
        }

        foreach (var (slug, name) in namedSkills)
        {
            if (skills.TryGetValue(slug, out var skill))
                skill.Name = name;
            else
                db.Add(skills[slug] = new Skill { Slug = slug, Name = name });
        }
    }

    private void Describe(Glossary glossary)
    {
        var entries = glossary.Entries.GroupBy(e => SkillSlug.Of(e.Name)).ToDictionary(e => e.Key, e => e.First());

        foreach (var (slug, skill) in skills)
            Describe(skill, entries.GetValueOrDefault(slug));
    }

    private void Describe(Skill skill, GlossaryEntry? entry)
    {
        skill.Kind = entry?.Kind;
        skill.About = entry?.About;
        skill.GlossaryLine = entry?.Line;

        Replace(skill.PartOf, [.. (entry?.PartOf ?? []).Select(name => skills[SkillSlug.Of(name)]).Distinct()]);

        if (!skill.Aliases.Select(a => a.Name).SequenceEqual(entry?.Aliases ?? []))
            Replace(skill.Aliases, [.. (entry?.Aliases ?? []).Select(name => new SkillAlias { Name = name, Slug = SkillSlug.Of(name) })]);
    }

    private static void Replace<T>(ICollection<T> present, List<T> wanted)
    {
        foreach (var item in present.Except(wanted).ToList())
            present.Remove(item);

        foreach (var item in wanted.Except(present).ToList())
            present.Add(item);
    }
}
