using System.Text.Json;
using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>One skill, one state: what is ticked is known on every page.</summary>
public sealed class KnowTests(Chromium chromium, DataRolesSite site) : IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        page = await window.NewPageAsync();
    }

    public ValueTask DisposeAsync() => window?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_tick_says_what_it_is_and_whether_it_is_set()
    {
        await page.GotoAsync("/roles/data-engineer");
        var tick = page.GetByRole(AriaRole.Button, new() { Name = "I know SQL", Exact = true });
        Assert.Equal("false", await tick.GetAttributeAsync("aria-pressed"));

        await tick.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.EndsWith("/roles/data-engineer", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_on_one_page_counts_on_every_page()
    {
        await TickAsync("/roles/data-engineer", "SQL");
        await Assertions.Expect(Progress("data-engineer")).ToContainTextAsync("You have 1 of 11");

        await page.GotoAsync("/roles/data-scientist");
        await Assertions.Expect(Tick("SQL")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Progress("data-scientist")).ToContainTextAsync("You have 1 of 8");

        await page.GotoAsync("/skills/sql");
        await Assertions.Expect(Tick("SQL")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GotoAsync("/guidance?step=know");
        await Assertions.Expect(page.Locator("input[name=know][value=sql]")).ToBeCheckedAsync();

        await page.GotoAsync("/roles");
        await Assertions.Expect(page.Locator(".progress-line:visible")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task The_counts_can_be_counted_again_from_the_ticks()
    {
        await TickAsync("/roles/machine-learning-engineer", "Python");
        await TickAsync("/roles/machine-learning-engineer", "PyTorch");
        await TickAsync("/roles/machine-learning-engineer", "Git");

        await Assertions.Expect(Progress("machine-learning-engineer")).ToContainTextAsync("You have 3 of 13");
        Assert.Equal(3, await page.Locator("[aria-labelledby=skills] .lines > li:has([aria-pressed=true])").CountAsync());
    }

    [Fact]
    public async Task The_nearest_role_is_named()
    {
        await TickAsync("/roles/data-analyst", "Excel");
        await TickAsync("/roles/data-analyst", "Tableau");

        await page.GotoAsync("/roles/data-engineer");
        await page.GotoAsync("/roles/data-scientist");
        await TickAsync("/roles/data-scientist", "R");

        await Assertions.Expect(page.Locator(".nearest")).ToHaveTextAsync("Nearest to you: Data Analyst (2 of 9)");
    }

    [Fact]
    public async Task Ticks_in_one_window_show_in_the_other()
    {
        await page.GotoAsync("/skills");
        var other = await window.NewPageAsync();
        await other.GotoAsync("/roles/data-engineer");

        await Tick("SQL").ClickAsync();

        await Assertions.Expect(page.Locator("[data-part=count]")).ToHaveTextAsync("You know 1 skill.");
        await other.ReloadAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { Name = "I know SQL", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [InlineData("/guidance?know=python,sql&step=know")]
    [InlineData("/guidance?know=sql&step=know")]
    [InlineData("/guidance?like=dashboards&know=nobody-knows-this,sql&step=know")]
    public async Task The_form_of_a_shared_result_leaves_the_own_skills_alone(string shared)
    {
        await TickAsync("/roles/machine-learning-engineer", "Git");
        await page.GotoAsync(shared);
        var box = page.Locator("input[name=know][value=sql]");

        await box.UncheckAsync();
        await box.CheckAsync();
        Assert.Equal("[\"git\"]", await page.EvaluateAsync<string>("localStorage.getItem('know')"));

        await page.Locator("[data-take-over] button").ClickAsync();
        Assert.Contains("sql", await page.EvaluateAsync<string>("localStorage.getItem('know')"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_questions_say_that_ticked_skills_are_remembered_where_they_are()
    {
        await page.GotoAsync("/guidance?step=know");
        await Assertions.Expect(page.Locator("[data-remembered]")).ToBeVisibleAsync();

        await page.GotoAsync("/guidance?know=sql&step=know");
        await Assertions.Expect(page.Locator("[data-take-over] button")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-remembered]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_questions_show_the_skills_that_are_ticked_already()
    {
        await TickAsync("/skills", "SQL");
        await TickAsync("/skills", "FastAPI");
        await page.GotoAsync("/guidance?step=know");
        var group = page.Locator("details.kind").Filter(new() { Has = page.Locator("input[value=fastapi]") });

        await Assertions.Expect(page.Locator("input[value=sql]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[value=sql]")).ToBeCheckedAsync();
        await Assertions.Expect(group.Locator("input[value=fastapi]")).ToBeVisibleAsync();
        await Assertions.Expect(group.Locator("summary .from")).ToHaveTextAsync($"1 of {await group.Locator("input").CountAsync()}");
    }

    [Fact]
    public async Task What_is_known_can_be_saved_and_taken_in_elsewhere()
    {
        await TickAsync("/skills", "SQL");
        await TickAsync("/skills", "Python");
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save as a file" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(["python", "sql"], JsonDocument.Parse(file).RootElement.GetProperty("know").EnumerateArray().Select(s => s.GetString()));

        await using var elsewhere = await chromium.WindowAsync(site);
        var there = await elsewhere.NewPageAsync();
        await there.GotoAsync("/skills");
        await ImportAsync(there, "my-skills.json", System.Text.Encoding.UTF8.GetBytes(file));

        await Assertions.Expect(there.Locator("[data-part=count]")).ToHaveTextAsync("You know 2 skills.");
    }

    [Fact]
    public async Task A_file_that_holds_no_skills_changes_nothing_and_is_said_to_hold_none()
    {
        await TickAsync("/skills", "SQL");

        await ImportAsync(page, "other.json", "{}"u8.ToArray());

        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("No skills in this file");
        await Assertions.Expect(page.Locator("[data-part=count]")).ToHaveTextAsync("You know 1 skill.");
    }

    [Fact]
    public async Task What_is_used_before_the_scripts_are_there_is_not_lost()
    {
        var areThere = await HoldScriptsAsync();
        await page.GotoAsync("/skills");

        await Tick("SQL").ClickAsync();
        await Tick("Python").ClickAsync();
        await ImportAsync(page, "other.json", """{ "know": ["git"] }"""u8.ToArray());
        areThere.SetResult();

        await Assertions.Expect(page.Locator("[data-part=count]")).ToHaveTextAsync("You know 3 skills.");
        await Assertions.Expect(Tick("SQL")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Tick("Python")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.EndsWith("/skills", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_who_comes_back_can_tick_before_the_scripts_are_there()
    {
        await TickAsync("/skills", "SQL");
        var areThere = await HoldScriptsAsync();
        await page.GotoAsync("/guidance?step=know");

        await page.Locator("input[name=know][value=python]").CheckAsync();
        await page.GotoAsync("/roles/data-engineer");
        areThere.SetResult();

        await Assertions.Expect(Tick("SQL")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Tick("Python")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Forgetting_everything_can_be_undone()
    {
        await TickAsync("/skills", "SQL");

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear my skills" }).ClickAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Tick("SQL")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task What_was_done_is_said_to_screen_readers()
    {
        await TickAsync("/skills", "SQL");

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear my skills" }).ClickAsync();

        Assert.Equal("Cleared.", VisibleText.Plain((await page.Locator("[role=status][data-part=said]").InnerTextAsync()).Replace("Undo", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_script_a_tick_leads_to_what_fits_someone_who_knows_the_skill()
    {
        await using var silent = await chromium.WindowAsync(site, script: false);
        var still = await silent.NewPageAsync();
        await still.GotoAsync("/roles/data-engineer");

        await still.GetByRole(AriaRole.Link, new() { Name = "I know SQL", Exact = true }).ClickAsync();

        Assert.EndsWith("/guidance?know=sql", still.Url, StringComparison.Ordinal);
        Assert.True(await still.Locator(".best").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_script_several_skills_are_ticked_and_sent_at_once()
    {
        await using var silent = await chromium.WindowAsync(site, 360, script: false);
        var still = await silent.NewPageAsync();
        await still.GotoAsync("/skills");

        await still.GetByRole(AriaRole.Checkbox, new() { Name = "I know SQL", Exact = true }).CheckAsync();
        await still.GetByRole(AriaRole.Checkbox, new() { Name = "I know Python", Exact = true }).CheckAsync();
        await still.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();

        Assert.EndsWith("/guidance?know=python,sql", still.Url, StringComparison.Ordinal);
        Assert.Empty(await page.Locator("input[form=ticked-skills]").AllAsync());
    }

    [Fact]
    public async Task Who_ticks_nothing_gets_nothing_to_carry()
    {
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        await page.GotoAsync("/roles/data-engineer", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(asked, path => path.Contains("know", StringComparison.Ordinal) || path.Contains("needs", StringComparison.Ordinal));
    }

    private ILocator Tick(string skill) => page.GetByRole(AriaRole.Button, new() { Name = $"I know {skill}", Exact = true }).First;

    private ILocator Progress(string role) => page.Locator($"[data-progress={role}]");

    /// <summary>Holds back the modules of what is known until the source is set.</summary>
    private async Task<TaskCompletionSource> HoldScriptsAsync()
    {
        var areThere = new TaskCompletionSource();
        await page.RouteAsync("**/js/my-*", async route =>
        {
            await areThere.Task;
            await route.ContinueAsync();
        });

        return areThere;
    }

    private static async Task ImportAsync(IPage page, string name, byte[] file)
    {
        await Assertions.Expect(page.Locator("[data-my-skills]")).ToBeVisibleAsync();
        await page.Locator("[data-part=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = file });
    }

    private async Task TickAsync(string path, string skill)
    {
        if (!page.Url.EndsWith(path, StringComparison.Ordinal))
            await page.GotoAsync(path);

        await Tick(skill).ClickAsync();
        await Assertions.Expect(Tick(skill)).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
