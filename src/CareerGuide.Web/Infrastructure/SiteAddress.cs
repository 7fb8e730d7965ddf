using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure;

/// <summary>Makes a path of the site an absolute address.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    public string Of(HttpRequest request, string path) => Origin(request) + path;

    private string Origin(HttpRequest request) =>
        options.Value.PublicAddress is { Length: > 0 } known
            ? known.TrimEnd('/')
            : $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
