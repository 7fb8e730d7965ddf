using System.Text;
using CareerGuide.Browser.Tests.Support;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>A site with a lecture of front matter, Arabic and many lines, and one whose file has every kind of line end.</summary>
public sealed class CodeMirrorSite : Site
{
    public const string Harbor = """
        ---
        title: Jobs at the harbor
        ---

        # Harbor Pilot

        A **pilot** knows *every* rock.

        ## Responsibilities

        - Brings ships in

        ## مسؤوليات

        يعرف الطيار كل صخرة

        """;

    public static readonly byte[] Odd = Encoding.UTF8.GetBytes(
        "# Odd\r\n\r\n## Night\tWatch  \n\n### Responsibilities\r\r-\tKeeps \u00A0watch \t\n- Tells\u2028the time\u0085 \u200B\f\n\n\n\n\\\n~~~\n\ttab\t\n~~~\n\uFEFF\u0301e\u0301 😀  ");

    public CodeMirrorSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.WriteAllText(Path.Combine(lectures.FullName, "harbor.md"), Harbor.ReplaceLineEndings("\n") + string.Concat(Enumerable.Range(1, 80).Select(n => $"\nSentence {n} of the harbor.\n")));
        File.WriteAllBytes(OddFile, Odd);
    }

    public string OddFile => Path.Combine(ContentFolder, "lectures", "odd.md");

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");
}

/// <summary>The text that is written, as CodeMirror shows it over the field of the form.</summary>
public sealed class CodeMirrorTests(Chromium chromium, CodeMirrorSite site) : IClassFixture<CodeMirrorSite>, IAsyncLifetime
{
    private const string LibraryFiles = "**/lib/codemirror/**";

    private Account ada = null!;
    private IBrowserContext window = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        ada = await site.NewAccountAsync("Ada");
        await window.SignInAsync(site, ada);
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    [Fact]
    public async Task Opening_and_saving_changes_no_character()
    {
        var published = await PublishedAsync("odd");
        var page = await OpenAsync("odd");
        Assert.Equal(published, await page.InputValueAsync(Editing.Field));

        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+s");
        Assert.Empty(await DraftsAsync());

        await page.TypeAtEndAsync("x");
        await page.SavedOnServerAsync();
        Assert.Equal(published + "x", (await DraftsAsync()).Single().Markdown);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(Editing.Field)).ToHaveValueAsync(published);
        Assert.Equal(CodeMirrorSite.Odd, await File.ReadAllBytesAsync(site.OddFile, Cancellation));
    }

    [Fact]
    public async Task A_draft_without_a_line_end_comes_back_as_it_was()
    {
        var page = await OpenAsync("harbor");
        await page.FillTextAsync("\n\t# Ends here  ");
        await page.SavedOnServerAsync();
        await page.GotoAsync($"/instructor/lectures/harbor/edit?draft={(await DraftsAsync()).Single().Window}");
        await page.EditorReadyAsync();
        Assert.Equal("\n\t# Ends here  ", await page.InputValueAsync(Editing.Field));

        await page.TypeAtEndAsync("!");
        await page.SavedOnServerAsync();

        Assert.Equal("\n\t# Ends here  !", (await DraftsAsync()).MaxBy(draft => draft.SavedAt)!.Markdown);
    }

    [Fact]
    public async Task Going_back_offers_what_was_written_and_writes_over_none_of_it()
    {
        var page = await OpenAsync("harbor");
        await page.TypeAtEndAsync("Written at first.");
        await page.SavedOnServerAsync();
        await page.GotoAsync("/about");
        await page.GoBackAsync();
        await page.EditorReadyAsync();
        Assert.Equal(1, await page.Locator(".edit-offer").CountAsync());

        await page.TypeAtEndAsync("Written then.");
        await page.SavedOnServerAsync();

        Assert.Equal(["Written at first.", "Written then."], (await DraftsAsync()).Select(draft => draft.Markdown.Split('\n')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Going_back_offers_what_only_this_browser_has()
    {
        var page = await OpenAsync("harbor");
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await page.TypeAtEndAsync("Nobody else has this.");
        await page.KeptInBrowserAsync("Nobody else has this.");
        await page.GotoAsync("/about");
        await page.UnrouteAllAsync();

        await page.GoBackAsync();
        await page.EditorReadyAsync();

        await page.GoOnWithAsync("Nobody else has this.");
    }

    [Fact]
    public async Task Headings_and_emphasis_are_shown_as_such_and_front_matter_is_none()
    {
        var page = await OpenAsync("harbor");
        await page.Locator(".cm-line:has(.md-heading)").Nth(2).WaitForAsync(); // the text is parsed piece by piece

        Assert.Equal(["# Harbor Pilot", "## Responsibilities", "## مسؤوليات"], await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.cm-line')].filter(line => line.querySelector('.md-heading')).map(line => line.textContent)"));
        Assert.Equal("700", await StyleAsync(page, ".md-strong:not(.md-mark)", "fontWeight"));
        Assert.Equal("italic", await StyleAsync(page, ".md-emphasis:not(.md-mark)", "fontStyle"));
        Assert.Equal("none", await StyleAsync(page, ".cm-editor .cm-scroller", "outlineStyle")); // a rule of CodeMirror's own, by the nonce
        Assert.Equal("flex", await StyleAsync(page, ".cm-editor", "display"));
    }

    [Fact]
    public async Task Each_line_has_the_direction_of_its_language()
    {
        var page = await OpenAsync("harbor");

        Assert.Equal(("ltr", "rtl"), (await DirectionAsync("every"), await DirectionAsync("صخرة")));

        Task<string> DirectionAsync(string word) => page.EvaluateAsync<string>(
            "word => getComputedStyle([...document.querySelectorAll('.cm-line')].find(line => line.textContent.includes(word))).direction", word);
    }

    [Theory]
    [InlineData("- One", "- Two")]
    [InlineData("7. One", "8. Two")]
    [InlineData("- [x] One", "- [ ] Two")]
    public async Task Enter_goes_on_with_a_list_and_ends_it(string first, string second)
    {
        var page = await OpenAsync("harbor");
        await page.FillTextAsync(first);

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Two");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Text");

        Assert.Equal($"{first}\n{second}\nText", await page.InputValueAsync(Editing.Field));
    }

    [Fact]
    public async Task What_is_found_is_marked_while_the_focus_stays()
    {
        var page = await OpenAsync("harbor");
        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+f");

        await page.Keyboard.TypeAsync("sentence 70");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".edit-found")).ToHaveTextAsync("Sentence 70");
        await Assertions.Expect(page.Locator(".edit-found")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#edit-find-what")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1500)]
    public async Task Text_and_preview_scroll_together(int width)
    {
        var page = await OpenAsync("harbor", width);

        await page.HoverAsync(Editing.Text);
        await page.Mouse.WheelAsync(0, 2500);

        await page.UntilAsync(
            """
            () => {
              const isSeen = (element, place) => element.getBoundingClientRect().bottom > place.getBoundingClientRect().top && element.getBoundingClientRect().top < place.getBoundingClientRect().bottom;
              const [scroller, page] = ['.cm-scroller', '.edit-preview-page'].map(place => document.querySelector(place));
              const lines = [...scroller.querySelectorAll('.cm-line')].filter(line => isSeen(line, scroller) && line.textContent.startsWith('Sentence')).map(line => line.textContent);
              const shown = [...page.querySelectorAll('p')].filter(line => isSeen(line, page)).map(line => line.textContent.trim());
              return lines.length > 0 && scroller.scrollTop > 500 && shown.includes(lines[1]);
            }
            """);
    }

    [Fact]
    public async Task Where_CodeMirror_does_not_load_the_field_itself_is_written_in()
    {
        var page = await window.NewPageAsync();
        await page.RouteAsync(LibraryFiles, route => route.AbortAsync());
        await page.GotoAsync("/instructor/lectures/harbor/edit");
        await page.EditorReadyAsync();
        await page.FillAsync(Editing.Field, "words");

        await page.ClickAsync("[data-tool=item]");
        await page.SavedOnServerAsync();

        Assert.Equal("- words", (await DraftsAsync()).Single().Markdown);
        Assert.Equal(1, await page.Locator(".edit-lines > div > div").CountAsync());
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("words", await page.InputValueAsync(Editing.Field));
    }

    [Fact]
    public async Task What_is_typed_before_CodeMirror_comes_is_in_it_and_saved()
    {
        var page = await window.NewPageAsync();
        var isTyped = new TaskCompletionSource();
        await page.RouteAsync(LibraryFiles, async route =>
        {
            await isTyped.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/instructor/lectures/harbor/edit", new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForRequestFinishedAsync(new() { Predicate = request => request.Url.EndsWith("/js/editor-codemirror.js", StringComparison.Ordinal) });
        await page.FillAsync(Editing.Field, "Typed early.");

        isTyped.SetResult();
        await page.EditorReadyAsync();

        await Assertions.Expect(page.Locator(Editing.Text)).ToHaveTextAsync("Typed early.");
        await page.SavedOnServerAsync();
        Assert.Equal("Typed early.", (await DraftsAsync()).Single().Markdown);
    }

    [Fact]
    public async Task Only_the_editor_loads_CodeMirror()
    {
        var page = await window.NewPageAsync();
        List<string> loaded = [];
        page.Request += (_, request) => loaded.AddRange(request.Url.Contains("codemirror", StringComparison.Ordinal) ? [page.Url] : []);

        foreach (var path in new[] { "/", "/roles/harbor-pilot", "/instructor", "/instructor/lectures/new", "/instructor/glossary", "/instructor/lectures/harbor/history" })
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(loaded);
    }

    private static Task<string> StyleAsync(IPage page, string selector, string property) =>
        page.EvaluateAsync<string>("([selector, property]) => getComputedStyle(document.querySelector(selector))[property]", new[] { selector, property });

    private async Task<IPage> OpenAsync(string lecture, int width = 1280)
    {
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync($"/instructor/lectures/{lecture}/edit");
        await page.EditorReadyAsync();

        return page;
    }

    private async Task<string> PublishedAsync(string slug)
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().Documents.Where(d => d.Slug == slug)
            .Select(d => d.Revisions.OrderByDescending(r => r.Number).First().Markdown).SingleAsync(Cancellation);
    }

    private async Task<IReadOnlyList<Draft>> DraftsAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CareerGuideDb>().Drafts.Where(d => d.AccountId == ada.Id).ToListAsync(Cancellation);
    }
}
