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
    public async Task No_page_breaks_a_rule_in_light_or_dark_on_a_phone_or_a_desk()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> broken = [];

        foreach (var path in (await site.PagesAsync()).Concat(Others))
        {
            await page.GotoAsync(path);

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });

                foreach (var width in new[] { 1280, 360 })
                {
                    await page.SetViewportSizeAsync(width, 900);
                    broken.AddRange(Told(await page.RunAxe(Rules), $"{path} {scheme} {width}"));
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    protected abstract IEnumerable<string> Others { get; }

    private static IEnumerable<string> Told(AxeResult result, string where) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{where}: {violation.Id}: {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}";
}

public sealed class AxeOfDataRolesTests(Chromium chromium, DataRolesSite site) : AxeTests(chromium, site)
{
    protected override IEnumerable<string> Others =>
    [
        "/nowhere",
        "/roles/data-enginer",
        "/compare?sort=coding-level&dir=desc&roles=data-engineer,data-scientist&view=columns",
    ];
}
