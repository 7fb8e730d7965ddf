using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.StaticExport;

/// <summary>Sends requests to the site without a network, whatever addresses it is configured to listen on.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        process = features => ProcessAsync(application, features);

        return Task.CompletedTask;
    }

    /// <param name="path">Percent-encoded.</param>
    public async Task<SiteResponse> GetAsync(string path)
    {
        using var body = new MemoryStream();
        var response = new HttpResponseFeature();
        var features = FeaturesOf(path, response, new StreamResponseBodyFeature(body));

        await process!(features);
        await features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();

        return new(
            response.StatusCode,
            response.Headers.ContentType.ToString(),
            response.Headers.Location.ToString(),
            response.Headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal),
            body.ToArray());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static FeatureCollection FeaturesOf(string path, IHttpResponseFeature response, IHttpResponseBodyFeature body)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = HttpProtocol.Http11,
            Method = HttpMethods.Get,
            Scheme = Uri.UriSchemeHttps,
            Path = Uri.UnescapeDataString(path),
            RawTarget = path,
            Headers = new HeaderDictionary { [HeaderNames.Host] = "localhost" },
        });
        features.Set(response);
        features.Set(body);

        return features;
    }

    private static async Task ProcessAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);

        try
        {
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, exception: null);
        }
        catch (Exception wrong)
        {
            application.DisposeContext(context, wrong);
            throw;
        }
    }
}

/// <param name="Type">The media type, with its character set.</param>
/// <param name="Location">The target of a redirect; otherwise empty.</param>
/// <param name="IsImmutable">Whether the content of this address never changes.</param>
internal sealed record SiteResponse(int Status, string Type, string Location, bool IsImmutable, byte[] Body);
