using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>A comparison as JSON.</summary>
public static class ComparisonJson
{
    public static object Of(ComparisonTable table) => new
    {
        table.Slug,
        table.Heading,
        Lecture = table.Lecture.Slug,
        table.Line,
        Criteria = table.Criteria.Select(c => new { c.Name, c.Slug, c.Ordinal }),
        Rows = table.Rows.Select(row => new
        {
            Role = row.Role?.Slug,
            row.Name,
            row.Label,
            row.Line,
            Ratings = table.Criteria.Select(c => new { row[c].Text, row[c].Rank }),
        }),
    };
}
