using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CareerGuide.Browser.Tests;

/// <summary>The rules of WCAG 2.2 AA and good practice that a machine can check.</summary>
public abstract class AxeTests(Chromium chromium, Site site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    [Fact]
    public async Task No_page_breaks_a_rule()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> broken = [];

        foreach (var path in await PagesAsync())
        {
            await page.GotoAsync(path);

            foreach (var (scheme, width) in Looks)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 900);
                broken.AddRange(Told(await page.RunAxe(Rules), $"{path} {scheme} {width}"));
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    protected abstract IEnumerable<(ColorScheme Scheme, int Width)> Looks { get; }

    protected abstract Task<IEnumerable<string>> PagesAsync();

    private static IEnumerable<string> Told(AxeResult result, string where) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{where}: {violation.Id}: {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}";
}

/// <summary>Every page, in light and dark, on a desk and on a phone.</summary>
public sealed class AxeOfDataRolesTests(Chromium chromium, DataRolesSite site) : AxeTests(chromium, site)
{
    protected override IEnumerable<(ColorScheme Scheme, int Width)> Looks =>
        [(ColorScheme.Light, 1280), (ColorScheme.Light, 360), (ColorScheme.Dark, 1280), (ColorScheme.Dark, 360)];

    protected override async Task<IEnumerable<string>> PagesAsync() =>
    [
        .. await site.PagesAsync(),
        "/nowhere",
        "/roles/data-enginer",
        "/compare?sort=coding-level&dir=desc&roles=data-engineer,data-scientist&view=columns",
    ];
}

/// <summary>What only several lectures bring about: parts under their lectures' names, other languages, wide tables.</summary>
public sealed class AxeOfCrowdTests(Chromium chromium, CrowdedSite site) : AxeTests(chromium, site)
{
    protected override IEnumerable<(ColorScheme Scheme, int Width)> Looks => [(ColorScheme.Dark, 360)];

    protected override Task<IEnumerable<string>> PagesAsync() => Task.FromResult<IEnumerable<string>>(
        ["/", "/roles", "/roles/data-engineer", "/compare", "/workflow", "/guidance", "/lectures", "/lectures/bursting", "/lectures/roles-de-datos", "/print"]);
}
