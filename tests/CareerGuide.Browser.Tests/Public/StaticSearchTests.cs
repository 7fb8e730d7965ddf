using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Search;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>What scripts do where the site is files and no server answers.</summary>
public sealed class StaticSearchTests(Chromium chromium, StaticFiles files, StaticFilesInParts parts) : IClassFixture<StaticFiles>, IClassFixture<StaticFilesInParts>
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
        Assert.InRange((await page.Locator(".found .line-link").First.BoundingBoxAsync())!.Width, 1, 40); // one sign, as on every page
        Assert.Empty(await page.BrokenRulesAsync(AxeRules.All));
    }

    [Fact]
    public async Task Items_of_a_list_stand_apart_as_on_the_server()
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();

        await page.GotoAsync("/search?q=foundation");

        await Assertions.Expect(page.Locator(".found-text", new() { HasText = "foundation · Data Analysts" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("data engineers", "Data Engineer")]
    [InlineData("analysts", "Data Analyst")]
    [InlineData("the database system", "Database systems")]
    public async Task Words_are_found_in_another_number(string text, string first)
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();

        await page.GotoAsync($"/search?q={Uri.EscapeDataString(text)}");

        await Assertions.Expect(page.Locator(".found-name").First).ToHaveTextAsync(first);
    }

    [Fact]
    public async Task Stems_are_those_of_the_server_in_every_language()
    {
        await using var window = await WindowAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/search");

        foreach (var language in LightStemmer.Languages)
        {
            var words = Words(language);
            var stems = await page.EvaluateAsync<string[]>("async ([language, words]) => { const { stem } = await import('/js/stems.js'); return words.map(word => stem(language, word)); }", new object[] { language, words });

            Assert.Equal(words.Select(word => LightStemmer.Of(language, word)), stems);
        }
    }

    /// <summary>Words with many endings, which mean nothing, and are as a tokenizer folds them; Hindi has no marks left here.</summary>
    private static string[] Words(string language) => language switch
    {
        "hi" => ["अभयत", "डट"],
        "ar" => [.. from start in new[] { "", "ال", "وال", "لل" } from end in new[] { "", "ات", "ون", "ين", "ية", "ة", "ه" } from middle in new[] { "مهندس", "بر" } select start + middle + end],
        _ => [.. from middle in new[] { "", "b", "anal", "ingeni", "directtr", "journ" }
                 from end in new[] { "", "s", "es", "ies", "ces", "as", "os", "ais", "ns", "res", "des", "xes", "shes", "ss", "us", "ics", "trice", "trici", "che", "ghi", "aux", "euse", "eure", "ienne", "ere", "in", "innen", "en", "er", "em", "oes", "aes", "business" }
                 where (middle + end).Length > 0
                 select middle + end],
    };

    [Theory]
    [InlineData("pyton")]
    [InlineData("data engineers")]
    [InlineData("analysts")]
    [InlineData("build pipelines")]
    [InlineData("R")]
    [InlineData("dashbaords for analysts")]
    [InlineData("tabl")]
    [InlineData("python unheardof")]
    [InlineData("unheardof")]
    public async Task Files_in_parts_find_the_same(string text)
    {
        var (whole, some) = (await FoundAsync(await files.AddressAsync(), text), await FoundAsync(await parts.AddressAsync(), text));

        Assert.Equal(whole.Text, some.Text);
        Assert.Equal(["/search.json"], whole.Asked);
        Assert.InRange(some.Asked.Count, 1, 12);
    }

    [Fact]
    public async Task Files_in_parts_suggest_the_same()
    {
        await using var window = await chromium.WindowAsync(await parts.AddressAsync());
        var page = await window.NewPageAsync();
        await page.GotoAsync("/workflow");

        await page.Locator(".site-header .search-box input").PressSequentiallyAsync("scientist");
        await page.Locator(".site-header .suggestions li", new() { HasText = "Data Scientist" }).First.ClickAsync();

        await page.WaitForAddressAsync("/roles/data-scientist");
    }

    private async Task<(string Text, IReadOnlyList<string> Asked)> FoundAsync(Uri site, string text)
    {
        chromium.RequireBrowser();
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync($"/search?q={Uri.EscapeDataString(text)}");
        await page.Locator("[data-found] [role=status]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        return (await page.Locator("[data-found]").InnerTextAsync(), [.. asked.Where(path => path.StartsWith("/search", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))]);
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
