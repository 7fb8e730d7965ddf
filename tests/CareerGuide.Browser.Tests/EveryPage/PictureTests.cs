using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>
/// Every kind of page as people see it: at three widths, in both themes. Where the environment variable CAREERGUIDE_PICTURES
/// names a folder, the pictures are kept there, to be looked at and to be shown in the documents (docs/images/make.sh).
/// </summary>
public sealed class PictureTests(Chromium chromium, DataRolesSite site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CAREERGUIDE_PICTURES");

    public static TheoryData<string> Pages =>
    [
        "/", "/roles", "/roles/data-engineer", "/compare", "/compare?roles=data-analyst,data-scientist", "/workflow", "/guidance",
        "/guidance?like=dashboards&know=sql,excel&more=statistics", "/skills", "/skills/python", "/paths", "/paths/data-analyst/data-scientist",
        "/search?q=pyhton", "/lectures", "/lectures/data-roles", "/about", "/nowhere",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_every_screen_in_both_themes(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var window = await chromium.WindowAsync(site, scheme: scheme);
            var page = await window.NewPageAsync();
            await page.GotoAsync(path, new() { Referer = site.Address.ToString() }); // as a second page, which has the typeface
            await page.EvaluateAsync("document.fonts.ready");

            foreach (var width in new[] { 360, 768, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Null(await page.WhatIsTooWideAsync());
                Assert.Empty(await page.EvaluateAsync<string[]>(WordsThatAreCutOff));
                await KeepAsync(page, $"{Name(path)}-{width}-{scheme}");
            }
        }
    }

    /// <param name="whole">Whether all of the page, or what stands on the screen.</param>
    internal static Task KeepAsync(IPage page, string name, bool whole = true) => Folder is null
        ? Task.CompletedTask
        : page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name.ToLowerInvariant() + ".png"), FullPage = whole });

    private static string Name(string path) =>
        string.Join('-', path.Split(['/', '?', '=', ',', '&'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name ? name : "home";

    private const string WordsThatAreCutOff = """
        () => [...document.querySelectorAll('main *')]
          .filter(e => e.checkVisibility() && !e.closest('.scroll, .visually-hidden, svg'))
          .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && getComputedStyle(e).overflowX === 'hidden')
          .map(e => e.outerHTML.slice(0, 120))
        """;
}
