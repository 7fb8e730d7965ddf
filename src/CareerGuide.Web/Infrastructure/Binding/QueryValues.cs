using System.Globalization;
using CareerGuide.Web.Infrastructure.Formats;

namespace CareerGuide.Web.Infrastructure.Binding;

/// <summary>Reads the query string as people and forms write it.</summary>
public static class QueryValues
{
    /// <summary>The first value that is not blank; null if there is none.</summary>
    public static string? One(this IQueryCollection query, string key) =>
        query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    /// <summary>All distinct values: separated by commas, or with the key repeated, as forms send them.</summary>
    public static IReadOnlyList<string> Several(this IQueryCollection query, string key) =>
        [.. query[key].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>Which page of a list is asked for, from 1.</summary>
    public static int PageNumber(this IQueryCollection query) =>
        int.TryParse(query.One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>A value as quoted in a message, shortened because somebody may have sent a whole page.</summary>
    public static string Quote(string value) => value.Length <= MaxQuotedLength ? value : Summary.Of(value)[..MaxQuotedLength] + "…";

    private const int MaxQuotedLength = 60;
}
