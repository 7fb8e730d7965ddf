using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Renaming;
using Microsoft.EntityFrameworkCore;
using Role = CareerGuide.Data.Entities.Role;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>The site's roles and skills: one row each, however many lectures name it.</summary>
internal sealed class RoleAndSkillRegistry
{
    private readonly CareerGuideDb db;
    private readonly ParsedSite reading;
    private readonly RenameableRows<Role> roles;
    private readonly RenameableRows<Skill> skills;
    private Dictionary<string, string> leftBehind = [];

    private RoleAndSkillRegistry(CareerGuideDb db, ParsedSite reading, RenameableRows<Role> roles, RenameableRows<Skill> skills)
    {
        this.db = db;
        this.reading = reading;
        this.roles = roles;
        this.skills = skills;
    }

    public IReadOnlyList<Rename> Renames => [.. roles.Renames, .. skills.Renames];

    /// <summary>
    /// Loads the roles and skills, adds new ones and applies renames; the caller saves them. Unused ones stay until the rows that refer
    /// to them are gone. Call it before the lectures' rows are replaced: it compares them with the new parse.
    /// </summary>
    public static async Task<RoleAndSkillRegistry> LoadAsync(CareerGuideDb db, ParsedSite reading, CancellationToken cancellation)
    {
        var presentRoles = await db.Roles.AsTracking().ToDictionaryAsync(r => r.Slug, cancellation);
        var presentSkills = await db.Skills.AsTracking().AsSplitQuery()
            .Include(s => s.Aliases).Include(s => s.PartOf).ToDictionaryAsync(s => s.Slug, cancellation);
        var names = new RoleAndSkillRegistry(
            db,
            reading,
            new(db, AddressKind.Role, presentRoles, await FormerSlugs.LoadAsync(db, AddressKind.Role, cancellation),
                (slug, name) => new Role { Slug = slug, Name = name }),
            new(db, AddressKind.Skill, presentSkills, await FormerSlugs.LoadAsync(db, AddressKind.Skill, cancellation),
                (slug, name) => new Skill { Slug = slug, Name = name }));

        var renamedRoles = await RoleRenames.FindAsync(db, presentRoles, reading, cancellation);
        var renamedSkills = await SkillRenames.FindAsync(db, presentSkills, reading, renamedRoles, cancellation);

        names.roles.Update(renamedRoles, reading.Roles);
        names.UpdateSkills(renamedSkills);

        return names;
    }

    /// <summary>Available once they are saved.</summary>
    public NameIds Ids => new(roles.BySlug.ToDictionary(r => r.Key, r => r.Value.Id), skills.BySlug.ToDictionary(s => s.Key, s => s.Value.Id));

    /// <summary>The skills that a text names.</summary>
    public IEnumerable<Skill> Skills => skills.BySlug.Values.ExceptBy(skills.Unused, s => s.Id);

    public async Task RemoveUnusedAsync(CancellationToken cancellation)
    {
        var unusedRoles = roles.Unused.ToList();
        var unusedSkills = skills.Unused.ToList();

        await db.Roles.Where(r => EF.Parameter(unusedRoles).Contains(r.Id)).ExecuteDeleteAsync(cancellation);
        await db.Skills.Where(s => EF.Parameter(unusedSkills).Contains(s.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The glossary's name wins, then the first lecture's.</summary>
    private void UpdateSkills(IReadOnlyDictionary<string, string> renamed)
    {
        leftBehind = reading.GlossarySkills.Keys
            .Select(slug => (Slug: slug, Skill: CalledNow(slug, renamed)))
            .Where(s => s.Skill is not null)
            .ToDictionary(s => s.Slug, s => s.Skill!);

        var glossary = reading.GlossarySkills.Where(s => !leftBehind.ContainsKey(s.Key));
        var names = glossary.Concat(reading.LectureSkills).DistinctBy(s => s.Key).ToDictionary();

        skills.Update(renamed.ToDictionary(r => r.Key, r => leftBehind.GetValueOrDefault(r.Value, r.Value)), names);
        Describe();
    }

    /// <summary>
    /// The lectures' new name for a skill that only the glossary still lists under its old one. Until the glossary is updated, its row
    /// describes the renamed skill, and the old name is an alias.
    /// </summary>
    /// <returns>Null when the glossary's name is a separate skill.</returns>
    private string? CalledNow(string slug, IReadOnlyDictionary<string, string> renamed)
    {
        if (reading.LectureSkills.ContainsKey(slug))
            return null;

        var called = renamed.GetValueOrDefault(slug);

        if (called is null && skills.Former.WhereTo(slug) is { } known && skills.BySlug.GetValueOrDefault(known) is { } skill
            && skill.Aliases.Any(a => a.Slug == slug))
        {
            called = renamed.GetValueOrDefault(known, known);
        }

        return called is not null && reading.LectureSkills.ContainsKey(called) && !reading.GlossarySkills.ContainsKey(called) ? called : null;
    }

    private void Describe()
    {
        var entries = reading.Glossary.Entries.GroupBy(e => SlugInGlossary(e.Name)).ToDictionary(e => e.Key, e => e.First());
        var oldNames = leftBehind.ToLookup(l => l.Value, l => reading.GlossarySkills[l.Key]);

        foreach (var (slug, skill) in skills.BySlug)
            Describe(skill, entries.GetValueOrDefault(slug), oldNames[slug]);
    }

    private void Describe(Skill skill, GlossaryEntry? entry, IEnumerable<string> oldNames)
    {
        skill.Kind = entry is { Kind.Length: > 0 } ? entry.Kind : null;
        skill.About = entry?.About;
        skill.GlossaryLine = entry?.Line;
        skill.Learn = entry?.Learn ?? [];

        Replace(skill.PartOf, [.. (entry?.PartOf ?? []).Select(name => skills.BySlug[SlugInGlossary(name)]).Distinct()]);

        List<string> aliases = [.. oldNames, .. entry?.Aliases ?? []];

        if (!skill.Aliases.Select(a => a.Name).SequenceEqual(aliases))
            Replace(skill.Aliases, aliases.ConvertAll(name => new SkillAlias { Name = name, Slug = SkillSlug.Of(name) }));
    }

    private string SlugInGlossary(string name)
    {
        var slug = SkillSlug.Of(name);

        return leftBehind.GetValueOrDefault(slug, slug);
    }

    private static void Replace<T>(ICollection<T> present, List<T> wanted)
    {
        foreach (var item in present.Except(wanted).ToList())
            present.Remove(item);

        foreach (var item in wanted.Except(present).ToList())
            present.Add(item);
    }
}
