using System.Text.RegularExpressions;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>What people do in the editor, and what it tells them.</summary>
internal static partial class Editing
{
    /// <summary>The field that is sent, which has the text at each moment: hidden where CodeMirror shows it.</summary>
    public const string Field = "form.edit [name=markdown]";

    /// <summary>What people see and type into.</summary>
    public const string Text = "form.edit .cm-content";

    /// <summary>Waits until the editor has read the text.</summary>
    public static Task EditorReadyAsync(this IPage page) => page.Locator("html[data-editor=ready] .edit-check").WaitForAsync();

    public static async Task TypeAtEndAsync(this IPage page, string text)
    {
        await page.FocusAsync(Text);
        await page.Keyboard.PressAsync("Control+End");
        await page.PasteTextAsync(text);
    }

    /// <summary>Puts a text in place of the whole, as by pasting.</summary>
    public static async Task FillTextAsync(this IPage page, string text)
    {
        await page.FocusAsync(Text);
        await page.Keyboard.PressAsync("Control+a");

        if (text.Length == 0)
            await page.Keyboard.PressAsync("Delete");
        else
            await page.PasteTextAsync(text);
    }

    public static Task PasteTextAsync(this IPage page, string text) => page.EvaluateAsync(
        """
        text => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        text);

    public static Task SelectAsync(this IPage page, int start, int end) => page.EvaluateAsync(
        """
        async ([anchor, head]) => {
          const { EditorView } = await import('/lib/codemirror/codemirror.js');
          const view = EditorView.findFromDOM(document.querySelector('.cm-editor'));
          view.focus();
          view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
        }
        """,
        new[] { start, end });

    /// <summary>Pastes over the whole text what another program has put on the clipboard.</summary>
    /// <param name="html">What the program wrote.</param>
    /// <param name="plain">The same without formatting.</param>
    public static async Task PasteOverAllAsync(this IPage page, string html, string plain)
    {
        await page.FocusAsync(Text);
        await page.Keyboard.PressAsync("Control+a");
        await page.EvaluateAsync(
            """
            ([html, plain]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/html', html);
              clipboardData.setData('text/plain', plain);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            new[] { html, plain });
        await Assertions.Expect(page.Locator("[data-part=said]")).ToContainTextAsync("Pasted as Markdown");
    }

    /// <summary>The line of a heading among what was understood.</summary>
    public static ILocator OutlineRow(this IPage page, string heading) =>
        page.Locator(".edit-headings li", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = heading, Exact = true }) }).First;

    /// <summary>Says what a heading is, and waits until the text says so.</summary>
    public static async Task ChooseReadingAsync(this IPage page, string heading, string choice)
    {
        await page.OutlineRow(heading).GetByRole(AriaRole.Combobox).SelectOptionAsync(choice);
        await Assertions.Expect(page.OutlineRow(heading).Locator(".edit-small")).ToContainTextAsync("as this lecture says");
    }

    /// <summary>Types something over the last place where the text says that.</summary>
    public static async Task TypeOverAsync(this IPage page, string wrong, string right)
    {
        var text = await page.InputValueAsync(Field);
        var at = text.LastIndexOf(wrong, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{wrong}” is not in the text.");
        await page.SelectAsync(at, at + wrong.Length);
        await page.Keyboard.InsertTextAsync(right);
    }

    /// <summary>Waits until this browser has the text, whatever becomes of the page: by the editor's clock half a second after the last key.</summary>
    public static Task KeptInBrowserAsync(this IPage page, string words) => page.UntilAsync(
        """
        async words => (await new Promise(done => {
          indexedDB.open('editor').onsuccess = event => {
            event.target.result.transaction('texts').objectStore('texts').getAll().onsuccess = found => done(found.target.result);
          };
        })).some(text => text.markdown.includes(words))
        """,
        words);

    /// <summary>Closes a window at once, and waits until the browser has noticed that it is gone.</summary>
    /// <param name="witness">Another window of the site.</param>
    public static async Task CloseAtOnceAsync(this IPage page, IPage witness)
    {
        var name = await page.EvaluateAsync<string>("`editor ${document.querySelector('form.edit').elements.window.value}`");
        await page.CloseAsync(new() { RunBeforeUnload = false });
        await witness.UntilAsync(
            "async name => !(await navigator.locks.query()).held.some(lock => lock.name === name)", name);
    }

    /// <summary>
    /// Takes up the text with these words that is offered: by this browser, or by the server, which a closing window may still have reached.
    /// </summary>
    public static async Task GoOnWithAsync(this IPage page, string words)
    {
        await page.Locator(".edit-offer", new() { HasText = words }).First.GetByText("Go on with it").ClickAsync();
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync(new Regex(Regex.Escape(words), RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Waits until the server has said that it has the text.</summary>
    public static Task SavedOnServerAsync(this IPage page) => Assertions.Expect(page.Locator("[data-part=saved]")).ToHaveTextAsync(SavedAt());

    public static Task ToldTroubleAsync(this IPage page, string says) =>
        Assertions.Expect(page.Locator("[data-part=trouble]")).ToContainTextAsync(says);

    /// <summary>Presses Publish, and once more below what will change.</summary>
    public static async Task PressPublishAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await page.Locator(".edit-confirm .btn-primary").ClickAsync();
    }

    public static async Task PublishAsync(this IPage page)
    {
        await page.PressPublishAsync();
        await page.GetByText("Published as revision").WaitForAsync();
    }

    /// <summary>Playwright's own waiting takes the promise of an answer for a yes.</summary>
    public static async Task UntilAsync(this IPage page, string question, string argument = "")
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        while (!await page.EvaluateAsync<bool>(question, argument))
            time.Token.ThrowIfCancellationRequested();
    }

    [GeneratedRegex(@"^Saved \d\d:\d\d:\d\d$", RegexOptions.None, 1000)]
    private static partial Regex SavedAt();
}
