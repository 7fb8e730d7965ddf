using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>What scripts do where the site is files and no server answers.</summary>
public sealed class StaticSearchTests(Chromium chromium, StaticFiles files) : IClassFixture<StaticFiles>
{
    [Fact]
    public async Task Words_are_found_with_a_slip_of_the_pen()
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/workflow");
        await page.Locator(".site-header .search-box input").FillAsync("pyton");

        await page.Keyboard.PressAsync("Enter");

        await page.WaitForAddressAsync("/search?q=pyton");
        var first = page.Locator(".found-name").First;
        Assert.Equal("Python", await first.InnerTextAsync());
        Assert.Equal("/skills/python", await first.GetAttributeAsync("href"));
        Assert.Empty(await page.BrokenRulesAsync(AxeRules.All));
    }

    [Fact]
    public async Task A_line_is_found_by_its_words_and_leads_to_its_place_in_the_lecture()
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();

        await page.GotoAsync("/search?q=build+pipelines");
        await page.Locator("[aria-labelledby=found-responsibilities] .line-link").First.ClickAsync();

        await page.WaitForAddressAsync("/lectures/data-roles#L*");
        Assert.Contains("pipelines", await page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_suggested_while_typing()
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");

        await page.Locator("main .search-box input").PressSequentiallyAsync("scientist");
        await page.Locator("main .suggestions li", new() { HasText = "Data Scientist" }).First.ClickAsync(); // not what the first letters suggest

        await page.WaitForAddressAsync("/roles/data-scientist");
    }

    [Fact]
    public async Task Without_script_the_page_says_so_and_leads_on()
    {
        await using var window = await WindowAsync(script: false);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/search?q=python");

        Assert.Contains("needs JavaScript", await page.Locator("main .note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("main .note a[href='/skills']").IsVisibleAsync());
    }

    private async Task<IBrowserContext> WindowAsync(bool script = true)
    {
        chromium.RequireBrowser();

        return await chromium.WindowAsync(await files.AddressAsync(), script: script);
    }
}
