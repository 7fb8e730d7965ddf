using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>The rules of WCAG 2.2 AA and good practice that a machine can check.</summary>
public abstract class AxeTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task No_page_breaks_a_rule()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> broken = [];

        foreach (var path in await PagesAsync())
        {
            await page.GotoAsync(path);

            foreach (var (look, width) in Looks)
            {
                await page.EmulateMediaAsync(look);
                await page.SetViewportSizeAsync(width, 900);
                broken.AddRange(
                    (await page.BrokenRulesAsync(Rules)).Select(rule => $"{path} {look.ColorScheme} {look.ForcedColors} {width}: {rule}"));
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    protected static readonly PageEmulateMediaOptions Light = new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None };
    protected static readonly PageEmulateMediaOptions Dark = new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None };
    protected static readonly PageEmulateMediaOptions Forced = new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active };

    protected abstract IEnumerable<(PageEmulateMediaOptions Look, int Width)> Looks { get; }

    protected virtual AxeRules Rules => AxeRules.All;

    protected abstract Task<IEnumerable<string>> PagesAsync();
}

/// <summary>Every page from the narrowest screen to a desk.</summary>
public abstract class AxeOfDataRolesTests(Chromium chromium, DataRolesSite site, PageEmulateMediaOptions look, AxeRules rules, params int[] widths)
    : AxeTests(chromium, site)
{
    protected override AxeRules Rules => rules;

    protected override IEnumerable<(PageEmulateMediaOptions Look, int Width)> Looks =>
        from width in widths select (look, width);

    protected override async Task<IEnumerable<string>> PagesAsync() =>
    [
        .. await site.KindsOfPagesAsync(),
        .. DataRolesSite.Answers,
    ];
}

public sealed class AxeOfLightTests(Chromium chromium, DataRolesSite site) : AxeOfDataRolesTests(chromium, site, Light, AxeRules.All, 320, 360, 768, 1280);

public sealed class AxeOfDarkTests(Chromium chromium, DataRolesSite site) : AxeOfDataRolesTests(chromium, site, Dark, AxeRules.OfColour, 360, 768, 1280);

public sealed class AxeOfForcedColoursTests(Chromium chromium, DataRolesSite site) : AxeOfDataRolesTests(chromium, site, Forced, AxeRules.OfColour, 360, 1280);

/// <summary>What only several lectures bring about: parts under their lectures' names, other languages, wide tables.</summary>
public sealed class AxeOfCrowdTests(Chromium chromium, CrowdedSite site) : AxeTests(chromium, site)
{
    protected override IEnumerable<(PageEmulateMediaOptions Look, int Width)> Looks => [(Dark, 360), (Light, 1280)];

    protected override Task<IEnumerable<string>> PagesAsync() => Task.FromResult<IEnumerable<string>>(
        ["/", "/roles", "/roles/data-engineer", "/compare", "/workflow", "/guidance", "/lectures", "/lectures/bursting", "/lectures/roles-de-datos", "/print"]);
}
