using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>Ticks where the roles are too many for a browser to be told all that they need.</summary>
public sealed class KnowOnLargeSiteTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SplitSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        page = await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_tick_on_one_page_counts_on_every_page()
    {
        await TickAsync("/roles/data-engineer", "SQL");
        await Assertions.Expect(Progress("data-engineer")).ToContainTextAsync("You have 1 of 11");

        await page.GotoAsync("/roles/data-scientist");
        await Assertions.Expect(Progress("data-scientist")).ToContainTextAsync("You have 1 of 8");

        await page.GotoAsync("/roles");
        await Assertions.Expect(page.Locator(".progress-line:visible")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task A_page_asks_for_what_its_role_needs_and_for_the_nearest_role_seen()
    {
        List<string> asked = [];
        await TickAsync("/roles/data-analyst", "Excel");
        await TickAsync("/roles/data-analyst", "Tableau");
        await Assertions.Expect(Progress("data-analyst")).ToContainTextAsync("You have 2 of 9");
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await TickAsync("/roles/data-scientist", "R");
        await Assertions.Expect(page.Locator(".nearest")).ToHaveTextAsync("Nearest to you: Data Analyst (2 of 9)");
        Assert.Equal(["/needs.json", "/needs-2.json", "/needs-3.json"], asked.Where(path => path.StartsWith("/needs", StringComparison.Ordinal)));

        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("[data-welcome]")).ToContainTextAsync("Data Analyst");
    }

    [Fact]
    public async Task Who_forgets_everything_leaves_nothing_behind()
    {
        await TickAsync("/roles/data-analyst", "Excel");
        await Assertions.Expect(Progress("data-analyst")).ToContainTextAsync("You have 1 of 9");

        await page.GetByRole(AriaRole.Button, new() { Name = "I know Excel", Exact = true }).First.ClickAsync();

        await Assertions.Expect(Progress("data-analyst")).ToBeHiddenAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length"));
    }

    [Fact]
    public async Task All_pages_of_all_sitemaps_are_kept_for_reading_without_a_network()
    {
        await page.GotoAsync("/print");
        await page.Locator("button:text('Keep the whole site')").ClickAsync();
        await Assertions.Expect(page.Locator("[data-keep-offline] [role=status]")).ToContainTextAsync("are on this device now", new() { Timeout = 30_000 });

        await window.SetOfflineAsync(true);
        await page.GotoAsync("/skills/docker");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Docker");
    }

    private ILocator Progress(string role) => page.Locator($"[data-progress={role}]");

    private async Task TickAsync(string path, string skill)
    {
        if (!page.Url.EndsWith(path, StringComparison.Ordinal))
            await page.GotoAsync(path);

        await page.GetByRole(AriaRole.Button, new() { Name = $"I know {skill}", Exact = true }).First.ClickAsync();
    }
}
