using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>The site behind a load balancer.</summary>
public sealed class BehindProxyTests : IDisposable
{
    private readonly Executable executable = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task A_known_proxy_is_believed_and_nobody_else()
    {
        executable.Set("Proxy__Known", "10.0.0.0/8, 192.0.2.7");
        using var direct = await executable.ServeAsync();
        Assert.DoesNotContain("careers.example.org", await ForwardedAsync(direct), StringComparison.Ordinal);

        executable.Set("Proxy__Known", "10.0.0.0/8, 127.0.0.1");
        using var behind = await executable.ServeAsync();
        Assert.Contains("<link rel=\"canonical\" href=\"https://careers.example.org/roles\"", await ForwardedAsync(behind), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_to_stop_it_is_not_ready_any_more_but_answers_who_still_comes()
    {
        executable.Set("Shutdown__Delay", "300");
        using var site = await executable.ServeAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/health/ready")).StatusCode);

        await site.TellToStopAsync();

        while ((await site.GetAsync("/health/ready")).StatusCode != HttpStatusCode.ServiceUnavailable)
            await Task.Delay(50, Cancellation);

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/roles")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/search?q=python")).StatusCode);
    }

    [Fact]
    public async Task A_scheme_that_no_browser_uses_is_refused_whoever_forwards_it()
    {
        executable.Set("Proxy__Known", "127.0.0.1");
        using var site = await executable.ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/roles", UriKind.Relative)) { Headers = { { "X-Forwarded-Proto", "javascript" } } };

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await site.Client.SendAsync(request, Cancellation)).StatusCode);
    }

    private static async Task<string> ForwardedAsync(Serving site)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/roles", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "careers.example.org");
        var answer = await site.Client.SendAsync(request, Cancellation);

        return await answer.Content.ReadAsStringAsync(Cancellation);
    }
}
