using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Content.Model;

namespace CareerGuide.Browser.Tests.Public;

public sealed partial class PrintTests(Chromium chromium, DataRolesSite site) : IAsyncLifetime
{
    private const int A4PortraitWidth = 794;

    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site, A4PortraitWidth);
        page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
    }

    public ValueTask DisposeAsync() => window?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_role_on_paper_is_the_whole_role_without_navigation()
    {
        foreach (var role in DataRolesLecture.Read.Roles)
            await AssertOnPaperAsync($"/roles/{role.Slug}", TextsOf(role));
    }

    [Fact]
    public Task The_comparison_on_paper_has_every_rating_without_navigation() => AssertOnPaperAsync(
        "/compare",
        DataRolesLecture.Read.Comparisons.SelectMany(c => c.Criteria.Select(k => k.Name).Concat(c.Rows.SelectMany(r => r.Ratings.Select(v => v.Text).Prepend(r.Label)))));

    [Fact]
    public Task The_workflow_on_paper_has_every_step_without_navigation() =>
        AssertOnPaperAsync("/workflow", DataRolesLecture.Read.Workflow.SelectMany(s => new[] { s.Name, s.Activity! }));

    [Fact]
    public async Task Everything_on_one_page_offers_nothing_on_paper_that_only_a_device_can_do()
    {
        await page.GotoAsync("/print");

        var keep = page.Locator("[data-keep-offline]:not([hidden])");

        await Assertions.Expect(keep).ToHaveCountAsync(1);
        await Assertions.Expect(keep).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_comparison_fits_on_one_sheet(bool landscape)
    {
        await page.GotoAsync("/compare");

        var pdf = await page.PdfAsync(new() { Format = "A4", Landscape = landscape, PrintBackground = true });

        Assert.Single(SheetOfPdf().Matches(Encoding.Latin1.GetString(pdf)));
    }

    [Fact]
    public async Task Matches_on_paper_say_what_was_answered_and_why_without_JavaScript()
    {
        await using var plain = await chromium.WindowAsync(site, A4PortraitWidth, script: false);
        var paper = await plain.NewPageAsync();
        await paper.EmulateMediaAsync(new() { Media = Media.Print });
        await paper.GotoAsync("/guidance?like=coding,dashboards&know=sql");

        var text = VisibleText.Plain(await paper.InnerTextAsync("main"));

        Assert.Contains("What you enjoy", text, StringComparison.Ordinal);
        Assert.Equal(await paper.Locator(".points > li").CountAsync(), await paper.Locator(".points > li:visible").CountAsync());
        Assert.True((await paper.Locator(".fit .points").First.BoundingBoxAsync())!.Height > 0);
        Assert.Null(await paper.WhatIsTooWideAsync());
    }

    [Fact]
    public async Task A_comparison_on_paper_says_what_was_chosen()
    {
        await page.GotoAsync("/compare?roles=data-engineer,data-analyst&only=differences");

        Assert.Equal("Shown here: 2 of 4 roles, all criteria, only what differs.", await page.InnerTextAsync(".on-paper"));
        Assert.EndsWith("/compare?roles=data-engineer,data-analyst&only=differences", await page.InnerTextAsync(".print-address"), StringComparison.Ordinal);
    }

    private async Task AssertOnPaperAsync(string path, IEnumerable<string> texts)
    {
        await page.GotoAsync(path);
        var paper = VisibleText.Plain(await page.InnerTextAsync("body"));

        Assert.Empty(await page.TextsAsync("nav, .skip-link, .site-header, .site-footer"));
        Assert.All(texts, text => Assert.Contains(text, paper, StringComparison.Ordinal));
        Assert.Null(await page.WhatIsTooWideAsync());
    }

    private static IEnumerable<string> TextsOf(Role role) =>
    [
        role.Name, .. role.About.Select(a => a.Text), .. role.Responsibilities.Select(r => r.Text), .. role.Skills.Select(s => s.Text),
        .. role.Focus.Select(f => f.Text), .. role.Interests.Select(i => i.Text),
    ];

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex SheetOfPdf();
}
