using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Support;

/// <summary>An address of the site as the application itself lists it.</summary>
/// <param name="Address">With real names in the places of parameters, as far as we know them.</param>
public sealed record SiteEndpoint(HttpMethod Method, string Address, RouteEndpoint Endpoint)
{
    /// <summary>As written in the code, with parameters.</summary>
    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Whether it is a file that lies there, whatever is asked of it.</summary>
    public bool IsFile => Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>All there are, so that a new one cannot be forgotten; without the pages of errors, which nobody asks for.</summary>
    public static IEnumerable<SiteEndpoint> AllOf(Site site) =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where !endpoint.RoutePattern.RawText!.Contains("/errors/", StringComparison.Ordinal)
            && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null // no address leads there
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "HEAD"
        select new SiteEndpoint(HttpMethod.Parse(method), AddressOf(endpoint, _ => null), endpoint);

    /// <summary>The address with other values for its parameters.</summary>
    public string With(Func<string, string> valueOf) => AddressOf(Endpoint, valueOf);

    private static string AddressOf(RouteEndpoint endpoint, Func<string, string?> valueOf) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => valueOf(parameter.Name) ?? Known(parameter.Name),
            _ => "",
        }))));

    private static string Known(string parameter) => parameter switch
    {
        "purpose" => "invitation",
        "token" => "0123456789abcdef0123456789abcdef",
        "slug" or "lecture" => "data-roles",
        "from" => "data-analyst",
        "to" => "data-engineer",
        _ => "1",
    };
}
