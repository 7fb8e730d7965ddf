namespace CareerGuide.Browser.Tests;

/// <summary>The narrowest screen that pages are made for, and the widest words.</summary>
public abstract class NarrowTests(Chromium chromium, Site site)
{
    private const int Width = 320;

    [Fact]
    public async Task No_page_scrolls_sideways()
    {
        await using var window = await chromium.WindowAsync(site, Width);
        var page = await window.NewPageAsync();
        List<string> wide = [];

        foreach (var path in (await site.PagesAsync()).Append("/nowhere").Append("/compare?view=columns"))
        {
            await page.GotoAsync(path);

            if (await page.EvaluateAsync<string?>(WhatIsTooWide) is { } what)
                wide.Add($"{path}: {what}");
        }

        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }

    private const string WhatIsTooWide = """
        () => {
          const screen = document.scrollingElement;
          if (screen.scrollWidth <= screen.clientWidth) return null;
          const beyond = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > screen.clientWidth + 0.5);
          return `${screen.scrollWidth} px, by ` + beyond.map(e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') ?? '')).slice(0, 8).join(' ');
        }
        """;
}

public sealed class NarrowDataRolesTests(Chromium chromium, DataRolesSite site) : NarrowTests(chromium, site);

public sealed class NarrowCrowdTests(Chromium chromium, CrowdedSite site) : NarrowTests(chromium, site);
