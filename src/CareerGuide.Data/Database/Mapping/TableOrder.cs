using Microsoft.EntityFrameworkCore.Metadata;

namespace CareerGuide.Data.Database.Mapping;

internal static class TableOrder
{
    /// <summary>
    /// Length of the longest chain of foreign keys from this table. Tables are written in ascending order, so that the rows
    /// a foreign key refers to exist first.
    /// </summary>
    public static int DepthOf(IEntityType type) => type.GetForeignKeys()
        .Where(key => key.PrincipalEntityType != type)
        .Select(key => 1 + DepthOf(key.PrincipalEntityType))
        .DefaultIfEmpty(0)
        .Max();
}
