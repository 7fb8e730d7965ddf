using CareerGuide.Browser.Tests.Support;
using CareerGuide.Tests;

namespace CareerGuide.Browser.Tests.Instructor;

/// <summary>What instructors paste and drop, on one site for all tests.</summary>
public sealed class PasteTests(Chromium chromium, PastedSite site) : IClassFixture<PastedSite>, IAsyncLifetime
{
    private const string Field = Editing.Field;

    private static readonly string Data = $"data:image/png;base64,{Convert.ToBase64String(PictureFiles.Png(30, 20))}";

    private IBrowserContext window = null!;

    /// <summary>A role named after the program, with a table and a picture.</summary>
    public static TheoryData<string, string> Kinds { get; } = new()
    {
        { "Word", "<p class=MsoTitle>Jobs</p><h1>Word Clerk<o:p></o:p></h1><h2>Responsibilities</h2><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>File papers</p>" },
        { "Web", "<p role=heading aria-level=1>Jobs</p><p role=heading aria-level=2>Web Clerk</p><p role=heading aria-level=3>Responsibilities</p><div><ul><li data-aria-level=1><p>File papers</p></li></ul></div>" },
        { "Docs", "<b style='font-weight:normal' id='docs-internal-guid-1'><p dir=ltr><span style='font-size:26pt'>Jobs</span></p><h1 dir=ltr><span>Docs Clerk</span></h1><h2 dir=ltr><span>Responsibilities</span></h2><ul><li dir=ltr><p dir=ltr role=presentation><span>File papers</span></p></li></ul></b>" },
        { "Libre", "<p class='title-western'>Jobs</p><h1 class=western>Libre Clerk</h1><h2 class=western>Responsibilities</h2><ul><li><p>File papers</p></li></ul>" },
        { "Notion", "<h1>Jobs</h1><h2>Notion Clerk</h2><h3>Responsibilities</h3><ul><li>File papers</li></ul>" },
    };

    public async ValueTask InitializeAsync()
    {
        window = await chromium.WindowAsync(site);
        await window.SignInAsync(site, await site.NewAccountAsync("Ada"));
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_pasted_from_a_program_is_published_as_a_role_with_its_table_and_picture(string program, string html)
    {
        var page = await OpenAsync();
        await page.FillTextAsync("");
        await PasteAsync(page, $"{html}<table><tr><th>Tool</th><th>Use</th></tr><tr><td>Pen</td><td>Letters</td></tr></table><p><img src='{Data}' alt='A desk'></p>");
        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("1 table, 1 picture");

        await page.PublishAsync();
        await page.GotoAsync($"/roles/{program.ToLowerInvariant()}-clerk");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync($"{program} Clerk");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("File papers");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Pen");
        await page.UntilAsync("() => { const picture = document.querySelector('main figure img'); picture?.scrollIntoView(); return picture?.complete && picture.naturalWidth === 30; }");
    }

    [Fact]
    public async Task What_is_pasted_can_be_undone()
    {
        var page = await OpenAsync();
        var before = await page.InputValueAsync(Field);

        await PasteAsync(page, "<h2>Cloud Engineer</h2><ul><li>Keep them running</li></ul><script>alert(1)</script>");

        await page.UntilAsync("before => document.querySelector('form.edit [name=markdown]').value !== before", before);
        Assert.Equal("## Cloud Engineer\n\n- Keep them running", (await page.InputValueAsync(Field))[before.Length..]);
        await Assertions.Expect(page.Locator("[data-part=said]")).ToHaveTextAsync("Pasted as Markdown: 1 heading, 1 list. 1 script or form left out. Ctrl+Z takes it back.");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(before, await page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Without_a_connection_the_text_alone_is_pasted()
    {
        var page = await OpenAsync();
        var before = await page.InputValueAsync(Field);
        await window.SetOfflineAsync(true);

        await PasteAsync(page, "<h2>Cloud Engineer</h2><p>Text</p>");

        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("Pasted as plain text.");
        Assert.Equal("plain", (await page.InputValueAsync(Field))[before.Length..]);
        await window.SetOfflineAsync(false);
    }

    [Fact]
    public async Task A_picture_is_dropped_pasted_or_chosen()
    {
        var page = await OpenAsync();
        await page.FillTextAsync("");

        foreach (var how in new[] { "drop", "paste" })
            await page.EvaluateAsync(
                """
                ([data, how]) => {
                  const field = document.querySelector('.cm-content');
                  const carried = new DataTransfer();
                  const bytes = Uint8Array.from(atob(data.split(',')[1]), sign => sign.charCodeAt(0));
                  carried.items.add(new File([bytes], `${how}ped.png`, { type: 'image/png' }));
                  field.focus();
                  field.dispatchEvent(how === 'drop' ? new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
                }
                """,
                new[] { Data, how });
        await page.UntilAsync("() => /dropped[^]*pasteped|pasteped[^]*dropped/.test(document.querySelector('form.edit [name=markdown]').value)");

        await page.ClickAsync("[data-part=picture] summary");
        await page.SetInputFilesAsync("#edit-picture-file", new FilePayload { Name = "desk.png", MimeType = "image/png", Buffer = PictureFiles.Png(31, 21) });
        await page.FillAsync("#edit-picture-text", "A desk");
        await page.ClickAsync("[data-do=picture]");

        await page.UntilAsync("line => document.querySelector('form.edit [name=markdown]').value.includes(line)", "![A desk](images/desk.png)");
        await Assertions.Expect(page.Locator(".edit-preview figure, .edit-preview img").First).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/instructor/lectures/data-roles/edit");
        await page.EditorReadyAsync();

        return page;
    }

    private static async Task PasteAsync(IPage page, string html)
    {
        await page.FocusAsync(Editing.Text);
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync(
            """
            html => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/html', html);
              clipboardData.setData('text/plain', 'plain');
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            html);
    }
}

/// <summary>A site whose lecture these tests replace.</summary>
public sealed class PastedSite : Site
{
    public PastedSite()
    {
        Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));
        File.WriteAllText(Path.Combine(ContentFolder, "lectures", "data-roles.md"), "# Jobs\n\nText.\n");
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");
}
