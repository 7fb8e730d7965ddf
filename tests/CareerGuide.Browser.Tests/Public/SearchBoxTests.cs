
using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

public sealed class SearchBoxTests(Chromium chromium, DataRolesSite site)
{
    private const string Box = "main .search-box input";
    private const string Options = "main .suggestions li";

    [Fact]
    public async Task The_keyboard_chooses_a_suggestion()
    {
        await using var window = await chromium.WindowAsync(site);
        var (page, box) = await TypeAsync(window, "data");

        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("combobox", await box.GetAttributeAsync("role"));

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 1);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await AssertActiveAsync(page, await page.Locator(Options).CountAsync() - 1);
        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
        Assert.True(await box.EvaluateAsync<bool>("box => document.activeElement === box"));

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForAddressAsync("/roles/data-engineer");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        await using var window = await chromium.WindowAsync(site);
        var (page, box) = await TypeAsync(window, "data");
        await page.Keyboard.PressAsync("ArrowDown");

        await page.Keyboard.PressAsync("Escape");

        Assert.True(await page.Locator("main .suggestions").IsHiddenAsync());
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("", await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("data", await box.InputValueAsync());

        await page.Keyboard.PressAsync("ArrowDown");
        await AssertActiveAsync(page, 0);
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed()
    {
        await using var window = await chromium.WindowAsync(site);
        var (page, _) = await TypeAsync(window, "pyton");

        await page.Keyboard.PressAsync("Enter");

        await page.WaitForAddressAsync("/search?q=pyton");
        Assert.Equal("Python", await page.Locator(".found-name").First.InnerTextAsync());
    }

    [Fact]
    public async Task The_number_of_suggestions_is_told_aloud()
    {
        await using var window = await chromium.WindowAsync(site);
        var (page, box) = await TypeAsync(window, "data");

        Assert.Equal($"Suggestions: {await page.Locator(Options).CountAsync()}", await page.Locator("main .search-box [role=status]").TextContentAsync());

        await box.FillAsync("zzzzzz");
        await page.GetByText("Suggestions: 0").WaitForAsync();
        Assert.True(await page.Locator("main .suggestions").IsHiddenAsync());
    }

    [Fact]
    public async Task A_suggestion_can_be_clicked()
    {
        await using var window = await chromium.WindowAsync(site, width: 320);
        var (page, _) = await TypeAsync(window, "scientist");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await page.Locator(Options).First.ClickAsync();
        await page.WaitForAddressAsync("/roles/data-scientist");
    }

    [Fact]
    public async Task An_answer_that_is_late_does_not_replace_a_newer_one()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/search/suggest?q=nurse*", async route =>
        {
            await late.Task;
            await route.FulfillAsync(new() { Json = new { suggestions = new[] { new { text = "Late", kind = "Role", address = "/" } } } });
        });
        await page.GotoAsync("/search");
        var asked = page.WaitForRequestAsync("**/search/suggest?q=nurse*");
        await page.Locator(Box).FillAsync("nurse");
        await asked;

        await page.Locator(Box).FillAsync("python");
        await page.Locator(Options).First.WaitForAsync();
        late.SetResult();
        await page.EvaluateAsync("fetch('/search/suggest?q=python')");

        Assert.Equal("Python", await page.Locator(Options).First.EvaluateAsync<string>("option => option.firstChild.textContent.trim()"));
    }

    [Fact]
    public async Task The_box_searches_without_JavaScript()
    {
        await using var window = await chromium.WindowAsync(site, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");

        await page.Locator(Box).FillAsync("data enginer");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForAddressAsync("/search?q=data+enginer");
        Assert.Equal("Data Engineer", await page.Locator(".found-name").First.InnerTextAsync());
        Assert.Equal("data enginer", await page.Locator(Box).InputValueAsync());
        Assert.True(await page.Locator("main .suggestions").IsHiddenAsync());
    }

    [Fact]
    public async Task The_open_list_and_the_found_pass_axe()
    {
        await using var window = await chromium.WindowAsync(site);
        var (page, _) = await TypeAsync(window, "data");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await page.BrokenRulesAsync(AxeRules.All));

        foreach (var address in new[] { "/search?q=data", "/search?q=data+enginer", "/search?q=kopernetus", "/search?q=zzzzzz", "/roles/data-enginer" })
        {
            await page.GotoAsync(address);
            Assert.Empty((await page.BrokenRulesAsync(AxeRules.All)).Select(rule => $"{address}: {rule}"));
        }
    }

    private static async Task<(IPage Page, ILocator Box)> TypeAsync(IBrowserContext window, string text)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");
        var box = page.Locator(Box);
        await box.FillAsync(text); // at once, so that no answer to its beginning comes after the first option
        await page.Locator(Options).First.WaitForAsync();

        return (page, box);
    }

    private static async Task AssertActiveAsync(IPage page, int at)
    {
        var active = await page.Locator(Box).GetAttributeAsync("aria-activedescendant");
        var option = page.Locator(Options).Nth(at);

        Assert.Equal(await option.GetAttributeAsync("id"), active);
        Assert.Equal(1, await page.Locator(Options + "[aria-selected=true]").CountAsync());
        Assert.Equal("true", await option.GetAttributeAsync("aria-selected"));
    }
}
