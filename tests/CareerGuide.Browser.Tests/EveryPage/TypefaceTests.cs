using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

public sealed class TypefaceTests(Chromium chromium, DataRolesSite site)
{
    private const string TypefaceOfText = "() => getComputedStyle(document.body).fontFamily.split(',')[0].replaceAll('\"', '')";

    [Fact]
    public async Task A_first_visit_fetches_the_typeface_after_everything_else_and_the_next_page_is_set_in_it()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        var events = new List<string>();
        page.Load += (_, _) => events.Add("load");
        page.Request += (_, request) =>
        {
            if (IsTypeface(request))
                events.Add("typeface");
        };

        var fetched = page.WaitForRequestFinishedAsync(new() { Predicate = IsTypeface });
        await page.GotoAsync("/");
        await fetched;

        Assert.Equal(["load", "typeface"], events);
        Assert.Equal("Atkinson until it comes", await page.EvaluateAsync<string>(TypefaceOfText));

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**/compare");

        Assert.Equal("Atkinson", await page.EvaluateAsync<string>(TypefaceOfText));
        await page.WaitForFunctionAsync("() => [...document.fonts].some(face => face.family.includes('Atkinson') && face.status === 'loaded')");
    }

    [Fact]
    public async Task Without_scripts_the_first_page_is_set_in_it()
    {
        await using var window = await chromium.WindowAsync(site, script: false);
        var page = await window.NewPageAsync();

        await page.RunAndWaitForRequestFinishedAsync(() => page.GotoAsync("/"), new() { Predicate = IsTypeface });
    }

    private static bool IsTypeface(IRequest request) => request.Url.EndsWith(".woff2", StringComparison.Ordinal);
}
