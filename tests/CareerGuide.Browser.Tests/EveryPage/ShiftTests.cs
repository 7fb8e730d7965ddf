using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

/// <summary>A slow phone shows a page before its scripts have run. What they show then has its place already.</summary>
public sealed class ShiftTests(Chromium chromium, DataRolesSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/roles")]
    [InlineData("/roles/data-engineer")]
    [InlineData("/compare")]
    [InlineData("/workflow")]
    [InlineData("/guidance")]
    [InlineData("/guidance?like=mathematics")]
    [InlineData("/lectures/data-roles")]
    [InlineData("/skills")]
    [InlineData("/skills/python")]
    [InlineData("/paths")]
    [InlineData("/paths/data-analyst/data-scientist")]
    [InlineData("/plan/data-engineer")]
    [InlineData("/search?q=python")]
    [InlineData("/print")]
    [InlineData("/about")]
    public async Task Nothing_moves_when_the_scripts_of_a_first_visit_have_run(string path)
    {
        Assert.Equal(await PlacesAsync(path, blocked: true), await PlacesAsync(path, blocked: false));
    }

    /// <summary>Where each heading and part stands that is seen without scrolling.</summary>
    private async Task<string[]> PlacesAsync(string path, bool blocked)
    {
        await using var window = await chromium.WindowAsync(site, width: 360);
        var page = await window.NewPageAsync();

        if (blocked)
            await page.RouteAsync("**/*.js", route => route.AbortAsync());

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        return await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main :is(h1, h2, h3, form, table, article, ul, ol), footer')]
                .map(part => ({ part, top: Math.round(part.getBoundingClientRect().top) }))
                .filter(({ part, top }) => part.checkVisibility() && top < innerHeight)
                .map(({ part, top }) => `${part.localName}.${part.className} ${part.textContent.trim().slice(0, 30)}: ${top}`)
            """);
    }
}
