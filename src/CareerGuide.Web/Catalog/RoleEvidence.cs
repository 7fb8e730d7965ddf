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

public static class RoleEvidenceQueries
{
    /// <summary>Null where nobody confirmed an occupation for the role, or where the release that was imported last has it no more.</summary>
    public static async Task<RoleEvidence?> EvidenceAsync(this CareerGuideDb db, RoleLink role, SiteRoles roles, CancellationToken cancellation)
    {
        var confirmed = await db.RoleOccupations.ToListAsync(cancellation);

        if (confirmed.Count == 0)
            return null;

        var former = await db.FormerAddresses.Where(f => f.Kind == AddressKind.Role).ToDictionaryAsync(f => f.Slug, f => f.LeadsTo, cancellation);
        var codes = confirmed
            .Select(c => (c.Code, Role: roles.Find(c.RoleSlug) ?? roles.Find(former.GetValueOrDefault(c.RoleSlug, ""))))
            .Where(c => c.Role is not null)
            .ToList();

        if (codes.Find(c => c.Role == role).Code is not { } code || await db.Occupations.SingleOrDefaultAsync(o => o.Code == code, cancellation) is not { } occupation)
            return null;

        var mentioned = await (
            from name in db.RoleSkillNames
            join line in db.RoleSkills on name.RoleSkillId equals line.Id
            join part in db.RoleParts on line.RolePartId equals part.Id
            where part.Role.Slug == role.Slug
            select new { name.Skill.Name, Aliases = name.Skill.Aliases.Select(a => a.Name).ToList() }).ToListAsync(cancellation);

        return RoleEvidence.Of(
            occupation,
            codes.DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Role!),
            mentioned.SelectMany(m => m.Aliases.Prepend(m.Name)));
    }
}
