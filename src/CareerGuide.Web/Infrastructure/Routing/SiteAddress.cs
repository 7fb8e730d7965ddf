using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>Makes a path of the site an absolute address.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    /// <summary>Where the site listens unless it is told otherwise.</summary>
    public const string Default = "http://localhost:5080";

    public string Of(HttpRequest request, string path) => Origin(request) + path;

    private string Origin(HttpRequest request) =>
        options.Value.PublicAddress is { Length: > 0 } known
            ? known.TrimEnd('/')
            : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
