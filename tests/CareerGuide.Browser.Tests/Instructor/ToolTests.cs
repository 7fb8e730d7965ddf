using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Entities;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>The buttons above the text, and the keys in a table.</summary>
public sealed class ToolTests(Chromium chromium) : IAsyncLifetime
{
    private const string Table = "| Job | Start |\n| --- | --- |\n| Baker | 2:00 |\n\nAfter it.";

    private readonly EditedSite site = new();
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada", AccountRole.Instructor));
        page = await window.NewPageAsync();
        await page.GotoAsync("/instructor/lectures/data-roles/edit");
        await page.EditorReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task Words_become_italic_and_lines_a_numbered_list_and_both_are_undone_by_a_button()
    {
        await page.FillTextAsync("Weigh flour\nKnead");

        await page.SelectAsync(0, 5);
        await page.ClickAsync("[data-tool=italic]");
        Assert.Equal("*Weigh* flour\nKnead", await TextAsync());

        await page.SelectAsync(0, 16);
        await page.ClickAsync("[data-tool=numbers]");
        Assert.Equal("1. *Weigh* flour\n2. Knead", await TextAsync());

        await page.ClickAsync("[data-tool=undo]");
        Assert.Equal("*Weigh* flour\nKnead", await TextAsync());
        await page.ClickAsync("[data-tool=undo]");
        Assert.Equal("Weigh flour\nKnead", await TextAsync());
    }

    [Fact]
    public async Task Tab_goes_from_cell_to_cell_and_back_and_leaves_the_text_at_the_end_of_the_table()
    {
        await page.FillTextAsync(Table);
        await page.SelectAsync(2, 5);

        foreach (var cell in new[] { "Start", "Baker", "2:00" })
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(cell, await SelectedAsync());
        }

        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("Baker", await SelectedAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("document.activeElement.matches('.cm-content')"));
        Assert.Equal(Table, await TextAsync());
    }

    [Fact]
    public async Task A_table_gets_a_row_and_a_column_by_a_button()
    {
        await page.FillTextAsync(Table);
        await page.SelectAsync(2, 2); // in the head

        await page.ClickAsync("[data-tool=column]");
        await page.Keyboard.InsertTextAsync("Hours"); // the name is selected
        await page.ClickAsync("[data-tool=row]");
        await page.Keyboard.InsertTextAsync("Miller");

        Assert.Equal("| Job | Start | Hours |\n| --- | --- | --- |\n| Miller  |   |   |\n| Baker | 2:00 |    |\n\nAfter it.", await TextAsync());
    }

    [Fact]
    public async Task What_was_said_of_one_act_goes_at_the_next()
    {
        await page.FillTextAsync("Flour\n");
        await page.ClickAsync(".edit-insert summary");
        await page.ClickAsync("[value=insert-Role]");
        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("Inserted at line");

        await page.Keyboard.PressAsync("B");

        await Assertions.Expect(page.Locator("[data-part=said]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Whoever_has_signed_in_here_is_offered_no_sign_in_on_public_pages()
    {
        await page.GotoAsync("/");

        await Assertions.Expect(page.Locator(".edit-this a")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".site-footer nav")).Not.ToContainTextAsync("Sign in");
    }

    [Fact]
    public async Task The_list_of_what_to_look_at_shows_several_lines_at_once()
    {
        await page.FillTextAsync("# Jobs\n\n## Baker\n\n### Responsibilities\n\n- Bakes\n\n" + string.Concat(Enumerable.Range(1, 20).Select(n => $"[{n}](/nowhere/{n})\n\n")));

        await Assertions.Expect(page.Locator(".edit-check > .edit-hints > li")).Not.ToHaveCountAsync(0);
        await page.UntilAsync("async () => document.querySelector('.edit-check > .edit-hints').scrollHeight > 400");
        Assert.InRange((await page.Locator(".edit-check > .edit-hints").BoundingBoxAsync())!.Height, 180, 400);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_is_asked_before_publishing_is_on_the_screen_and_its_heading_has_the_focus(int width)
    {
        await page.SetViewportSizeAsync(width, 740);
        await page.TypeAtEndAsync("\nOne more line.\n");

        await page.ClickAsync("[data-do=rehearse]");

        await Assertions.Expect(page.Locator("#edit-changes")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#edit-changes")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".edit-changes .btn-primary")).ToBeInViewportAsync();
    }

    private Task<string> TextAsync() => page.InputValueAsync(Editing.Field);

    private Task<string> SelectedAsync() => page.EvaluateAsync<string>("getSelection().toString()");
}
