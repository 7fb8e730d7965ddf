using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Compare;

/// <summary>A comparison as a spreadsheet reads it.</summary>
public static class ComparisonCsv
{
    public static byte[] Of(ComparisonTable table) => Csv.Of(
    [
        [Texts.Get("Compare.Role"), .. table.Criteria.Select(c => c.Name)],
        .. table.Rows.Select(row => (IEnumerable<string>)[row.Name, .. table.Criteria.Select(c => row[c].Text)]),
    ]);
}
