using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.Public;

/// <summary>A student on a phone, from “what is this?” to a link that she sends to a friend.</summary>
public sealed class StudentStoryTests(Chromium chromium, DataRolesSite site)
{
    [Fact]
    public async Task A_student_finds_her_role_ticks_what_she_knows_and_shares_it()
    {
        await using var phone = await chromium.WindowAsync(site, 360);
        var page = await phone.NewPageAsync();

        // She finds her role by what she enjoys.
        await page.GotoAsync("/");
        await page.GetByLabel("dashboards").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        var best = page.Locator(".fit .role-name").First;
        await Assertions.Expect(best).ToContainTextAsync("Data Analyst");
        await best.ClickAsync();
        await page.WaitForAddressAsync("/roles/data-analyst");

        // She ticks skills on two pages and sees the progress of both roles move.
        await TickAsync(page, "SQL");
        await TickAsync(page, "Excel");
        await Assertions.Expect(page.Locator("[data-progress=data-analyst]")).ToContainTextAsync("You have 2 of 9");
        await page.GotoAsync("/roles/data-scientist");
        await Assertions.Expect(page.Locator("[data-progress=data-scientist]")).ToContainTextAsync("You have 1 of 8");
        await TickAsync(page, "Python");
        await Assertions.Expect(page.Locator("[data-progress=data-scientist]")).ToContainTextAsync("You have 2 of 8");
        await page.GotoAsync("/roles/data-analyst");
        await Assertions.Expect(page.Locator("[data-progress=data-analyst]")).ToContainTextAsync("You have 3 of 9");

        // She shares the link; a friend opens it in a browser that has never been here.
        await page.GotoAsync("/skills");
        await Assertions.Expect(page.Locator("[data-part=count]")).ToHaveTextAsync("You know 3 skills.");
        var link = await page.Locator("[data-part=link]").GetAttributeAsync("href");
        await using var friends = await chromium.WindowAsync(site, 360);
        var theirs = await friends.NewPageAsync();
        await theirs.GotoAsync(link!);
        await Assertions.Expect(theirs.Locator(".best")).ToContainTextAsync("You know 3 of the 9 skills.");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Add them to mine" }).ClickAsync();
        await theirs.GotoAsync("/roles/data-analyst");
        await Assertions.Expect(theirs.Locator("[data-progress=data-analyst]")).ToContainTextAsync("You have 3 of 9");

        // And someone without script goes on from the same link.
        await using var plain = await chromium.WindowAsync(site, 360, script: false);
        var still = await plain.NewPageAsync();
        await still.GotoAsync(link!);
        await still.GetByRole(AriaRole.Link, new() { Name = "Change what you know" }).ClickAsync();
        Assert.Equal(3, await still.Locator("input[name=know]:checked").CountAsync());
        await still.GetByLabel("Tableau", new() { Exact = true }).CheckAsync();
        await still.GetByRole(AriaRole.Button, new() { Name = "See my matches" }).ClickAsync();
        Assert.Contains("tableau", still.Url, StringComparison.Ordinal);
        Assert.Equal("Data Analyst", VisibleText.Plain(await still.Locator(".fit .role-name").First.InnerTextAsync()));
    }

    private static async Task TickAsync(IPage page, string skill)
    {
        var tick = page.GetByRole(AriaRole.Button, new() { Name = $"I know {skill}", Exact = true }).First;
        await tick.ClickAsync();
        await Assertions.Expect(tick).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
