using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>A lecture that was changed twice, on lines apart.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private const string History = "/instructor/lectures/data-roles/history";

    private static readonly string Second = Lectures.DataRoles.Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal);
    private static readonly string Third = Second.Replace("| Low                  |", "| High                 |", StringComparison.Ordinal);

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync()
    {
        ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");
        await PublishAsync(Second, 1);
        await PublishAsync(Third, 2);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_newest_revision_comes_first_with_who_when_and_why()
    {
        var page = await ada.SeeAsync(History);

        Assert.Equal(["3, open", "2, open", "1, open"], page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.Contains("Grace", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A better word", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Taken from its file", page.QuerySelector("tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("UTC", page.QuerySelector("tbody time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_account_stands_beside_the_name_because_names_may_be_alike()
    {
        await PublishAsync(Second, 3, ada.Account!.Id);

        var history = (await ada.SeeAsync(History)).QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td")[1].TextContent.Trim()).ToArray();
        var revision = (await ada.SeeAsync($"{History}/4")).QuerySelector(".lead")!.TextContent;

        Assert.Equal(["Grace " + ada.Account.Email, "Grace"], history[..2]);
        Assert.Contains($"Grace ({ada.Account.Email})", revision, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_holds_no_character_that_controls_a_terminal_or_turns_words_round()
    {
        const string Sent = "Red\u001b[31m \u202Eeerht\u202C\tfour\r\nfive \u2066six\u2069 \u05D0\u200F";
        var editor = await ada.OpenAsync();

        await ada.SendAsync(editor, "form.edit", ("do", "publish"), ("markdown", Third + "\nMore.\n"), ("note", Sent));
        await PublishAsync(Third, 4, note: Sent);

        Assert.All((await ada.SeeAsync(History)).QuerySelectorAll(".revision-note").Take(2), note => Assert.Equal("Red[31m eerht four five six \u05D0\u200F", note.TextContent));
    }

    [Fact]
    public async Task A_revision_is_read_with_its_lines_and_downloaded_byte_for_byte()
    {
        var page = await ada.SeeAsync($"{History}/2");
        var file = await ada.GetAsync($"{History}/2.md");

        Assert.Equal(Second.TrimEnd('\n').Split('\n'), page.QuerySelectorAll(".source-lines .source-text").Select(l => l.TextContent));
        Assert.Equal(Second, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("data-roles-2.md", file.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task Two_chosen_revisions_are_compared_word_by_word_and_as_readers_see_them()
    {
        var list = await ada.SeeAsync(History);
        var form = (IHtmlFormElement)list.QuerySelector("form#compare")!;
        var chosen = form.Elements.OfType<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => $"{i.Name}={i.Value}");
        Assert.Equal(["to=3", "from=2"], chosen);

        var page = await ada.SeeAsync("/instructor/lectures/data-roles/diff?from=1&to=2");

        Assert.Contains("Explainer", page.QuerySelectorAll(".line-added ins").Select(i => i.TextContent));
        Assert.Contains("Analyst", page.QuerySelectorAll(".line-removed del").Select(i => i.TextContent));
        Assert.Contains(page.QuerySelectorAll(".content-changes li"), li => li.TextContent.Contains("Data Explainer", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll(".difference details summary"));
    }

    [Fact]
    public async Task An_earlier_text_is_restored_as_a_new_revision()
    {
        var page = await ada.SeeAsync($"{History}/1");
        var answer = await ada.SendAsync(page, "form.restore");
        var after = await ada.SeeAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("revision 4", after.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Lectures.DataRoles, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_form_sent_twice_restores_once()
    {
        var page = await ada.SeeAsync($"{History}/1");
        await ada.SendAsync(page, "form.restore");
        var again = await ada.SendAsync(page, "form.restore");

        Assert.Contains("published again as revision 4", (await ada.SeeAsync(again.Headers.Location!.OriginalString)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task One_change_is_taken_back_and_later_ones_stay()
    {
        var page = await ada.SeeAsync($"{History}/2");
        await ada.SendAsync(page, "form.undo");

        Assert.Equal(
            Lectures.DataRoles.Replace("| Low                  |", "| High                 |", StringComparison.Ordinal),
            await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_change_whose_lines_were_changed_again_stays_and_says_what_to_do()
    {
        await PublishAsync(Third.Replace("Data Explainer", "Data Teller", StringComparison.Ordinal), 3);

        var page = await ada.SeeAsync($"{History}/2");
        var answer = await ada.SendAsync(page, "form.undo");
        var told = await ada.SeeAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("changed the same lines", told.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task Whoever_looked_at_an_old_page_restores_nothing()
    {
        var page = await ada.SeeAsync($"{History}/1");
        await PublishAsync(Third + "\nMore.\n", 3);

        var answer = await ada.SendAsync(page, "form.restore");

        Assert.Contains("Somebody else was faster", (await ada.SeeAsync(answer.Headers.Location!.OriginalString)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task A_text_that_was_put_away_is_gone_on_with_and_a_published_one_is_no_draft()
    {
        var editor = await ada.OpenAsync();
        await ada.KeepAsync(editor, "# Half a thought\n");
        await ada.SendAsync(await ada.OpenAsync(), ".edit-offer form");
        await ada.PublishAsync("# Data Roles\n\nWhole.\n");

        var goOn = Assert.Single((await ada.SeeAsync(History)).QuerySelectorAll("[aria-labelledby=drafts] a:not([download])"));

        Assert.Contains("Go on with your text of", goOn.TextContent, StringComparison.Ordinal);
        Assert.Contains("Half a thought", (await ada.SeeAsync(goOn.GetAttribute("href")!)).QuerySelector("form.edit textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_closed_drafts_are_listed_and_downloaded_by_nobody_else()
    {
        var window = Guid.NewGuid();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var drafts = scope.ServiceProvider.GetRequiredService<Drafts>();
            await drafts.SaveAsync(ada.Account!.Id, new DraftText("data-roles", window, 3, 1, "My words"), TestContext.Current.CancellationToken);
            await drafts.CloseAsync(ada.Account.Id, window, TestContext.Current.CancellationToken);
        }

        var link = (await ada.SeeAsync(History)).QuerySelector("[aria-labelledby=drafts] a[download]")!.GetAttribute("href")!;
        var file = await ada.GetAsync(link);
        var other = await Person.SignedInAsync(site, AccountRole.Instructor, "Grace");

        Assert.Equal("My words", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("/instructor/lectures/nothing/history", HttpStatusCode.NotFound)]
    [InlineData(History + "/99", HttpStatusCode.NotFound)]
    [InlineData(History + "/99.md", HttpStatusCode.NotFound)]
    [InlineData(History + "/99999999999999", HttpStatusCode.NotFound)]
    [InlineData(History + "?page=99&done=nonsense&number=x", HttpStatusCode.OK)]
    [InlineData("/instructor/lectures/data-roles/diff?from=x&to=-1", HttpStatusCode.OK)]
    [InlineData("/instructor/lectures/data-roles/diff?from=77&to=78", HttpStatusCode.Found)]
    [InlineData("/instructor/lectures/glossary/history", HttpStatusCode.OK)]
    public async Task Whatever_is_asked_for_is_answered_kindly(string address, HttpStatusCode status) =>
        Assert.Equal(status, (await ada.GetAsync(address)).StatusCode);

    private async Task<int> CountAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();

        return await db.Revisions.CountAsync(r => db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == "data-roles"), TestContext.Current.CancellationToken);
    }

    private async Task PublishAsync(string text, int startedFrom, int? account = null, string note = "A better word")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            "data-roles", text, startedFrom, new Author(account, "Grace") { Note = note }, TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
