using System.Net.Http.Headers;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Keeps cookies as browsers do on the loopback address: those that ask for a safe connection too.</summary>
internal sealed class LoopbackCookies(Dictionary<string, string> cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await base.SendAsync(request, cancellationToken);

        foreach (var cookie in Given(answer.Headers))
            cookies[cookie[0]] = cookie[1];

        return answer;
    }

    private static IEnumerable<string[]> Given(HttpResponseHeaders headers) =>
        headers.TryGetValues("Set-Cookie", out var values) ? values.Select(value => value.Split(';')[0].Split('=', 2)) : [];
}
