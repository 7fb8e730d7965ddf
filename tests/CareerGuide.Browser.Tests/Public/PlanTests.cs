using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>From a match to a plan: what to learn, where, and how far I am.</summary>
public sealed class PlanTests(Chromium chromium, DataRolesSite site)
{
    [Fact]
    public async Task A_plan_for_two_roles_goes_from_learning_to_done_and_along_to_another_device()
    {
        var (file, link) = await PlanOnTheFirstDeviceAsync();

        await using var other = await chromium.WindowAsync(site, width: 360);
        var page = await other.NewPageAsync();
        await page.GotoAsync("/skills");
        await Assertions.Expect(page.Locator("[data-my-skills]")).ToBeVisibleAsync();
        await page.Locator("[data-part=file]").SetInputFilesAsync(new FilePayload { Name = "my-skills.json", MimeType = "application/json", Buffer = file });
        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("Imported 1 skill");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("[data-saved-roles] li")).ToHaveTextAsync(["Data Scientist"]);
        await page.GotoAsync("/plan/data-scientist");
        await Assertions.Expect(State(page, "sql", "done")).ToBeCheckedAsync();
        await Assertions.Expect(State(page, "python", "learning")).ToBeCheckedAsync();

        await using var third = await chromium.WindowAsync(site);
        page = await third.NewPageAsync();
        await page.GotoAsync(link);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your way to Data Scientist and Data Analyst");
        await Assertions.Expect(State(page, "sql", "done")).ToBeCheckedAsync();
        await State(page, "git", "done").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('know')"));
    }

    [Fact]
    public async Task A_plan_works_without_script()
    {
        await using var window = await chromium.WindowAsync(site, width: 360, script: false);
        var page = await window.NewPageAsync();

        await page.GotoAsync("/plan/data-scientist?with=data-analyst");
        await State(page, "sql", "done").CheckAsync();
        await State(page, "python", "learning").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Update my plan" }).ClickAsync();

        await page.WaitForAddressAsync("/plan/data-scientist?with=data-analyst&know=sql&learning=python");
        await Assertions.Expect(page.Locator("#learning")).ToHaveTextAsync("You are learning");
        await page.GetByRole(AriaRole.Link, new() { Name = "Machine Learning Engineer" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Machine Learning Engineer");
    }

    [Fact]
    public async Task A_calendar_without_script_begins_today_where_no_day_is_chosen()
    {
        await using var window = await chromium.WindowAsync(site, width: 360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/plan/data-scientist?know=sql");

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Add to my calendar" }).ClickAsync());

        Assert.Contains("BEGIN:VEVENT", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByLabel("First day")).ToHaveAccessibleDescriptionAsync("Leave it empty to start today. If your browser shows no calendar, write 2027-01-31 for 31 January 2027.");
    }

    private async Task<(byte[] File, string Link)> PlanOnTheFirstDeviceAsync()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/guidance?like=mathematics&know=sql");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Data Scientist", Exact = true }).First.ClickAsync();
        await page.WaitForAddressAsync("/roles/data-scientist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this role" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Saved: it is on the home page" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See what to learn" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Data Analyst", Exact = true }).ClickAsync();

        await State(page, "sql", "done").CheckAsync();
        await page.WaitForAddressAsync("/plan/data-scientist?with=data-analyst&know=sql");
        await State(page, "python", "learning").CheckAsync();
        await page.WaitForAddressAsync("/plan/data-scientist?with=data-analyst&know=sql&learning=python");
        await State(page, "python", "done").CheckAsync();
        await page.WaitForAddressAsync("/plan/data-scientist?with=data-analyst&know=python,sql");
        await State(page, "python", "learning").CheckAsync();
        await page.WaitForAddressAsync("/plan/data-scientist?with=data-analyst&know=sql&learning=python");
        var link = page.Url;

        await page.GotoAsync("/skills");
        await page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.getRegistration())?.active !== undefined && await caches.match('/skills') !== undefined");
        await page.GotoAsync("/plan/data-scientist?with=data-analyst&know=sql&learning=python");
        await page.WaitForFunctionAsync("async () => await caches.match(location.href) !== undefined");
        await window.SetOfflineAsync(true);
        await page.CloseAsync();

        page = await window.NewPageAsync();
        await page.GotoAsync("/plan/data-scientist?with=data-analyst&know=sql&learning=python");
        await Assertions.Expect(State(page, "sql", "done")).ToBeCheckedAsync();
        await Assertions.Expect(State(page, "python", "learning")).ToBeCheckedAsync();
        await window.SetOfflineAsync(false);

        await page.GotoAsync("/skills");
        var saving = page.WaitForDownloadAsync();
        await page.Locator("[data-part=save]").ClickAsync();
        await using var content = await (await saving).CreateReadStreamAsync();
        using var file = new MemoryStream();
        await content.CopyToAsync(file, TestContext.Current.CancellationToken);

        return (file.ToArray(), link);
    }

    private static ILocator State(IPage page, string skill, string state) => page.Locator($"input[name='s.{skill}'][value='{state}']");
}
