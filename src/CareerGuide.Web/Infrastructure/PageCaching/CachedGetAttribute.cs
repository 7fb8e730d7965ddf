using Microsoft.AspNetCore.Mvc.Routing;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// An address that is read: by GET, and by HEAD, which MVC's own attribute for GET refuses. What it answers follows from the
/// address and the published content alone, so it is made once and kept (<see cref="PageCacheMiddleware"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CachedGetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template)
{
    /// <summary>For a page whose query is what somebody typed or chose for themselves: its answers to a query are not kept.</summary>
    public const string NoQueryCaching = "*";

    /// <summary>The names that the page reads in its query, with spaces between; whatever else is there changes nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether the answer follows from today's date too. Then it is not kept.</summary>
    public bool DependsOnDate { get; init; }
}

public static class ShownAddressExtensions
{
    /// <summary>The address of the page that is being made, as links of it may say it; null where it is none of the site's public pages.</summary>
    public static string? ShownAddress(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CachedGetAttribute>() is { } page ? PageKey.AddressOf(context.Request, page) : null;
}
