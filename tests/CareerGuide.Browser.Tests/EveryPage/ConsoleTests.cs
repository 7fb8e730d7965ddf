using System.Text.Json;
using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>A page asks nobody else, keeps nothing, and breaks no promise of its headers.</summary>
public sealed class ConsoleTests(Chromium chromium, DataRolesSite site)
{
    [Fact]
    public async Task No_page_complains_calls_elsewhere_or_sets_a_cookie()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> heard = [];

        page.Console += (_, said) => heard.Add($"{page.Url}: {said.Type}: {said.Text}");
        page.PageError += (_, error) => heard.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => heard.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != site.Address.Authority)
                heard.Add($"{page.Url} asks {request.Url}");
        };

        foreach (var path in (await site.KindsOfPagesAsync()).Concat(DataRolesSite.Answers.Skip(2)))
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

        Assert.Empty(heard);
        Assert.Empty(await window.CookiesAsync());
    }

    [Fact]
    public async Task What_search_engines_read_is_there_and_well_formed()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        foreach (var path in await site.KindsOfPagesAsync())
        {
            await page.GotoAsync(path);
            var types = await TypesAsync(page);

            Assert.Equal(await page.Locator("nav.trail").CountAsync() > 0, types.Contains("BreadcrumbList"));
            Assert.Equal(path.StartsWith("/roles/", StringComparison.Ordinal), types.Contains("Occupation"));
        }
    }

    private static async Task<IReadOnlyList<string?>> TypesAsync(IPage page)
    {
        var blocks = await page.Locator("script[type='application/ld+json']").AllTextContentsAsync();

        return [.. blocks.Select(block =>
        {
            using var data = JsonDocument.Parse(block);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());

            return data.RootElement.GetProperty("@type").GetString();
        })];
    }
}
