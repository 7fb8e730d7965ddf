using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>Readers may space and enlarge the text as they need it, and move through a page without losing sight of where they are.</summary>
public sealed class OwnStyleTests(Chromium chromium, DataRolesSite site)
{
    /// <summary>The spacing of WCAG 1.4.12.</summary>
    private const string WideSpacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string WordsThatAreCutOff = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .line-number, svg, .scroll') && e.childElementCount === 0 && e.textContent.trim())
          .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
          .map(e => e.outerHTML.slice(0, 120))
        """;

    /// <summary>Where the middle of what has the focus is covered by something that is neither within it nor around it.</summary>
    private const string IsCovered = """
        () => {
          const stop = document.activeElement;
          const box = stop.getBoundingClientRect();
          const points = [[0.1, 0.5], [0.5, 0.5], [0.9, 0.5]].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
          const seen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (stop.contains(top) || top.contains(stop) || top.closest('label')?.control === stop);
          });
          return seen ? null : `${stop.outerHTML.slice(0, 120)} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
        }
        """;

    [Fact]
    public async Task Wide_spacing_cuts_nothing_off()
    {
        await using var window = await chromium.WindowAsync(site, 360);
        var page = await window.NewPageAsync();

        foreach (var path in await site.KindsOfPagesAsync())
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync(WideSpacing);

            Assert.Null(await page.WhatIsTooWideAsync());
            Assert.Empty(await page.EvaluateAsync<string[]>(WordsThatAreCutOff));
        }
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_has_the_focus_is_never_covered(int width)
    {
        await using var window = await chromium.WindowAsync(site, width);
        var page = await window.NewPageAsync();

        foreach (var path in new[] { "/compare", "/compare?view=rows", "/roles/data-engineer" })
        {
            await page.GotoAsync(path);
            var stops = await page.EvaluateAsync<int>("[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");

            for (var stop = 0; stop < stops; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                Assert.Null(await page.EvaluateAsync<string?>(IsCovered));
            }
        }
    }

    [Fact]
    public async Task Text_of_twice_the_size_fits()
    {
        await using var window = await chromium.WindowAsync(site, 640);
        var page = await window.NewPageAsync();

        foreach (var path in await site.KindsOfPagesAsync())
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(':root { font-size: 200% }'); document.adoptedStyleSheets = [sheet]; }");

            Assert.Null(await page.WhatIsTooWideAsync());
        }
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_ask_for_that()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/roles");

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')]
              .filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none')
              .map(e => e.outerHTML.slice(0, 120))
            """));
    }
}
