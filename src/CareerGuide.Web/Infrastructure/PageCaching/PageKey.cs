using System.Text;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>All of a request that a public page may depend on. Two requests with the same key get the same page.</summary>
/// <param name="Scheme">With <paramref name="Host"/>, what absolute links begin with; both empty where the site knows its own address.</param>
/// <param name="Query">The parameters that the page reads, in one order.</param>
internal readonly record struct PageKey(string Scheme, string Host, string Path, string Query)
{
    /// <summary>Longer queries are answered but not kept.</summary>
    private const int MaxQueryLength = 512;

    /// <summary>Longer names are no hosts (RFC 1035), but are answered; with a colon and a port.</summary>
    private const int MaxHostLength = 255 + 6;

    /// <summary>What it takes in memory, nearly.</summary>
    public int Size => sizeof(char) * (Scheme.Length + Host.Length + Path.Length + Query.Length);

    /// <summary>The key of a request without a query. Its path begins with its language where that is not the site's own.</summary>
    public static PageKey Of(HttpRequest request, bool knowsItsAddress) => knowsItsAddress
        ? new("", "", request.HttpContext.LocalizedPath(), "")
        : new(request.Scheme, request.Host.Value ?? "", request.HttpContext.LocalizedPath(), "");

    /// <summary>The key of a request for this page; null where the answer is not to be kept.</summary>
    public static PageKey? Of(HttpRequest request, bool knowsItsAddress, CachedGetAttribute page)
    {
        if (page.DependsOnDate || (!knowsItsAddress && request.Host.Value?.Length > MaxHostLength))
            return null;

        if (page.Query == CachedGetAttribute.NoQueryCaching)
            return request.QueryString.HasValue ? null : Of(request, knowsItsAddress);

        var query = QueryOf(request.Query, page.Query);

        return query.Length > MaxQueryLength ? null : Of(request, knowsItsAddress) with { Query = query };
    }

    /// <summary>The address that a page is shown at, without a language's prefix and with no more of the query than it reads.</summary>
    public static string AddressOf(HttpRequest request, CachedGetAttribute page)
    {
        var query = page.Query == CachedGetAttribute.NoQueryCaching
            ? request.QueryString.ToUriComponent()
            : QueryOf(request.Query, page.Query).TrimEnd('&') is { Length: > 0 } known ? $"?{known}" : "";

        return request.Path.ToUriComponent() + query;
    }

    private static string QueryOf(IQueryCollection query, string names)
    {
        if (names.Length == 0 || query.Count == 0)
            return "";

        var known = new StringBuilder();

        foreach (var name in names.Split(' '))
        {
            foreach (var value in query[name])
                known.Append(name).Append('=').Append(Uri.EscapeDataString(value ?? "")).Append('&');
        }

        return known.ToString();
    }
}
