using System.Globalization;
using CareerGuide.Content.Model;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;
using Skill = CareerGuide.Data.Entities.Skill;

namespace CareerGuide.Data.Publishing.Transactions;

/// <summary>
/// The roles and skills of lectures that changed and name the same ones as before. The rows of these stay as they are, so those of the
/// other lectures need not be loaded.
/// </summary>
internal sealed class UnchangedNames
{
    private readonly HashSet<string> roles;

    private UnchangedNames(HashSet<string> roles, IReadOnlyList<Skill> skills, NameIds ids)
    {
        this.roles = roles;
        Skills = skills;
        Ids = ids;
    }

    /// <summary>The skills that the lectures name.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    public NameIds Ids { get; }

    public bool IsRole(string slug) => roles.Contains(slug);

    public static async Task<UnchangedNames> LoadAsync(CareerGuideDb db, IReadOnlyList<ParsedSiteLecture> lectures, CancellationToken cancellation)
    {
        var described = lectures.SelectMany(l => l.Outline.Roles).ToList();
        var named = described.SelectMany(NamesOf).Distinct().Select(SkillSlug.Of).Distinct().ToList();
        var skills = await db.Skills.Include(s => s.Aliases).Where(s => EF.Parameter(named).Contains(s.Slug)).ToListAsync(cancellation);
        var ids = await db.Roles.Select(r => new { r.Slug, r.Id }).ToDictionaryAsync(r => r.Slug, r => r.Id, cancellation);

        return new UnchangedNames([.. described.Select(r => r.Slug)], skills, new NameIds(ids, skills.ToDictionary(s => s.Slug, s => s.Id)));
    }

    /// <summary>Everything in a lecture that the rows of roles and skills depend on, and the order of all lectures and skills.</summary>
    public static IEnumerable<(string?, string)> Of(Lecture lecture) =>
    [
        (lecture.Order?.ToString(CultureInfo.InvariantCulture), lecture.Title),
        .. lecture.Roles.SelectMany(role => NamesOf(role).Select(name => ((string?)null, name)).Prepend((role.Slug, role.Name))),
    ];

    private static IEnumerable<string> NamesOf(Role role) => role.Skills.SelectMany(line => line.Names.Concat(line.Members.Select(m => m.Name)));
}
