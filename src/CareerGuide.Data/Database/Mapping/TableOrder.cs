using Microsoft.EntityFrameworkCore.Metadata;

namespace CareerGuide.Data.Database.Mapping;

internal static class TableOrder
{
    /// <summary>How many tables stand above one; those are written first, since its rows refer to theirs.</summary>
    public static int DepthOf(IEntityType type) => type.GetForeignKeys()
        .Where(key => key.PrincipalEntityType != type)
        .Select(key => 1 + DepthOf(key.PrincipalEntityType))
        .DefaultIfEmpty(0)
        .Max();
}
