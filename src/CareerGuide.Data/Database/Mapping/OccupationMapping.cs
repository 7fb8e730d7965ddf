using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Database.Mapping;

/// <summary>Occupations of O*NET, and the roles that they were confirmed for.</summary>
internal static class OccupationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Occupation>(occupation =>
        {
            occupation.HasKey(o => o.Code);
            occupation.Property(o => o.Code).HasMaxLength(Occupation.CodeMaxLength);
            occupation.Property(o => o.OtherTitles).HasConversion<JsonListConverter<string>, JsonListComparer<string>>();
            occupation.Property(o => o.Technologies).HasConversion<JsonListConverter<OccupationTechnology>, JsonListComparer<OccupationTechnology>>();
            occupation.Property(o => o.Related).HasConversion<JsonListConverter<RelatedOccupation>, JsonListComparer<RelatedOccupation>>();
        });

        model.Entity<RoleOccupation>(confirmed =>
        {
            confirmed.HasKey(c => c.RoleSlug);
            confirmed.Property(c => c.RoleSlug).HasMaxLength(DocumentMapping.SlugMaxLength);
            confirmed.Property(c => c.Code).HasMaxLength(Occupation.CodeMaxLength);
        });
    }
}
