namespace CareerGuide.Data.Database.Mapping;

/// <summary>Used by the migration that replaced three facet tables with one.</summary>
internal static class FormerFacetTables
{
    /// <summary>
    /// Copies the old rows, so that the site shows the same content until the next start parses all texts again. Rename detection in that
    /// parse still needs the old rows.
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
