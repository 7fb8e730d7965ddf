using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>What can be read without a network, and that nothing old or private is.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string Whole = "button:text('Keep the whole site')";

    [Fact]
    public async Task Pages_that_were_read_open_without_a_network_until_a_publication_is_seen()
    {
        await using var site = new ChangingSite();
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/roles");
        Assert.False(await HasWorkerAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Data Analyst" }).First.ClickAsync();
        await UntilAsync(page, "async () => (await navigator.serviceWorker.ready) && await caches.match('/roles/data-analyst') !== undefined");
        await ReadAsync(page, "/skills/sql");
        await ReadAsync(page, "/account/sign-in", isKept: false);

        await window.SetOfflineAsync(true);
        await page.GotoAsync("/skills/sql");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("SQL");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("margin-top", "0px");
        await page.GotoAsync("/roles/data-engineer");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You are offline");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Data Analyst", Exact = true })).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("async () => await caches.match('/account/sign-in') !== undefined"));

        await window.SetOfflineAsync(false);
        await site.RewriteAsync("data-roles", text => text.Replace("# 📌", "# New: ", StringComparison.Ordinal) + "\n\nSomething new.\n");
        await ReadAsync(page, "/about");
        await UntilAsync(page, "async () => await caches.match('/skills/sql') === undefined");
    }

    [Fact]
    public async Task The_whole_site_is_kept_by_a_button_and_forgotten_by_another()
    {
        await using var site = new DataRolesSite();
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/print");
        await page.Locator(Whole).ClickAsync();
        await Assertions.Expect(page.Locator("[data-keep-offline] [role=status]")).ToContainTextAsync("are on this device now", new() { Timeout = 120_000 });

        await window.SetOfflineAsync(true);
        foreach (var (path, heading) in new[] { ("/roles/machine-learning-engineer", "Machine Learning Engineer"), ("/skills/docker", "Docker"), ("/lectures/data-roles", "") })
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(heading);
            await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("You are offline");
        }

        await page.GotoAsync("/print");
        await page.Locator("button:text('Remove it')").ClickAsync();
        await Assertions.Expect(page.Locator("[data-keep-offline] [role=status]")).ToHaveTextAsync("Removed from this device.");
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await caches.keys()).length"));

        await window.SetOfflineAsync(false);
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => { await fetch('/needs.json'); return await navigator.locks.request('kept', async () => (await caches.keys()).length); }"));
    }

    [Fact]
    public async Task A_page_in_another_language_has_its_own_words_when_there_is_no_network()
    {
        await using var site = new DataRolesSite();
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/es/print");
        await page.Locator("[data-keep]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-keep-offline] [role=status]")).ToContainTextAsync("en este dispositivo (", new() { Timeout = 120_000 });

        await window.SetOfflineAsync(true);
        await page.GotoAsync("/es/roles/data-analyst");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Data Analyst");
        await page.GotoAsync("/es/paths/data-analyst/data-scientist");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("No tienes conexión");
    }

    private static Task<bool> HasWorkerAsync(IPage page) =>
        page.EvaluateAsync<bool>("async () => await navigator.serviceWorker.getRegistration() !== undefined");

    private static async Task ReadAsync(IPage page, string path, bool isKept = true)
    {
        await page.GotoAsync(path);

        if (isKept)
            await UntilAsync(page, $"async () => await caches.match('{path}') !== undefined");
    }

    private static Task<IJSHandle> UntilAsync(IPage page, string condition) => page.WaitForFunctionAsync(condition);
}
