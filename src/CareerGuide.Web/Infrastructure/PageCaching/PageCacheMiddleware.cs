using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.PageCaching;

/// <summary>
/// Public pages are rendered once for each version of the content. From then on they are served from memory before any other middleware
/// runs. Publishing invalidates the whole cache.
/// </summary>
internal sealed class PageCacheMiddleware(ContentVersionMonitor watch, IOptions<PageCacheOptions> options, IOptions<SiteOptions> site)
{
    private static readonly KeyValuePair<string, object?> Kept = Source("kept"), Made = Source("made"), MadeEachTime = Source("each time");

    private readonly bool knowsItsAddress = site.Value.PublicAddress.Length > 0;
    private volatile PageCache kept = new(version: -1, room: 0);

    /// <summary>Serves cached pages.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!MayBeKept(context.Request) || (await KeptNowAsync()).Find(PageKey.Of(context.Request, knowsItsAddress)) is not { } page)
        {
            await next(context);
            return;
        }

        Telemetry.PageAnswers.Add(1, Kept);
        await page.WriteAsync(context);
    }

    /// <summary>Caches the pages that the site renders.</summary>
    public async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedGetAttribute>() is not { } attribute)
        {
            await next(context);
            return;
        }

        if (options.Value.SizeMegabytes == 0 || PageKey.Of(context.Request, knowsItsAddress, attribute) is not { } key)
        {
            Telemetry.PageAnswers.Add(1, MadeEachTime);
            context.Response.OnStarting(AskAgain, context.Response);
            await next(context);
            return;
        }

        await AnswerAsync(context, next, key);
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next, PageKey key)
    {
        var pages = await KeptNowAsync();
        var (page, isMine) = await pages.FindOrMakeAsync(key, () => MakeAsync(context, next), context.RequestAborted);
        Telemetry.PageAnswers.Add(1, page is null ? MadeEachTime : isMine ? Made : Kept);

        if (page is not null)
            await page.WriteAsync(context);
        else if (!isMine)
            await next(context);
    }

    /// <summary>Renders the page into memory for all waiting requests, even if the client of the first one has disconnected.</summary>
    private static async Task<CachedPage?> MakeAsync(HttpContext context, RequestDelegate next)
    {
        var (body, aborted, method) = (context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), context.RequestAborted, context.Request.Method);
        await using var made = new CachedPageWriter();
        var into = new StreamResponseBodyFeature(made);
        context.Features.Set<IHttpResponseBodyFeature>(into);
        context.RequestAborted = CancellationToken.None;
        context.Request.Method = HttpMethods.Get;

        try
        {
            await next(context);
            await into.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
            context.RequestAborted = aborted;
            context.Request.Method = method;
        }

        var page = made.Page(context.Response.Headers);

        if (context.Response.StatusCode == StatusCodes.Status200OK)
            return page;

        await AnswerOnceAsync(context.Response, page);

        return null;
    }

    private static async Task AnswerOnceAsync(HttpResponse response, CachedPage page)
    {
        await AskAgain(response);

        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await page.WritePlainAsync(response);
    }

    /// <summary>A redirect too: where a role is renamed and renamed back, a browser that kept both would go round in a circle.</summary>
    private static Task AskAgain(object state)
    {
        if (state is HttpResponse { StatusCode: StatusCodes.Status200OK or StatusCodes.Status301MovedPermanently } response)
            response.Headers.CacheControl = "no-cache";

        return Task.CompletedTask;
    }

    private async ValueTask<PageCache> KeptNowAsync()
    {
        var version = await watch.VersionAsync();
        var pages = kept;

        while (pages.Version != version)
            pages = Interlocked.CompareExchange(ref kept, new(version, options.Value.SizeMegabytes * 1024L * 1024), pages);

        return pages;
    }

    private static KeyValuePair<string, object?> Source(string source) => new("careerguide.page.source", source);

    private static bool MayBeKept(HttpRequest request) =>
        !request.QueryString.HasValue && request.IsGetOrHead();
}

public static class KeepingPagesExtensions
{
    public static IApplicationBuilder UseCachedPages(this IApplicationBuilder site)
    {
        var pages = site.ApplicationServices.GetRequiredService<PageCacheMiddleware>();

        return site.Use(next => context => pages.AnswerAsync(context, next));
    }

    /// <summary>After the address has been understood, and just before the page is made.</summary>
    public static IApplicationBuilder UsePageCaching(this IApplicationBuilder site)
    {
        var pages = site.ApplicationServices.GetRequiredService<PageCacheMiddleware>();

        return site.Use(next => context => pages.KeepAsync(context, next));
    }
}
