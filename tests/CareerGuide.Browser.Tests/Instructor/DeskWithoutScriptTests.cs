using System.Text.RegularExpressions;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>What the desk answers to its forms, in a browser that runs no script.</summary>
public sealed partial class DeskWithoutScriptTests(Chromium chromium) : IAsyncLifetime
{
    private const string Judged = "/instructor/judged";

    private readonly DeskSite site = new();
    private readonly List<string> faults = [];
    private IBrowserContext window = null!;
    private IBrowserContext judging = null!;
    private IPage page = null!;
    private IPage judge = null!;
    private string shown = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.LiveAsync(Cancellation);
        window = await chromium.WindowAsync(site, width: 360, script: false);
        await window.SignInAsync(site, await site.NewAccountAsync("Root", AccountRole.Administrator));
        page = await window.NewPageAsync();
        judging = await chromium.WindowAsync(site);
        judge = await judging.NewPageAsync();
        await judge.RouteAsync($"**{Judged}", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = shown }));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in new[] { window, judging })
        {
            if (opened is not null)
                await opened.DisposeAsync();
        }

        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_lecture_is_begun_checked_published_and_taken_back()
    {
        await page.GotoAsync("/instructor/lectures/new");
        await page.FillAsync("#title", "Careers at Sea");
        await PressAsync("Begin", "h1:has-text('Careers at Sea')");
        await PressAsync("Check and preview", ".edit-preview-page");
        await PressAsync("Publish", ".edit-confirm");
        await PressAsync("Publish now", ".edit-published");
        await PressAsync("Take it back", "main:has-text('Taken back')");

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task Two_who_changed_one_line_are_settled_piece_by_piece()
    {
        await page.GotoAsync("/instructor/lectures/data-roles/edit");
        var text = await page.InputValueAsync(Editing.Field);
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync("data-roles", text.Replace("Data Explainer", "Data Speaker", StringComparison.Ordinal), 2, new Author(null, "Grace"), Cancellation);

        await page.FillAsync(Editing.Field, text.Replace("Data Explainer", "Data Singer", StringComparison.Ordinal));
        await PressAsync("Publish", ".edit-confirm");
        await page.Locator(".edit-confirm .btn-primary").ClickAsync();
        await JudgedAsync(".edit-pieces", "conflict");
        await page.Locator(".edit-piece-choices label").First.ClickAsync();
        await page.Locator(".edit-settle .btn-primary").ClickAsync();
        await JudgedAsync("main:not(:has(.edit-settle))", "settled");

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task Skills_files_and_people_are_changed_after_a_look_at_what_changes()
    {
        await page.GotoAsync("/instructor/glossary/skill");
        await page.FillAsync("[name=name]", "Knots");
        await page.Locator("button[value=save]").ClickAsync();
        await JudgedAsync(".edit-confirm", "glossary");
        await page.Locator(".edit-confirm .btn-primary").ClickAsync();
        await JudgedAsync("main:has-text('“Knots” is saved')", "saved skill");

        await page.GotoAsync("/instructor/files");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "sea.md", MimeType = "text/markdown", Buffer = "# Sea\n\n## Sailor\n\n### Skills\n\n- Knots\n"u8.ToArray() });
        await page.Locator("form.upload button").ClickAsync();
        await JudgedAsync("form.take-in-files", "upload");
        await page.Locator("form.take-in-files button").ClickAsync();
        await JudgedAsync("main:not(:has(.take-in-files))", "taken in");

        await page.GotoAsync("/admin/users");
        await page.FillAsync("#email", "ada@example.org");
        await page.FillAsync("#name", "Ada");
        await PressAsync("Make an invitation link", "#link");
        await page.GotoAsync("/admin/users/1/delete");
        await PressAsync("Delete for good", ".error-summary");

        await page.GotoAsync("/instructor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sort by title" }).ClickAsync();
        await JudgedAsync("th[aria-sort=ascending]", "sorted");

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private async Task PressAsync(string button, string shows)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await JudgedAsync(shows, button);
    }

    /// <summary>Rules are judged by scripts: another window shows the same HTML, without its own. A page that is still coming in lacks words.</summary>
    private async Task JudgedAsync(string shows, string name)
    {
        await page.Locator(shows).First.WaitForAsync();
        await page.WaitForLoadStateAsync();
        shown = Scripts().Replace(await page.ContentAsync(), "");
        await judge.GotoAsync(Judged);
        faults.AddRange((await DeskPagesTests.FaultsToSeeAsync(judge)).Select(fault => $"{name} {fault}"));
        faults.AddRange((await judge.TooSmallAsync()).Select(fault => $"{name}: too small: {fault}"));
    }

    [GeneratedRegex("<script[^>]*>[^<]*</script>|</?noscript>", RegexOptions.None, 1000)]
    private static partial Regex Scripts();
}
