using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

public sealed class RightToLeftTests(Chromium chromium, CrowdedSite site)
{
    private const string Responsibility = "بناء خطوط نقل البيانات";

    [Fact]
    public async Task A_lecture_that_runs_from_right_to_left_does_so_on_every_page()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/lectures/arabic");
        await AssertRunsFromRightToLeftAsync(page.Locator(".lecture li", new() { HasText = Responsibility }).First);
        var role = await page.Locator(".chips a").First.GetAttributeAsync("href");

        await page.GotoAsync(role!);
        await AssertRunsFromRightToLeftAsync(page.Locator(".line-text", new() { HasText = Responsibility }));
        Assert.Equal("ltr", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.facet h2')).direction"));
    }

    [Fact]
    public async Task The_way_of_a_workflow_leads_to_the_left_where_words_do()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/workflow");
        var signs = page.Locator(".lanes[dir=rtl] > .lane .mark");

        Assert.Equal(2, await signs.CountAsync());
        Assert.True((await signs.Nth(0).BoundingBoxAsync())!.X > (await signs.Nth(1).BoundingBoxAsync())!.X);
    }

    /// <summary>The text's own box ends where that of its element does, at the right.</summary>
    private static async Task AssertRunsFromRightToLeftAsync(ILocator line)
    {
        var gaps = await line.EvaluateAsync<double[]>("""
            line => {
              const range = document.createRange();
              range.selectNodeContents(line);
              const [text, box] = [range.getBoundingClientRect(), line.getBoundingClientRect()];
              return [text.left - box.left, box.right - text.right];
            }
            """);

        Assert.True(gaps[1] < 2 && gaps[0] > gaps[1], $"left {gaps[0]}, right {gaps[1]}");
    }
}
