using AngleSharp.Html.Parser;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.PageCaching;

public sealed class WeightTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Theory]
    [InlineData("/", 3, 19_000)]
    [InlineData("/roles/data-engineer", 4, 25_000)]
    [InlineData("/compare", 4, 23_000)]
    public async Task A_first_visit_is_light(string path, int maxRequests, int maxBytes)
    {
        var page = await BytesAsync(path);
        var document = new HtmlParser().ParseDocument(await site.TextAsync(path));
        var parts = document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]:not([media=\"not all\"]), script[src], img")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();

        var bytes = page;

        foreach (var part in parts)
            bytes += await BytesAsync(part);

        Assert.InRange(parts.Count + 1, 1, maxRequests);
        Assert.InRange(bytes, 1, maxBytes);
    }

    private async Task<int> BytesAsync(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
