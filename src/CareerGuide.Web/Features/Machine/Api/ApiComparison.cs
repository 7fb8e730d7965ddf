using CareerGuide.Content.Text;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>A comparison in a list.</summary>
public sealed record ApiComparisonInList
{
    /// <summary>The slug in its addresses: `/api/v1/comparisons/{slug}` for programs, `/compare/{slug}` for people.</summary>
    public required string Slug { get; init; }

    /// <summary>The heading above the table; null if there is none.</summary>
    public required string? Heading { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The names of what the roles are compared by.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>The slugs of the roles that are compared.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public static ApiComparisonInList Of(ComparisonTable table) => new()
    {
        Slug = table.Slug,
        Heading = table.Heading,
        Lecture = table.Lecture.Slug,
        Line = table.Line,
        Criteria = [.. table.Criteria.Select(c => c.Name)],
        Roles = [.. table.Rows.Select(r => r.Role?.Slug).OfType<string>().Distinct()],
    };
}

/// <summary>A table of a lecture that compares roles.</summary>
public sealed record ApiComparison
{
    /// <summary>The slug in its addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The heading above the table; null if there is none.</summary>
    public required string? Heading { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What the roles are compared by, in the order of the ratings.</summary>
    public required IReadOnlyList<ApiCriterion> Criteria { get; init; }

    /// <summary>The ratings of each row as written, one for each criterion, under the row's key: the role's slug.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Ratings { get; init; }

    /// <summary>The rows in the order of the table.</summary>
    public required IReadOnlyList<ApiComparisonRow> Rows { get; init; }

    /// <summary>A row that is no known role goes by the slug of its label.</summary>
    public static ApiComparison Of(ComparisonTable table)
    {
        var slugs = new UniqueSlugs();
        List<(string Key, ComparedRole Row)> rows = [.. table.Rows.Select(row => (slugs.Take(row.Role?.Slug ?? row.Label, "row"), row))];

        return new()
        {
            Slug = table.Slug,
            Heading = table.Heading,
            Lecture = table.Lecture.Slug,
            Line = table.Line,
            Criteria = [.. table.Criteria.Select(c => new ApiCriterion { Name = c.Name, Slug = c.Slug, Ordinal = c.Ordinal, Line = c.Line })],
            Ratings = rows.ToDictionary(r => r.Key, IReadOnlyList<string> (r) => [.. table.Criteria.Select(c => r.Row[c].Text)]),
            Rows = [.. rows.Select(r => new ApiComparisonRow
            {
                Key = r.Key,
                Role = r.Row.Role?.Slug,
                Label = r.Row.Label,
                Line = r.Row.Line,
                Ranks = [.. table.Criteria.Select(c => r.Row[c].Rank)],
            })],
        };
    }
}

/// <summary>A criterion by which roles are compared.</summary>
public sealed record ApiCriterion
{
    /// <summary>The name as written in the table.</summary>
    public required string Name { get; init; }

    /// <summary>The value for `/compare?sort={slug}`.</summary>
    public required string Slug { get; init; }

    /// <summary>Whether all its ratings lie on the scale from None to Very High.</summary>
    public required bool Ordinal { get; init; }

    /// <summary>The line within the lecture, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>A row of a comparison.</summary>
public sealed record ApiComparisonRow
{
    /// <summary>The key of its ratings.</summary>
    public required string Key { get; init; }

    /// <summary>The slug of the role meant; null if the label names no known role.</summary>
    public required string? Role { get; init; }

    /// <summary>The role as written in the table.</summary>
    public required string Label { get; init; }

    /// <summary>The line within the lecture, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The ratings as numbers from 0 (None) to 6 (Very High), halves between; null if there is no rank.</summary>
    public required IReadOnlyList<double?> Ranks { get; init; }
}
