using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

public sealed class KeyboardTests(Chromium chromium, DataRolesSite site) : IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site, width: 360);
        page = await window.NewPageAsync();
    }

    public ValueTask DisposeAsync() => window?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        await page.GotoAsync("/roles/data-engineer");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.innerText"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('main *')"));
    }

    [Fact]
    public async Task The_keyboard_stops_at_everything_in_the_order_of_the_page()
    {
        await page.GotoAsync("/compare");

        Assert.Null(await page.WhatIsOutOfOrderAsync());
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it() => await AssertNoneOnAnyPageAsync(Keyboard.WithoutFocusRingAsync);

    [Fact]
    public async Task What_can_be_pressed_is_large_enough_for_a_finger() => await AssertNoneOnAnyPageAsync(Keyboard.TooSmallAsync);

    private async Task AssertNoneOnAnyPageAsync(Func<IPage, Task<string[]>> faults)
    {
        List<string> found = [];

        foreach (var path in await site.KindsOfPagesAsync())
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await page.Keyboard.PressAsync("Tab");
            found.AddRange((await faults(page)).Select(fault => $"{path}: {fault}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
