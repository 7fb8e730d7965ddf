using CareerGuide.Content.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>What O*NET says of an occupation that somebody confirmed a role to be.</summary>
/// <param name="Related">The occupations most like it, each with the role of this site that was confirmed to be it; null where there is none.</param>
/// <param name="NotMentioned">The technologies that employers ask for and no lecture names for this role, those most asked for first.</param>
public sealed record RoleEvidence(
    Occupation Occupation, IReadOnlyList<(RelatedOccupation Occupation, RoleLink? Role)> Related, IReadOnlyList<OccupationTechnology> NotMentioned)
{
    private const int MaxTechnologies = 12;

    /// <summary>The page about it at O*NET OnLine.</summary>
    public string Address => $"https://www.onetonline.org/link/summary/{Occupation.Code}";

    /// <param name="mentioned">The names of the skills that the lectures ask for.</param>
    internal static RoleEvidence Of(Occupation occupation, IReadOnlyDictionary<string, RoleLink> roles, IEnumerable<string> mentioned)
    {
        var known = mentioned.Select(NormalizedName.Of).ToHashSet();

        return new(
            occupation,
            [.. occupation.Related.Select(related => (related, roles.GetValueOrDefault(related.Code)))],
            [.. occupation.Technologies
                .Where(technology => (technology.InDemand || technology.Hot) && !known.Contains(NormalizedName.Of(technology.Name)))
                .Take(MaxTechnologies)]);
    }
}

/// <summary>What O*NET says of the roles that somebody confirmed an occupation for.</summary>
public sealed class SiteEvidence
{
    private readonly Dictionary<string, RoleEvidence> byRole;

    private SiteEvidence(Dictionary<string, RoleEvidence> byRole) => this.byRole = byRole;

    /// <summary>Null where nobody confirmed an occupation, or where the release that was imported last has it no more.</summary>
    public RoleEvidence? Of(RoleLink role) => byRole.GetValueOrDefault(role.Slug);

    public static async Task<SiteEvidence> LoadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var confirmed = await db.RoleOccupations.ToListAsync(cancellation);

        if (confirmed.Count == 0)
            return new([]);

        var roles = await SiteRoles.LoadAsync(db, cancellation);
        var former = await db.FormerAddresses.Where(f => f.Kind == AddressKind.Role).ToDictionaryAsync(f => f.Slug, f => f.LeadsTo, cancellation);
        var codes = (
            from known in confirmed
            let role = roles.Find(known.RoleSlug) ?? roles.Find(former.GetValueOrDefault(known.RoleSlug, ""))
            where role is not null
            select (known.Code, Role: role)).DistinctBy(c => c.Role).ToList();
        var wanted = codes.ConvertAll(c => c.Code);
        var occupations = await db.Occupations.Where(o => wanted.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancellation);
        var mentioned = await MentionedAsync(db, cancellation);
        var byCode = codes.DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Role);

        return new(codes.Where(c => occupations.ContainsKey(c.Code)).ToDictionary(
            c => c.Role.Slug, c => RoleEvidence.Of(occupations[c.Code], byCode, mentioned[c.Role.Slug])));
    }

    /// <summary>The names of the skills that each role asks for.</summary>
    private static async Task<ILookup<string, string>> MentionedAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var names = await (
            from name in db.RoleSkillNames
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            select new { Role = part.Role.Slug, name.Skill.Name, Aliases = name.Skill.Aliases.Select(a => a.Name).ToList() })
            .AsSplitQuery()
            .ToListAsync(cancellation);

        return names.SelectMany(n => n.Aliases.Prepend(n.Name), (n, name) => (n.Role, Name: name)).ToLookup(n => n.Role, n => n.Name);
    }
}
