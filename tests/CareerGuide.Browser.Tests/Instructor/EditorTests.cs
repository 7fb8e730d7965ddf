using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>A site whose content these tests may change.</summary>
public sealed class EditedSite : Site
{
    public EditedSite()
    {
        Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(ContentFolder, "lectures", "data-roles.md"));
        File.Copy(Repository.PathTo("content", "glossary.md"), Path.Combine(ContentFolder, "glossary.md"));
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");
}

public sealed partial class EditorTests(Chromium chromium) : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/data-roles/edit";
    private const string Field = Editing.Field;
    private const string Trouble = "[data-part=trouble]";

    private readonly EditedSite site = new();
    private Account ada = null!;
    private IBrowserContext window = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        ada = await site.NewAccountAsync("Ada");
        await window.SignInAsync(site, ada);
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
            await window.DisposeAsync();

        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_saved_and_seen_beside_the_text()
    {
        var page = await OpenAsync();

        await page.TypeAtEndAsync("\n\nA sentence just typed.\n");

        await Assertions.Expect(page.Locator(".edit-preview article")).ToContainTextAsync("A sentence just typed.");
        await page.SavedOnServerAsync();
        Assert.Equal(await page.InputValueAsync(Field), (await DraftsAsync()).Single().Markdown);
    }

    [Fact]
    public async Task A_lecture_that_was_only_looked_at_leaves_no_text_behind()
    {
        var page = await window.NewPageAsync();
        await GoToEditorAsync(page); // its script runs, and has said what it thinks of the text
        Assert.Equal("", await page.Locator("[data-part=saved]").TextContentAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).First.ClickAsync();
        await page.WaitForAddressAsync("/history");

        Assert.Empty(await DraftsAsync());
        Assert.Equal(0, await (await OpenAsync()).Locator(".edit-offer").CountAsync());
    }

    [Fact]
    public async Task Whoever_opens_a_lecture_is_seen_by_others_at_once()
    {
        var grace = await site.NewAccountAsync("Grace");
        await using var hers = await chromium.WindowAsync(site);
        await hers.SignInAsync(site, grace);
        var opened = await hers.NewPageAsync();
        await GoToEditorAsync(opened);

        await Assertions.Expect((await OpenAsync()).GetByText("Grace").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_cut_connection_is_told_and_saving_goes_on_when_it_is_back()
    {
        var page = await OpenAsync();
        await window.SetOfflineAsync(true);

        await page.TypeAtEndAsync("Typed without a connection.");
        await page.ToldTroubleAsync("your text is safe in this browser");
        Assert.Empty(await DraftsAsync());

        await window.SetOfflineAsync(false);
        await page.SavedOnServerAsync();
        await Assertions.Expect(page.Locator(Trouble)).ToBeHiddenAsync();
        Assert.EndsWith("Typed without a connection.", (await DraftsAsync()).Single().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_that_was_closed_with_unsaved_text_is_offered_it_again()
    {
        var witness = await window.NewPageAsync();
        await witness.GotoAsync("/about");
        var page = await OpenAsync();
        await window.SetOfflineAsync(true);
        await page.TypeAtEndAsync("Only this browser has it.");
        await page.KeptInBrowserAsync("Only this browser has it.");
        await page.CloseAtOnceAsync(witness);
        await window.SetOfflineAsync(false);

        var again = await OpenAsync();
        Assert.DoesNotContain("Only this browser has it.", await again.InputValueAsync(Field));
        await again.GoOnWithAsync("Only this browser has it.");
    }

    [Fact]
    public async Task Two_tabs_never_write_over_each_other()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        await one.TypeAtEndAsync("From the one.");
        await other.TypeAtEndAsync("From the other.");
        await one.SavedOnServerAsync();
        await other.SavedOnServerAsync();

        var drafts = (await DraftsAsync()).Select(d => d.Markdown.Split('\n')[^1]);
        Assert.Equal(["From the one.", "From the other."], drafts.Order(StringComparer.Ordinal));
        Assert.Equal(2, await (await OpenAsync()).Locator(".edit-offer").CountAsync());
    }

    [Fact]
    public async Task A_session_that_is_over_is_told_and_saving_goes_on_after_signing_in_again()
    {
        var page = await OpenAsync();
        await window.ClearCookiesAsync(new() { Name = "__Host-session" });

        await page.TypeAtEndAsync("Typed after the session was over.");
        await page.ToldTroubleAsync("You are not signed in any more.");
        await Assertions.Expect(page.Locator(Trouble).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("target", "_blank");

        await window.SignInAsync(site, ada);
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");

        await page.SavedOnServerAsync();
        Assert.EndsWith("Typed after the session was over.", (await DraftsAsync()).Single().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_speaks_the_language_that_its_author_has_chosen()
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/account");
        await page.SelectOptionAsync("form[action='/account/language'] select", "es");
        await page.ClickAsync("form[action='/account/language'] button");
        await OpenAsync(page);

        await page.TypeAtEndAsync("Una línea más.");
        await Assertions.Expect(page.Locator("[data-part=saved]")).ToHaveTextAsync(SavedInSpanish());
        await page.ClickAsync("[data-tool=find]");
        await page.FillAsync("#edit-find-what", "una línea más");
        await page.ClickAsync("[data-find=next]");
        await Assertions.Expect(page.Locator("[data-part=find-said]")).ToContainTextAsync("1 de 1, línea ");
        await window.ClearCookiesAsync(new() { Name = "__Host-session" });
        await page.TypeAtEndAsync("Y otra.");
        await page.ToldTroubleAsync("Tu sesión ya no está iniciada.");
    }

    [Fact]
    public async Task Leaving_asks_only_while_something_is_not_saved()
    {
        var page = await OpenAsync();
        List<string> asked = [];
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };

        await page.TypeAtEndAsync("Saved.");
        await page.SavedOnServerAsync();
        await page.GotoAsync("/about");
        Assert.Empty(asked);

        page = await OpenAsync(page);
        await window.SetOfflineAsync(true);
        await page.TypeAtEndAsync("Not saved.");
        var left = new TaskCompletionSource();
        page.Close += (_, _) => left.SetResult();
        await page.CloseAsync(new() { RunBeforeUnload = true });
        await left.Task.WaitAsync(Cancellation);
        Assert.Equal(["beforeunload"], asked);
    }

    [Fact]
    public async Task A_tool_takes_the_mark_of_another_away()
    {
        var page = await OpenAsync();

        await page.FillTextAsync("## Web careers");
        await page.ClickAsync("[data-tool=item]");
        Assert.Equal("- Web careers", await page.InputValueAsync(Field));
        await page.ClickAsync("[data-tool=heading]");
        Assert.Equal("# Web careers", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task The_field_ends_above_the_buttons()
    {
        var page = await OpenAsync();

        var (field, buttons) = (await page.Locator(".edit-area").BoundingBoxAsync(), await page.Locator(".edit-do").BoundingBoxAsync());

        Assert.InRange(field!.Y + field.Height, 0, buttons!.Y);
    }

    [Fact]
    public async Task Times_are_those_of_the_readers_clock()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/instructor");
        await Assertions.Expect(page.Locator(".desk-change time").First).Not.ToContainTextAsync("UTC");

        var (text, local) = (
            await page.Locator(".desk-change time").First.TextContentAsync(),
            await page.EvaluateAsync<string>("import('/js/local-time.js').then(times => times.localTime(document.querySelector('.desk-change time').dateTime))"));

        Assert.Matches("^[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}, [0-9]{2}:[0-9]{2}$", text);
        Assert.Equal(local, text);
    }

    [Fact]
    public async Task Publish_without_a_connection_keeps_the_editor()
    {
        var page = await OpenAsync();
        await page.FillTextAsync("# Written without a connection\n");

        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("[data-do=rehearse]");

        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("nothing was sent");
        Assert.Equal("# Written without a connection\n", await page.InputValueAsync(Field));
        await page.Context.SetOfflineAsync(false);
    }

    [Fact]
    public async Task A_text_for_a_new_lecture_outlives_its_tab()
    {
        var page = await OpenAsync();
        await page.GotoAsync("/instructor/lectures/new");
        await page.FillAsync("#edit-text", "# Roles of the Sea\n");
        await page.KeptInBrowserAsync("Roles of the Sea");
        await page.GotoAsync("/instructor/glossary");
        await page.GotoAsync("/instructor/lectures/new");

        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with your text of" }).ClickAsync();

        Assert.Equal("# Roles of the Sea\n", await page.InputValueAsync("#edit-text"));
    }

    [Fact]
    public async Task A_hint_leads_to_its_line()
    {
        var page = await OpenAsync();
        await page.FillTextAsync("# Title\n\nText.\n\n[broken](#nowhere)\n");

        await page.Locator(".edit-hints a", new() { HasText = "Line 5" }).First.ClickAsync();

        Assert.Equal("[broken](#nowhere)", await page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Each_number_stands_at_its_line(int width)
    {
        var page = await OpenAsync(width: width);

        await page.TypeAtEndAsync(string.Concat(Enumerable.Repeat("\nA long line that has to be broken, more than once where there is little room for it. ", 5)));
        var lines = (await page.InputValueAsync(Field)).Split('\n').Length;

        await Assertions.Expect(page.Locator(".cm-lineNumbers .cm-gutterElement").Last).ToHaveTextAsync(lines.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("", await page.EvaluateAsync<string>(
            """
            () => {
              const topOf = element => element.getBoundingClientRect().top;
              const tops = [...document.querySelectorAll('.cm-line')].map(topOf);
              const numbers = [...document.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].filter(element => element.offsetHeight > 0).slice(-tops.length);
              return numbers.filter((number, at) => Math.abs(topOf(number) - tops[at]) > 2).map(number => number.textContent).join(', ');
            }
            """));
    }

    [Fact]
    public async Task The_tools_write_what_can_be_undone()
    {
        var page = await OpenAsync();
        await page.FillTextAsync("words");
        await page.Keyboard.PressAsync("Control+a");

        await page.GetByRole(AriaRole.Button, new() { Name = "Bold" }).ClickAsync();
        Assert.Equal("**words**", await page.InputValueAsync(Field));
        await page.GetByRole(AriaRole.Button, new() { Name = "List item" }).ClickAsync();
        Assert.Equal("- **words**", await page.InputValueAsync(Field));
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("words", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Words_are_found_and_replaced_and_it_can_be_undone()
    {
        var page = await OpenAsync();
        await page.FillTextAsync("One tool, two Tools, three tools.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByLabel("Find", new() { Exact = true }).FillAsync("tool");
        await page.GetByLabel("Replace with").FillAsync("part");

        await page.GetByRole(AriaRole.Button, new() { Name = "Replace all" }).ClickAsync();

        Assert.Equal("One part, two parts, three parts.", await page.InputValueAsync(Field));
        await Assertions.Expect(page.Locator("[data-part=find-said]")).ToHaveTextAsync("Replaced 3.");
        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("One tool, two Tools, three tools.", await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task The_keyboard_goes_from_the_text_to_publishing()
    {
        var page = await OpenAsync();
        await page.FocusAsync(Editing.Text);
        List<string> stops = [];

        for (var stop = 0; stop < 3; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("document.activeElement.labels?.[0]?.firstChild.data.trim() ?? document.activeElement.innerText"));
        }

        Assert.Equal(["What is understood", "Check and preview", "Publish"], stops);
    }

    [Fact]
    public async Task What_will_change_is_shown_without_leaving_the_text()
    {
        var page = await OpenAsync();
        await page.FillTextAsync((await page.InputValueAsync(Field)).Replace("- Optimize data storage and processing systems\n", "", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".edit-change-list")).ToContainTextAsync("Optimize data storage");
        Assert.Equal("What will change for readers", await page.EvaluateAsync<string>("document.activeElement.innerText"));
    }

    [Fact]
    public async Task The_pages_pass_axe_and_never_scroll_sideways()
    {
        await MakeConflictAsync();
        var page = await window.NewPageAsync();
        List<string> faults = [];

        foreach (var address in DeskPagesTests.PagesOfTheEditor.Append("conflict"))
        {
            await page.SetViewportSizeAsync(1280, 900);
            await ShowAsync(page, address);
            faults.AddRange((await DeskPagesTests.FaultsOfTheKeyboardAsync(page)).Select(fault => $"{address}: {fault}"));

            faults.AddRange((await DeskPagesTests.FaultsToSeeAsync(page)).Select(fault => $"{address} {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task ShowAsync(IPage page, string address)
    {
        if (address != "conflict")
        {
            await page.GotoAsync(address);

            if (address is Address or "/instructor/glossary/text" or "/instructor/wordings")
                await page.Locator(".edit-check").WaitForAsync();

            return;
        }

        await page.GotoAsync(Address);
        await page.EvaluateAsync("document.querySelector('form.edit').elements.startedFrom.value = 1");
        await page.FillTextAsync((await page.InputValueAsync(Field)).Replace("Improve data storage", "Tune data storage", StringComparison.Ordinal));
        await page.PressPublishAsync();
        await page.Locator(".edit-conflict").WaitForAsync();
        await page.EditorReadyAsync();
    }

    /// <summary>Somebody publishes a line otherwise.</summary>
    private async Task MakeConflictAsync()
    {
        var page = await OpenAsync();
        await page.FillTextAsync((await page.InputValueAsync(Field)).Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal));
        await page.PressPublishAsync();
        await page.GetByText("Published as revision 2").WaitForAsync();
        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync(IPage? page = null, int width = 1280)
    {
        page ??= await window.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(Address);
        await page.EditorReadyAsync();

        return page;
    }

    [GeneratedRegex(@"^Guardado a las \d\d:\d\d:\d\d$", RegexOptions.None, 1000)]
    private static partial Regex SavedInSpanish();

    /// <summary>Opens the editor, and waits until its script has told the server that somebody is here.</summary>
    private static async Task GoToEditorAsync(IPage page) =>
        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(Address), answer => answer.Url.EndsWith("/presence", StringComparison.Ordinal));

    private async Task<IReadOnlyList<Draft>> DraftsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().Drafts.Where(d => d.AccountId == ada.Id).ToListAsync(Cancellation);
    }
}
