namespace CareerGuide.Data.Database.Mapping;

/// <summary>For the migration that made one table of the three facets that had one each.</summary>
internal static class FormerFacetTables
{
    /// <summary>
    /// Copies their rows, so that the site says what it said until the next start has read all texts again, and a rename that comes
    /// with that reading is still known by what the role said before.
    /// </summary>
    public const string Copy = """
        INSERT INTO "FacetItems" ("Id", "RolePartId", "Position", "Facet", "HeadingLine", "Text", "Line", "Group", "DetailsHtml", "IsParagraph")
        SELECT
          row_number() OVER (ORDER BY "RolePartId", "Place", "Position"), "RolePartId",
          row_number() OVER (PARTITION BY "RolePartId" ORDER BY "Place", "Position") - 1, "Facet",
          min("Line") OVER (PARTITION BY "RolePartId", "Facet"), "Text", "Line", "Group", "DetailsHtml", "IsParagraph"
        FROM (
          SELECT 0 AS "Place", 'about' AS "Facet", "RolePartId", "Position", "Text", "Line", CAST(NULL AS text) AS "Group", "DetailsHtml", TRUE AS "IsParagraph"
          FROM "AboutParagraphs"
          UNION ALL
          SELECT 1, 'focus', "RolePartId", "Position", "Text", "Line", "Group", "DetailsHtml", FALSE FROM "FocusPoints"
          UNION ALL
          SELECT 2, 'responsibilities', "RolePartId", "Position", "Text", "Line", "Group", "DetailsHtml", FALSE FROM "Responsibilities"
        ) AS "Former"
        """;
}
