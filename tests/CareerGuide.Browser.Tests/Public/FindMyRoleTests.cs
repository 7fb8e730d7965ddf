using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>From the home page to a plan on a phone: tick, matches, why, compare, plan, tick, print.</summary>
public sealed class FindMyRoleTests(Chromium chromium, DataRolesSite site)
{
    [Fact]
    public async Task A_student_goes_from_what_she_enjoys_to_a_plan_that_she_prints()
    {
        await using var phone = await chromium.WindowAsync(site, 360);
        var page = await phone.NewPageAsync();
        await page.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; }");
        await page.GotoAsync("/");

        await page.GetByLabel("mathematics").CheckAsync();
        await page.GetByLabel("ML modeling").CheckAsync();
        Assert.Equal("none", await FillOfAsync(page, "data-analyst"));
        Assert.NotEqual("none", await FillOfAsync(page, "data-scientist"));
        Assert.Contains("counter(ticked)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.ticked-count'), '::after').content"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        await Assertions.Expect(page.Locator(".best h2")).ToHaveTextAsync("Data Scientist");
        await ReadWhyAsync(page);

        await CompareAsync(page);
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "See what to learn" }).ClickAsync();
        await page.WaitForAddressAsync("/plan/data-scientist");
        await page.Locator("input[name='s.sql'][value=done]").CheckAsync();
        await Assertions.Expect(page.Locator(".plan .lead")).ToHaveTextAsync("You know 1 of the 8 skills.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        Assert.Equal("yes", await page.EvaluateAsync<string>("document.documentElement.dataset.printed"));

        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".welcome-back")).ToContainTextAsync("Welcome back! You know 1 skill. Closest to you: Data Scientist, 1 of 8.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForAddressAsync("/plan/data-scientist?know=sql");

        await page.GotoAsync("/");
        await page.GetByLabel("mathematics").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        await page.WaitForAddressAsync("/guidance?like=mathematics&know=sql");
    }

    [Fact]
    public async Task Without_script_she_goes_the_same_way()
    {
        await using var phone = await chromium.WindowAsync(site, 360, script: false);
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/");

        await page.GetByLabel("mathematics").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        Assert.Equal("Data Scientist", VisibleText.Plain(await page.Locator(".best h2").InnerTextAsync()));
        await ReadWhyAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Add what you already know" }).ClickAsync();
        await page.GetByLabel("SQL", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.Locator("[name='want.statistics'][value=more]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        Assert.True(await page.GetByLabel("SQL", new() { Exact = true }).IsCheckedAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        Assert.Equal("/guidance?like=mathematics&know=sql&more=statistics", new Uri(page.Url).PathAndQuery);

        await CompareAsync(page);
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "See what to learn" }).ClickAsync();
        Assert.Equal("/plan/data-scientist?know=sql", new Uri(page.Url).PathAndQuery);
        await page.GetByRole(AriaRole.Link, new() { Name = "About the role" }).ClickAsync();
        await page.Locator(".role-actions").GetByRole(AriaRole.Link, new() { Name = "Print" }).ClickAsync();
        Assert.Equal("/print?roles=data-scientist", new Uri(page.Url).PathAndQuery);
    }

    [Fact]
    public async Task The_whole_row_of_a_skill_is_its_box_and_the_mark_says_what_it_is()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/roles/data-scientist");
        var tick = page.GetByRole(AriaRole.Button, new() { Name = "I know Linear Algebra", Exact = true });

        await page.Locator("[data-tick-row]").Filter(new() { HasText = "Linear Algebra" }).ClickAsync(new() { Position = new() { X = 500, Y = 12 } });
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByText("Linear Algebra", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "false");

        await page.GetByRole(AriaRole.Link, new() { Name = "About Linear Algebra" }).ClickAsync();
        await Assertions.Expect(page.Locator(".skill-about")).ToContainTextAsync("Linear Algebra");
        Assert.EndsWith("/roles/data-scientist", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".skill-about")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "About Linear Algebra" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_numbers_of_lines_show_for_whoever_wants_to_see_sources_and_stay()
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/roles/data-scientist");
        Assert.Equal(1, await WidthOfNumberAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Show sources" }).ClickAsync();
        Assert.True(await WidthOfNumberAsync(page) > 20);

        await page.GotoAsync("/roles/data-analyst");
        Assert.True(await WidthOfNumberAsync(page) > 20);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show sources" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private static async Task ReadWhyAsync(IPage page)
    {
        Assert.Contains("because you enjoy “mathematics”", await page.Locator(".best-why").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".fit-why > summary").First.ClickAsync();
        Assert.True(await page.Locator(".points").First.IsVisibleAsync());
    }

    private static async Task CompareAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare the best two" }).ClickAsync();
        Assert.StartsWith("/compare?roles=data-scientist,", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
    }

    private static Task<string> FillOfAsync(IPage page, string role) =>
        page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('.light a[href$={role}] .mark')).fill");

    private static Task<double> WidthOfNumberAsync(IPage page) =>
        page.EvaluateAsync<double>("document.querySelector('main .line-number').getBoundingClientRect().width");
}
