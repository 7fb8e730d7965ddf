using CareerGuide.Web.Infrastructure.Formats;

namespace CareerGuide.Web.Infrastructure.Binding;

/// <summary>What an address says after its question mark, as people and forms write it.</summary>
public static class QueryValues
{
    /// <summary>The first value that says anything; null where none does.</summary>
    public static string? One(this IQueryCollection query, string key) =>
        query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    /// <summary>All values, each once: several in one with commas between, or the key again and again, as forms send it.</summary>
    public static IReadOnlyList<string> Several(this IQueryCollection query, string key) =>
        [.. query[key].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>A value as a note names it: somebody may have sent a whole page.</summary>
    public static string Quote(string value) => value.Length <= MaxQuotedLength ? value : Summary.Of(value)[..MaxQuotedLength] + "…";

    private const int MaxQuotedLength = 60;
}
