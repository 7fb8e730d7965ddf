using System.Text.RegularExpressions;
using CareerGuide.Browser.Tests.Support;
using OtpNet;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>What an instructor lives through, from the first link to the day on which all goes wrong.</summary>
public sealed class InstructorStoryTests(Chromium chromium)
{
    private const string Password = "seven green umbrellas";

    /// <summary>Written for another site, with what its author did not know of this one.</summary>
    private const string ForeignLecture =
        """
        ---
        title: Jobs in a kitchen
        order: second
        ---

        # Jobs in a Kitchen

        Read [how they work together](#teamwork) first.

        ## Head Chef

        ### Responsibilities

        - Plans the menu
        - Tastes everything

        ### Required Skills

        - Cost control (Advanced level)

        ## Baker

        ### Responsibilites

        - Bakes the bread

        ### Required Skills

        - Ovens (Intermediate level)

        ## Baker

        ### Responsibilities

        - Decorates cakes

        ## How They Work Together

        The head chef plans, the baker bakes.

        [The recipe](javascript:alert(1))
        """;

    /// <summary>What the site says of it, and what somebody does who does as it says.</summary>
    private static readonly (string Says, string Wrong, string Right)[] Advice =
    [
        ("is not a whole number", "order: second", "order: 2"),
        ("Write the words of the heading with hyphens between them", "#teamwork", "#how-they-work-together"),
        ("Did you mean “Responsibilities”?", "### Responsibilites", "### Responsibilities"),
        ("rename one of them", "## Baker\n\n### Responsibilities\n\n- Decorates", "## Pastry Chef\n\n### Responsibilities\n\n- Decorates"),
        ("A link may begin with https:", "javascript:alert(1)", "https://example.org/recipe"),
    ];

    [Fact]
    public async Task The_first_day()
    {
        chromium.RequireBrowser();
        await using var site = await ServedSite.StartAsync();
        await using var window = await chromium.WindowAsync(site.Address);
        var page = await window.NewPageAsync();

        await SetUpAsync(site, page);
        await AddSecondFactorAsync(page);

        await page.GotoAsync("/instructor");
        await page.GetByRole(AriaRole.Link, new() { Name = "New lecture" }).ClickAsync();
        await PasteAsync(page, ForeignLecture);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.EditorReadyAsync();

        foreach (var (says, wrong, right) in Advice)
            await DoAsToldAsync(page, says, wrong, right);

        Assert.Equal(0, await page.Locator(".edit-hints .is-error, .edit-hints .is-warning").CountAsync());
        await page.PublishAsync();

        await page.GotoAsync("/roles/pastry-chef");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Pastry Chef");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Decorates cakes");
        await page.GotoAsync("/roles");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Head Chef");
    }

    [Fact]
    public async Task The_worst_day()
    {
        chromium.RequireBrowser();
        await using var site = await ServedSite.StartAsync();
        await using var window = await chromium.WindowAsync(site.Address);
        var page = await window.NewPageAsync();
        await SetUpAsync(site, page);
        await using var colleague = await InviteColleagueAsync(site, page);

        // Two tabs of hers and a colleague's, all on the same lecture.
        page = await OpenAsync(window);
        var other = await OpenAsync(window);
        var colleagues = await OpenAsync(colleague);
        await Assertions.Expect((await OpenAsync(window)).Locator("[data-part=others]")).ToContainTextAsync("Grace is editing this too");

        await colleagues.TypeOverAsync("Optimize data storage", "Grace: optimize data storage");
        await colleagues.PublishAsync();
        await other.TypeOverAsync("Design and build", "Other tab: design and build");
        await other.SavedOnServerAsync();

        // The session is over while she types; she signs in in another tab and goes on.
        await window.ClearCookiesAsync(new() { Name = "__Host-session" });
        await page.TypeAtEndAsync("\n\nTyped when the session was over.\n");
        await page.ToldTroubleAsync("You are not signed in any more.");
        await SignInAsync(await window.NewPageAsync());
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await page.SavedOnServerAsync();

        // The server dies and comes back.
        await site.KillAsync();
        await page.TypeAtEndAsync("\nTyped when the server was down.\n");
        await page.ToldTroubleAsync("your text is safe in this browser");
        await site.StartAgainAsync();
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await page.SavedOnServerAsync();

        // The network goes, and a second later the browser.
        await window.SetOfflineAsync(true);
        await page.TypeAtEndAsync("\nTyped without a network.\n");
        await page.KeptInBrowserAsync("Typed without a network.\n");
        await page.CloseAtOnceAsync(other);
        await window.SetOfflineAsync(false);

        page = await OpenAsync(window);
        await page.GoOnWithAsync("Typed without a network.");
        var written = await page.InputValueAsync(Editing.Field);
        Assert.All(["session was over.", "server was down.", "without a network."], part => Assert.Contains(part, written, StringComparison.Ordinal));

        // Published at last: beside what her colleague published, over nothing.
        await page.PressPublishAsync();
        await page.GetByText("together with what somebody else had changed").First.WaitForAsync();
        await page.GotoAsync("/lectures/data-roles.md");
        var published = await page.InnerTextAsync("body");
        Assert.All(
            ["Grace: optimize data storage", "session was over.", "server was down.", "without a network."],
            part => Assert.Contains(part, published, StringComparison.Ordinal));
        Assert.Contains("Other tab: design and build", await other.InputValueAsync(Editing.Field), StringComparison.Ordinal);
    }

    private static async Task SetUpAsync(ServedSite site, IPage page)
    {
        await page.GotoAsync(site.SetupLink);
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForStatusAsync("/instructor", "Welcome.");
    }

    private static async Task AddSecondFactorAsync(IPage page)
    {
        await page.GotoAsync("/account/second-factor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        var key = (await page.InnerTextAsync(".setup-key")).Replace(" ", "", StringComparison.Ordinal);
        var (codes, now) = (new Totp(Base32Encoding.ToBytes(key)), DateTime.UtcNow);
        await page.GetByLabel("The six digits").FillAsync(codes.ComputeTotp(now));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn the second step on" }).ClickAsync();
        await page.GetByText("recovery codes").First.WaitForAsync();

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await SignInAsync(page);
        await page.GetByLabel("Code").FillAsync(codes.ComputeTotp(now.AddSeconds(30))); // the one before was used
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Lectures" }).WaitForAsync();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in?back=/instructor");
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForAddressAsync(new Regex("^(?!.*/account/sign-in)", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private async Task<IBrowserContext> InviteColleagueAsync(ServedSite site, IPage page)
    {
        await page.GotoAsync("/admin/users");
        await page.GetByLabel("E-mail address").FillAsync("grace@example.org");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Grace");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an invitation link" }).ClickAsync();
        var link = await page.InputValueAsync("#link");

        var window = await chromium.WindowAsync(site.Address);
        var hers = await window.NewPageAsync();
        await hers.GotoAsync(link);
        await hers.GetByLabel("Password", new() { Exact = true }).FillAsync("eleven quiet lanterns");
        await hers.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await hers.WaitForStatusAsync("/instructor", "Welcome.");

        return window;
    }

    /// <summary>Reads what the hint says, goes to the line that it names, and does it; then the hint is gone.</summary>
    private static async Task DoAsToldAsync(IPage page, string says, string wrong, string right)
    {
        var hint = page.Locator(".edit-hints li", new() { HasText = says });
        await hint.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(Editing.Text)).ToBeFocusedAsync();

        await page.TypeOverAsync(wrong, right);
        await Assertions.Expect(hint).ToHaveCountAsync(0);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/instructor/lectures/data-roles/edit");
        await page.EditorReadyAsync();

        return page;
    }

    private static async Task PasteAsync(IPage page, string text)
    {
        await page.FocusAsync("#edit-text");
        await page.Keyboard.InsertTextAsync(text);
    }
}
