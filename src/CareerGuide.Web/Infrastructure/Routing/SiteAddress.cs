using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Turns a path of the site into an absolute URL.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    /// <summary>The address that the site listens on by default.</summary>
    public const string Default = "http://localhost:5080";

    public string Of(HttpRequest request, string path) => Origin(request) + path;

    private string Origin(HttpRequest request) =>
        options.Value.PublicAddress is { Length: > 0 } known
            ? known.TrimEnd('/')
            : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
