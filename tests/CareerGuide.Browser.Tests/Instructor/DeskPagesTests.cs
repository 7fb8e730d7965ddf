using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Tests;
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
        "/admin/users",
        "/instructor",
        "/instructor/health",
        "/instructor/files",
        "/instructor/glossary",
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
        "/instructor/lectures/new",
        "/instructor/lectures/data-roles/edit",
        "/instructor/lectures/data-roles/address",
    ];

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

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 320, 360, 768, 1280 })
                {
                    await visitor.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await visitor.SetViewportSizeAsync(width, 900);

                    broken.AddRange((await visitor.BrokenRulesAsync(AxeRules.In(scheme))).Select(rule => $"{path} {scheme} {width}: {rule}"));

                    if (width == 320 && await visitor.WhatIsTooWideAsync() is { } what)
                        broken.Add($"{path}: too wide: {what}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken.Distinct()));
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
