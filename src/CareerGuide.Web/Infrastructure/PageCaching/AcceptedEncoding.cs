using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>Selects a cached encoding by <c>Accept-Encoding</c>: the smallest one that the client accepts.</summary>
internal static class AcceptedEncoding
{
    public const string Brotli = "br", Gzip = "gzip", None = "identity";

    public static string Of(StringValues accepted)
    {
        if (accepted.Count == 0)
            return None;

        if (accepted is [{ } usual] && !usual.Contains(';', StringComparison.Ordinal))
            return Names(usual, Brotli) ? Brotli : Names(usual, Gzip) ? Gzip : None;

        return StringWithQualityHeaderValue.TryParseList(accepted, out var asked) ? Best(asked) : None;
    }

    /// <summary>The fast path: no quality values, as browsers send the header.</summary>
    private static bool Names(ReadOnlySpan<char> accepted, ReadOnlySpan<char> encoding)
    {
        foreach (var part in accepted.Split(','))
        {
            if (accepted[part].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string Best(IList<StringWithQualityHeaderValue> asked)
    {
        var (brotli, gzip, plain) = (Weight(asked, Brotli), Weight(asked, Gzip), PlainWeight(asked));

        if (brotli > 0 && brotli >= gzip && brotli >= plain)
            return Brotli;

        return gzip > 0 && gzip >= plain ? Gzip : None;
    }

    private static double Weight(IList<StringWithQualityHeaderValue> asked, string encoding) =>
        Named(asked, encoding) ?? Named(asked, "*") ?? 0;

    /// <summary>Who does not name it takes it last.</summary>
    private static double PlainWeight(IList<StringWithQualityHeaderValue> asked) => Named(asked, None) ?? 0;

    private static double? Named(IList<StringWithQualityHeaderValue> asked, string encoding) => asked
        .Where(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
        .Select(a => (double?)(a.Quality ?? 1))
        .FirstOrDefault();
}
