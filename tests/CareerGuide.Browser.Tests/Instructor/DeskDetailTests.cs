using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Entities;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>Small things of the desk that only a browser shows.</summary>
public sealed class DeskDetailTests(Chromium chromium) : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/data-roles/edit";

    private readonly EditedSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Root", AccountRole.Administrator));
        page = await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task Pasting_styled_HTML_violates_no_content_security_policy()
    {
        await OpenAsync(Address);
        await page.EvaluateAsync("window.violations = []; document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))");

        await page.PasteOverAllAsync($"{PortInWord.Html}<p style='color: red' onclick='alert(1)'>Red<img src='https://example.org/a.png' onerror='alert(1)'><style>p {{ color: blue }}</style></p>", "Red");

        Assert.Empty(await page.EvaluateAsync<string[]>("violations"));
    }

    [Fact]
    public async Task A_preview_that_no_answer_has_renewed_says_so()
    {
        await OpenAsync(Address);
        await window.SetOfflineAsync(true);

        await page.TypeAtEndAsync("\nOne more line.\n");

        await Assertions.Expect(page.Locator(".edit-stale")).ToBeVisibleAsync();
        await window.SetOfflineAsync(false);
    }

    [Fact]
    public async Task A_table_in_an_empty_glossary_has_the_columns_of_a_glossary()
    {
        await OpenAsync("/instructor/glossary/text");
        await page.FillTextAsync("");

        await page.ClickAsync("[data-tool=row]");

        Assert.StartsWith("| Skill | Kind |", await page.InputValueAsync(Editing.Field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_a_draft_stands_apart_from_its_words()
    {
        await OpenAsync(Address);
        await page.TypeAtEndAsync("\nHalf a thought.\n");
        await page.SavedOnServerAsync();

        foreach (var width in new[] { 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync("/instructor");
            Assert.Matches(@"^Your draft of \d", await page.InnerTextAsync(".state-draft"));
        }
    }

    [Fact]
    public async Task The_button_of_a_filter_stands_level_with_its_fields()
    {
        await page.GotoAsync("/admin/audit");

        var (field, button) = (await page.Locator("#who").BoundingBoxAsync(), await page.Locator("form.narrow button").BoundingBoxAsync());

        Assert.InRange(Math.Abs(field!.Y + field.Height - button!.Y - button.Height), 0, 1);
    }

    private async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await page.EditorReadyAsync();
    }
}
