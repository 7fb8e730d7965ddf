using System.Security.Cryptography;
using System.Text;
using CareerGuide.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Infrastructure;

/// <summary>
/// A page depends on the published content, the build and the site's settings, and on nothing else. So its tag is known
/// before it is made, and a reader who has it already is told so without making it again.
/// </summary>
public sealed class PageTag(CareerGuideDb db, BuildStamp build) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var tag = new EntityTagHeaderValue($"\"{build.Value}-{await VersionAsync(http.RequestAborted)}\"", isWeak: true);

        http.Response.OnStarting(() => Mark(http.Response, tag));

        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        else
            await next();
    }

    private static Task Mark(HttpResponse response, EntityTagHeaderValue tag)
    {
        // A redirect too: where a role is renamed and renamed back, a browser that kept both would go round in a circle.
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified or StatusCodes.Status301MovedPermanently)
        {
            response.Headers.CacheControl = "no-cache";
            response.Headers.ETag = tag.ToString();
        }

        return Task.CompletedTask;
    }

    private Task<long> VersionAsync(CancellationToken cancellation) =>
        db.ContentVersions.Select(v => v.Number).SingleOrDefaultAsync(cancellation);
}

/// <summary>Changes when a page may look otherwise though its content is the same.</summary>
public sealed class BuildStamp(IOptions<SiteOptions> site)
{
    public string Value { get; } = Of(site.Value);

    private static string Of(SiteOptions site)
    {
        var assets = Path.Combine(AppContext.BaseDirectory, "CareerGuide.Web.staticwebassets.endpoints.json");
        var build = string.Join('\n',
            typeof(BuildStamp).Module.ModuleVersionId,
            File.Exists(assets) ? File.ReadAllText(assets) : "",
            site.Title,
            site.Description,
            site.PublicAddress);

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(build)))[..12];
    }
}
