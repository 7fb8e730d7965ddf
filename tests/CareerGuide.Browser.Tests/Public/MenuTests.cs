using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>The navigation behind its button on a narrow screen, which works without script.</summary>
public sealed class MenuTests(Chromium chromium, DataRolesSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_menu_opens_and_leads_on_by_keyboard_with_and_without_script(bool script)
    {
        await using var window = await chromium.WindowAsync(site, 360, script);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        Assert.False(await page.IsVisibleAsync(".site-nav"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".site-nav").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForAddressAsync("/roles");

        Assert.False(await page.IsVisibleAsync(".site-nav"));
    }

    [Fact]
    public async Task The_menu_closes_by_escape_and_gives_the_focus_back()
    {
        await using var window = await chromium.WindowAsync(site, 360);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });

        await button.ClickAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.IsVisibleAsync(".site-nav"));
        Assert.Equal("Menu", await page.EvaluateAsync<string>("document.activeElement.innerText"));
    }

    [Fact]
    public async Task On_a_wide_screen_there_is_no_button_between_reader_and_navigation()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/");

        Assert.True(await page.IsVisibleAsync(".site-nav"));
        Assert.False(await page.IsVisibleAsync(".menu-button"));
    }
}
