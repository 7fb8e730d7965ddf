using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

public sealed class LanguageTests(Chromium chromium, DataRolesSite site)
{
    [Fact]
    public async Task The_switch_stays_on_the_page_with_what_was_asked_and_ticked()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/roles/data-engineer");
        await page.GetByRole(AriaRole.Button, new() { Name = "I know SQL", Exact = true }).ClickAsync();

        foreach (var path in (string[])
        [
            "", "/roles", "/roles/data-engineer", "/compare?roles=data-engineer,data-analyst", "/workflow", "/skills?name=py", "/skills/sql",
            "/guidance?know=sql", "/paths/data-analyst/data-scientist", "/search?q=python", "/lectures/data-roles", "/print?roles=data-analyst", "/about",
        ])
        {
            await page.GotoAsync(path.Length == 0 ? "/" : path);
            await page.Locator("a.language-link[hreflang=es]").ClickAsync();

            Assert.Equal(new Uri(site.Address, "/es" + path).ToString(), Uri.UnescapeDataString(page.Url));
            Assert.Equal("es", await page.EvaluateAsync<string>("document.documentElement.lang"));
        }

        await page.GotoAsync("/es/roles/data-engineer");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sé SQL", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-progress='data-engineer']").First).ToContainTextAsync("Tienes 1 de 11");
        await page.Locator("a.language-link[hreflang=en]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-progress='data-engineer']").First).ToContainTextAsync("You have 1 of 11");
    }

    [Fact]
    public async Task A_reader_whose_browser_speaks_another_language_is_offered_it_until_they_decline()
    {
        await using var window = await chromium.WindowAsync(site, locale: "es-MX");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/skills");
        var offer = page.Locator(".language-offer[lang=es]");

        await Assertions.Expect(offer).ToBeVisibleAsync();
        await offer.Locator("button").ClickAsync();
        await Assertions.Expect(offer).ToBeHiddenAsync();
        await page.GotoAsync("/roles");

        await Assertions.Expect(offer).ToBeHiddenAsync();
        Assert.Empty(await window.CookiesAsync());
    }

    [Fact]
    public async Task Nobody_is_offered_the_language_that_they_read()
    {
        await using var window = await chromium.WindowAsync(site, locale: "es-MX");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/es/skills");

        await Assertions.Expect(page.Locator(".language-offer")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Suggestions_are_in_the_language_of_the_page_and_lead_to_it()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/es/roles");
        await page.Locator("#find").FillAsync("data eng");

        await Assertions.Expect(page.Locator("#find-list li small").First).ToHaveTextAsync("Rol");
        await page.Locator("#find-list li").First.ClickAsync();
        await page.WaitForURLAsync("**/es/roles/data-engineer");
    }
}

/// <summary>A third more words, and everything the other way round.</summary>
public sealed class PseudoLanguageTests(Chromium chromium, PseudoLanguageSite site) : IClassFixture<PseudoLanguageSite>
{
    private static readonly string[] Pages =
        ["", "/roles", "/roles/data-engineer", "/compare", "/workflow", "/skills", "/skills/sql", "/guidance?know=sql", "/paths", "/search?q=python", "/lectures/data-roles", "/print", "/about", "/nothing"];

    [Theory]
    [InlineData("qps-ploc", 320)]
    [InlineData("qps-plocm", 320)]
    [InlineData("qps-plocm", 1280)]
    public async Task No_page_scrolls_sideways_with_longer_words(string language, int width)
    {
        await using var window = await chromium.WindowAsync(site, width);
        var page = await window.NewPageAsync();
        List<string> wide = [];

        foreach (var path in Pages)
        {
            await page.GotoAsync($"/{language}{path}");

            if (await page.WhatIsTooWideAsync() is { } what)
                wide.Add($"{path}: {what}");
        }

        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }

    [Fact]
    public async Task A_frame_from_right_to_left_begins_at_the_right_and_a_lecture_keeps_its_own_direction()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/qps-plocm/workflow");

        Assert.True(await LeftOfAsync(page, ".brand") > await LeftOfAsync(page, ".theme-switch"));
        Assert.True(await LeftOfAsync(page, ".lanes[dir=ltr] > .lane:nth-child(1) .mark") < await LeftOfAsync(page, ".lanes[dir=ltr] > .lane:nth-child(2) .mark"));
        Assert.True(await LeftOfAsync(page, ".lanes:not([dir=ltr]) > .lane:nth-child(1) .mark") > await LeftOfAsync(page, ".lanes:not([dir=ltr]) > .lane:nth-child(2) .mark"));

        await page.GotoAsync("/qps-plocm/print");
        Assert.Equal("-1,1", await ArrowsAsync(page));

        await page.GotoAsync("/print");
        Assert.Equal("-1,1", await ArrowsAsync(page));
    }

    private static async Task<float> LeftOfAsync(IPage page, string element) => (await page.Locator(element).First.BoundingBoxAsync())!.X;

    /// <summary>Where the arrows after the first steps point to: −1 is the left. Those of the Arabic lecture first, then the English.</summary>
    private static Task<string> ArrowsAsync(IPage page) => page.EvaluateAsync<string>("""
        ['مديرة المسرح', 'Data Engineer'].map(name => {
          const step = [...document.querySelectorAll('.flow > .step')].find(step => step.textContent.includes(name));
          const { a, b } = new DOMMatrix(getComputedStyle(step.querySelector('.step-way'), '::after').transform);
          return Math.sign(a - b);
        }).join()
        """);
}
