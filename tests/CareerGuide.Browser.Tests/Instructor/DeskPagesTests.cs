using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
using CareerGuide.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>A site whose lecture was changed on the site and in its file, and another one that was taken off it.</summary>
public sealed class DeskSite : Site
{
    public DeskSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.Copy(Repository.PathTo("content", "glossary.md"), Path.Combine(ContentFolder, "glossary.md"));
        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(lectures.FullName, "data-roles.md"));
        File.WriteAllText(Path.Combine(lectures.FullName, "bursting.md"), BurstingLecture.Markdown);
        File.WriteAllText(Path.Combine(lectures.FullName, "arabic.md"), ArabicLecture.Markdown);
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");

    /// <summary>Makes a history, a proposal, an archived lecture and a changed file.</summary>
    public async Task LiveAsync(CancellationToken cancellation)
    {
        _ = Address;
        var file = Path.Combine(ContentFolder, "lectures", "data-roles.md");
        var first = await File.ReadAllTextAsync(file, cancellation);
        await using var scope = Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
        var author = new Author(AccountId: null, "Grace Hopper") { Note = "A plainer word for what they do, and [a link](/roles/nobody)" };

        await publisher.PublishAsync("data-roles", first.Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal), 1, author, cancellation);
        await File.WriteAllTextAsync(file, first.Replace("Data Analyst", "Data Teller", StringComparison.Ordinal) + "\nSee [nobody](/roles/nobody).\n", cancellation);
        await publisher.ImportAsync(CareerGuide.Data.Parsing.ContentFolder.Read(ContentFolder), cancellation);
        await publisher.ArchiveAsync("arabic", 1, author, cancellation);
        await this.NewAccountAsync("Grace Hopper");
        await File.AppendAllTextAsync(Path.Combine(ContentFolder, "lectures", "bursting.md"), "\nOne line more.\n", cancellation);
    }
}

/// <summary>The pages around the editor: for eyes, ears, fingers and narrow screens.</summary>
public sealed class DeskPagesTests(Chromium chromium)
{
    public static readonly IReadOnlyList<string> Pages =
    [
        "/account",
        "/account/password",
        "/account/second-factor",
        "/account/passkeys",
        "/account/prove?back=%2Faccount%2Fpassword",
        "/admin/users",
        "/admin/users/1/delete",
        "/instructor",
        "/instructor?sort=title",
        "/instructor/occupations",
        "/instructor/health",
        "/instructor/files",
        "/instructor/glossary",
        "/instructor/glossary/skill",
        "/instructor/glossary/skill?name=Python",
        "/instructor/help",
        "/instructor/help/authoring",
        "/instructor/lectures/data-roles/history",
        "/instructor/lectures/data-roles/history/1",
        "/instructor/lectures/data-roles/diff?from=1&to=2",
        "/instructor/lectures/data-roles/proposal",
        "/instructor/lectures/bursting/proposal",
        "/instructor/lectures/arabic/history",
        "/admin/audit",
        "/admin/lectures/arabic/purge",
    ];

    /// <summary>Held to the same rules by <see cref="EditorTests"/>.</summary>
    public static readonly IReadOnlyList<string> PagesOfTheEditor =
    [
        "/instructor/glossary/text",
        "/instructor/wordings",
        "/instructor/lectures/new",
        "/instructor/lectures/data-roles/edit",
        "/instructor/lectures/data-roles/address",
    ];

    /// <summary>Other answers than pages, and pages on the way in, which the stories of signing in walk.</summary>
    private static readonly string[] Others =
    [
        "/account/no-access", "/account/second-step", "/account/university", "/account/university/ask", "/admin/audit.csv", "/instructor/files/lectures.zip",
        "/instructor/lectures/{slug}/drafts/{window:guid}.md", "/instructor/lectures/{slug}/history/{number:int:min(1)}.md",
    ];

    /// <summary>The widths at which each look is judged; the colours of another theme are the same at all.</summary>
    private static readonly (PageEmulateMediaOptions Look, AxeRules Rules, int Width)[] Looks =
    [
        (Light, AxeRules.All, 320), (Light, AxeRules.All, 360), (Light, AxeRules.All, 768), (Light, AxeRules.All, 1280),
        (Dark, AxeRules.OfColour, 360), (Dark, AxeRules.OfColour, 1280), (Forced, AxeRules.OfColour, 360),
    ];

    private static PageEmulateMediaOptions Light => new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None };

    private static PageEmulateMediaOptions Dark => new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None };

    private static PageEmulateMediaOptions Forced => new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active };

    private static readonly string[] PagesBeforeSigningIn = ["/account/sign-in", "/account/setup/0123456789abcdef0123456789abcdef"];

    [Fact]
    public async Task No_page_of_the_desk_breaks_a_rule_or_scrolls_sideways()
    {
        await using var site = new DeskSite();
        await site.LiveAsync(TestContext.Current.CancellationToken);
        await using var window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Root", AccountRole.Administrator));
        var page = await window.NewPageAsync();
        await using var strangers = await chromium.WindowAsync(site);
        var stranger = await strangers.NewPageAsync();
        List<string> broken = [];

        foreach (var (visitor, path) in Pages.Select(path => (page, path)).Concat(PagesBeforeSigningIn.Select(path => (stranger, path))))
        {
            var answer = await visitor.GotoAsync(path);
            Assert.True(answer!.Status == 200 || visitor == stranger, $"{path}: {answer.Status}");
            Assert.EndsWith(path, visitor.Url, StringComparison.Ordinal);

            broken.AddRange((await FaultsOfTheKeyboardAsync(visitor)).Select(fault => $"{path}: {fault}"));

            broken.AddRange((await FaultsToSeeAsync(visitor)).Select(fault => $"{path} {fault}"));
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken.Distinct()));
    }

    [Fact]
    public async Task Every_page_of_those_who_write_is_among_those_that_are_judged()
    {
        await using var site = new DeskSite();
        _ = site.Address;
        string[] judged = [.. Pages.Concat(PagesOfTheEditor).Concat(PagesBeforeSigningIn).Select(path => path.Split('?')[0])];

        var forgotten =
            from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
                && PrivateAddresses.Include(pattern) && !Others.Contains(pattern)
            let matcher = new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), [])
            where !judged.Any(path => matcher.TryMatch(path, []))
            select pattern;

        Assert.Empty(forgotten);
    }

    [Fact]
    public async Task A_form_with_errors_has_the_focus_on_its_summary_and_breaks_no_rule()
    {
        await using var site = new DeskSite();
        await site.LiveAsync(TestContext.Current.CancellationToken);
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        List<string> broken = [];

        foreach (var (path, button) in new[] { ("/account/sign-in", "Sign in"), ("/instructor/lectures/new", "Begin"), ("/instructor/files", "Look at the changes") })
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
            Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);

            await page.Locator(".error-summary a").First.ClickAsync();
            await Assertions.Expect(page.Locator("[aria-invalid=true]").First).ToBeFocusedAsync();

            await page.SetViewportSizeAsync(360, 900);
            broken.AddRange((await page.TooSmallAsync()).Select(fault => $"{path}: too small: {fault}"));

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                broken.AddRange((await page.BrokenRulesAsync(AxeRules.In(scheme))).Select(rule => $"{path} {scheme}: {rule}"));
            }

            if (path == "/account/sign-in")
                await window.SignInAsync(site, await site.NewAccountAsync("Grace", AccountRole.Instructor));
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken.Distinct()));
    }

    /// <summary>Texts that another one beside them has squeezed to a letter a line.</summary>
    private const string ColumnsOfLetters = """
        () => [...document.querySelectorAll('main :is(p, li, td, th, div, a, span)')]
          .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, svg, .scroll') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim().length > 20))
          .filter(e => e.getBoundingClientRect().width < 32)
          .map(e => e.textContent.trim().slice(0, 60))
        """;

    /// <summary>What breaks a rule at some width, in some theme or with forced colours, or scrolls sideways.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsToSeeAsync(IPage page)
    {
        List<string> faults = [];

        foreach (var (look, rules, width) in Looks)
        {
            await page.EmulateMediaAsync(look);
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.BrokenRulesAsync(rules)).Select(rule => $"{look.ColorScheme} {look.ForcedColors} {width}: {rule}"));

            if (width <= 360 && await page.WhatIsTooWideAsync() is { } what)
                faults.Add($"{width}: too wide: {what}");

            faults.AddRange((await page.EvaluateAsync<string[]>(ColumnsOfLetters)).Select(words => $"{width}: a column of letters: {words}"));
        }

        await page.EmulateMediaAsync(Light);

        return faults;
    }

    internal static async Task<IReadOnlyList<string>> FaultsOfTheKeyboardAsync(IPage page)
    {
        await page.SetViewportSizeAsync(360, 900);
        List<string> faults = [];

        if (await page.WhatIsOutOfOrderAsync() is { } stop)
            faults.Add($"the keyboard reaches {stop}");

        faults.AddRange((await page.WithoutFocusRingAsync()).Select(fault => $"without a focus ring: {fault}"));
        faults.AddRange((await page.TooSmallAsync()).Select(fault => $"too small: {fault}"));

        return faults;
    }
}
