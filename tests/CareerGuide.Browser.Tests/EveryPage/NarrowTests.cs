using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

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

        foreach (var path in (await site.KindsOfPagesAsync()).Append("/nowhere").Append("/compare?view=columns"))
        {
            await page.GotoAsync(path);

            if (await page.WhatIsTooWideAsync() is { } what)
                wide.Add($"{path}: {what}");
        }

        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }
}

public sealed class NarrowDataRolesTests(Chromium chromium, DataRolesSite site) : NarrowTests(chromium, site);

public sealed class NarrowCrowdTests(Chromium chromium, CrowdedSite site) : NarrowTests(chromium, site);
