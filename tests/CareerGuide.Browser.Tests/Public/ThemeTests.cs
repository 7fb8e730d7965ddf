using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

public sealed class ThemeTests(Chromium chromium, DataRolesSite site)
{
    private const string IsDark = "() => getComputedStyle(document.documentElement).colorScheme === 'dark' || (getComputedStyle(document.documentElement).colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)";
    private const string Paper = "() => getComputedStyle(document.body).backgroundColor";
    private const string Tint = "() => { const probe = document.createElement('i'); document.body.append(probe); probe.style.color = [...document.querySelectorAll('meta[name=theme-color]')].find(m => matchMedia(m.media).matches).content; return getComputedStyle(probe).color; }";

    /// <summary>Notes the theme at the moment when the page gets something to paint.</summary>
    private const string NoteTheFirstTheme = """
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          window.firstTheme = document.documentElement.dataset.theme ?? 'none';
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_page_follows_the_system_until_the_switch_says_otherwise(ColorScheme system)
    {
        await using var window = await chromium.WindowAsync(site, scheme: system);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        var before = await page.EvaluateAsync<string>(Paper);
        Assert.Equal(system == ColorScheme.Dark, await page.EvaluateAsync<bool>(IsDark));

        await page.GetByRole(AriaRole.Button, new() { Name = "Dark mode" }).ClickAsync();

        Assert.NotEqual(system == ColorScheme.Dark, await page.EvaluateAsync<bool>(IsDark));
        Assert.NotEqual(before, await page.EvaluateAsync<string>(Paper));
        Assert.Equal(await page.EvaluateAsync<string>(Paper), await page.EvaluateAsync<string>(Tint));
        Assert.Equal(system == ColorScheme.Dark ? "false" : "true", await page.GetAttributeAsync(".theme-switch", "aria-pressed"));
    }

    [Fact]
    public async Task The_choice_is_remembered_on_the_next_page_before_anything_is_painted()
    {
        await using var window = await chromium.WindowAsync(site);
        await window.AddInitScriptAsync(NoteTheFirstTheme);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark mode" }).ClickAsync();

        await page.GotoAsync("/compare");

        Assert.Equal("dark", await page.EvaluateAsync<string>("window.firstTheme"));
        Assert.True(await page.EvaluateAsync<bool>(IsDark));
    }

    [Fact]
    public async Task Choosing_what_the_system_wishes_forgets_the_choice()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Dark mode" });

        await button.ClickAsync();
        await button.ClickAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.True(await page.EvaluateAsync<bool>(IsDark));
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Without_script_there_is_no_switch_that_does_nothing()
    {
        await using var window = await chromium.WindowAsync(site, script: false, scheme: ColorScheme.Dark);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/");

        Assert.False(await page.IsVisibleAsync(".theme-switch"));
    }

    [Fact]
    public async Task Paper_is_white_whatever_the_screen_is()
    {
        await using var window = await chromium.WindowAsync(site, scheme: ColorScheme.Dark);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>(Paper));
    }
}
