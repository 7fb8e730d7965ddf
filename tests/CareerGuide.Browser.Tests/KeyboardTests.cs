namespace CareerGuide.Browser.Tests;

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
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.innerText"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('main *')"));
    }

    [Fact]
    public async Task The_keyboard_stops_at_everything_in_the_order_of_the_page()
    {
        await page.GotoAsync("/compare");
        var stops = await page.EvaluateAsync<string[]>($"() => {Stops}.map(stop => stop.outerHTML)");
        List<string> visited = [];

        for (var stop = 0; stop < stops.Length; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }

        Assert.Equal(stops, visited);
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it()
    {
        await AssertNoneOnAnyPageAsync(WithoutFocusRing);
    }

    [Fact]
    public async Task What_can_be_pressed_is_large_enough_for_a_finger()
    {
        await AssertNoneOnAnyPageAsync(TooSmall);
    }

    private async Task AssertNoneOnAnyPageAsync(string faults)
    {
        List<string> found = [];

        foreach (var path in await site.KindsOfPagesAsync())
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await page.Keyboard.PressAsync("Tab");
            found.AddRange((await page.EvaluateAsync<string[]>(faults)).Select(fault => $"{path}: {fault}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private const string Stops =
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())";

    private const string WithoutFocusRing = $$"""
        () => {
          const look = element => {
            const style = getComputedStyle(element);
            const outline = style.outlineStyle === 'none' ? '' : parseFloat(style.outlineWidth) >= 2 ? style.outlineColor : '';
            return outline + style.boxShadow;
          };
          return {{Stops}}.filter(stop => {
            document.activeElement.blur();
            const before = look(stop);
            stop.focus();
            return document.activeElement !== stop || look(stop) === before;
          }).map(stop => stop.outerHTML.slice(0, 160));
        }
        """;

    /// <summary>Links within a sentence are as high as its lines; a box is pressed by its label too, and some links by all of their card.</summary>
    private const string TooSmall = $$"""
        () => {
          const least = 24;
          const withinSentence = stop => getComputedStyle(stop).display === 'inline'
            && stop.parentElement.innerText.trim().length > stop.innerText.trim().length;
          const pressed = stop => getComputedStyle(stop, '::after').position === 'absolute' ? stop.offsetParent
            : (stop.matches('[type=checkbox], [type=radio]') && stop.labels[0]) || stop;
          return {{Stops}}.filter(stop => {
            const { width, height } = pressed(stop).getBoundingClientRect();
            return (width < least || height < least) && !withinSentence(stop);
          }).map(stop => `${stop.getBoundingClientRect().width} x ${stop.getBoundingClientRect().height} ${stop.outerHTML.slice(0, 160)}`);
        }
        """;
}
