using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class EditorTests : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/data-roles/edit";
    private const string Form = "form.edit";

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, name: "Ada");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Opening_and_publishing_changes_nothing()
    {
        var page = await ada.SeeAsync(Address);
        Assert.Equal(Lectures.DataRoles, TextOf(page));

        var answer = await PublishAsync(page, TextOf(page));

        Assert.Contains("The published text says just that", (await FollowAsync(answer)).Body!.TextContent);
        Assert.Equal(1, await CountAsync(db => db.Revisions.Where(r => db.Documents.Any(d => d.Id == r.DocumentId && d.Slug == "data-roles"))));
        Assert.Equal(0, await CountAsync(db => db.Drafts));
    }

    [Fact]
    public async Task The_address_says_which_text_is_meant_and_nothing_that_is_sent_along()
    {
        Assert.Equal(Lectures.Glossary, TextOf(await ada.SeeAsync("/instructor/glossary/text?slug=data-roles")));

        var answer = await ada.SendAsync(await ada.SeeAsync(Address), Form, ("slug", "another"), ("markdown", "# Another\n"), ("do", "check"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, await CountAsync(db => db.Drafts.Where(d => d.Slug == "data-roles")));
        Assert.Equal(0, await CountAsync(db => db.Drafts.Where(d => d.Slug == "another")));
    }

    [Theory]
    [InlineData("\n\n# Begins with empty lines\n\nText.\n")]
    [InlineData("# No line break at the end\n\nText.")]
    [InlineData("# Spaces at the end  \n\nText with a break  \nand more.\t\n\n\n")]
    [InlineData("# What looks like HTML\n\n</textarea><script>alert(1)</script> &amp; &lt; &#x80; &\n")]
    [InlineData("# Characters that browsers read otherwise when they are numbers\n\n\u0080 \u0085 \u009F \u000C \u200B \u2028 \uFEFF.\n")]
    public async Task Any_text_comes_through_the_field_as_it_is(string text)
    {
        var page = await PublishedAsync(await ada.SeeAsync(Address), text);
        var published = await PublishedTextAsync();

        Assert.Equal(text.TrimEnd('\n') + "\n", published);
        Assert.Equal(published, TextOf(page));
        Assert.Contains("says just that", (await PublishedAsync(page, TextOf(page))).Body!.TextContent);
    }

    [Fact]
    public async Task One_changed_word_is_one_changed_line()
    {
        var before = await PublishedTextAsync();

        await PublishedAsync(await ada.SeeAsync(Address), before.Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal));

        var difference = TextDifference.OfLines(before, await PublishedTextAsync());
        var change = Assert.Single(difference.Changes);
        Assert.Equal(["- Optimize data storage and processing systems"], change.Before);
        Assert.Equal(["- Improve data storage and processing systems"], change.After);
    }

    [Fact]
    public async Task What_is_published_is_seen_at_once()
    {
        var page = await ada.SeeAsync(Address);

        var after = await PublishedAsync(page, TextOf(page).Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal));

        Assert.Contains("Published as revision 2", after.Body!.TextContent);
        Assert.Contains("Improve data storage", await site.TextAsync("/roles/data-engineer"));
        Assert.Contains("Improve data storage", await site.TextAsync("/lectures/data-roles"));
    }

    [Fact]
    public async Task A_renamed_role_is_told_with_its_old_address()
    {
        var page = await ada.SeeAsync(Address);

        var after = await PublishedAsync(page, TextOf(page).Replace("Data Engineer", "Data Platform Engineer", StringComparison.Ordinal));

        Assert.Contains("“Data Platform Engineer” is now at /roles/data-platform-engineer; /roles/data-engineer leads there.", after.Body!.TextContent);
    }

    [Fact]
    public async Task A_note_is_kept_with_the_revision()
    {
        var page = await ada.SeeAsync(Address);

        await SendAsync(page, "publish", ("markdown", TextOf(page) + "\nMore.\n"), ("note", "  Said more  "));

        var revision = await OneAsync(db => db.Revisions.Where(r => r.Number == 2));
        Assert.Equal(("Ada", "Said more", ada.Account!.Id), (revision.Author, revision.Note, revision.AuthorId));
    }

    [Fact]
    public async Task What_cannot_be_published_comes_back_with_the_reason()
    {
        var page = await ada.SeeAsync(Address);
        const string text = "---\nslug: another\n---\n\n# Text that says it is another lecture\n";

        var answer = await PublishAsync(page, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var after = await Person.PageOfAsync(answer);
        Assert.StartsWith("Error: ", after.Title, StringComparison.Ordinal);
        Assert.Contains("The front matter calls this lecture “another”", after.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(text, TextOf(after));
        Assert.Equal(text, (await OneAsync(db => db.Drafts)).Markdown);
    }

    [Fact]
    public async Task Changes_on_other_lines_are_merged_without_asking()
    {
        var grace = await Person.SignedInAsync(site, name: "Grace");
        var (hers, his) = (await ada.SeeAsync(Address), await grace.SeeAsync(Address));
        await PublishedAsync(hers, TextOf(hers).Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal));

        var answer = await grace.SendAsync(his, Form, ("do", "publish"), ("markdown", TextOf(his).Replace("Analyze datasets", "Read datasets", StringComparison.Ordinal)));

        var after = await grace.SeeAsync(answer.Headers.Location!.ToString());
        Assert.Contains("together with what somebody else had changed", after.Body!.TextContent);
        Assert.Contains("Improve data storage", TextOf(after));
        Assert.Contains("Read datasets", TextOf(after));
    }

    [Fact]
    public async Task Changes_on_the_same_line_show_both_texts_whole()
    {
        var grace = await Person.SignedInAsync(site, name: "Grace");
        var (first, second) = (await ada.SeeAsync(Address), await grace.SeeAsync(Address));
        var theirs = TextOf(first).Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal);
        var yours = TextOf(first).Replace("Optimize data storage", "Tune data storage", StringComparison.Ordinal);
        await PublishedAsync(first, theirs);

        var answer = await grace.SendAsync(second, Form, ("do", "publish"), ("markdown", yours));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Person.PageOfAsync(answer);
        Assert.Contains("Ada changed the same lines meanwhile", page.Body!.TextContent);
        Assert.Equal(yours, TextOf(page));
        Assert.Equal(theirs, page.QuerySelector<IHtmlTextAreaElement>("#edit-theirs")!.Value);
        Assert.Equal(theirs, await PublishedTextAsync());

        await grace.SendAsync(page, Form, ("do", "publish"), ("markdown", yours));
        Assert.Equal(yours, await PublishedTextAsync());
    }

    [Fact]
    public async Task Who_changed_the_same_line_in_another_window_is_told_so()
    {
        var (first, second) = (await ada.SeeAsync(Address), await ada.SeeAsync(Address));
        await PublishedAsync(first, TextOf(first).Replace("Optimize data storage", "Improve data storage", StringComparison.Ordinal));

        var answer = await PublishAsync(second, TextOf(second).Replace("Optimize data storage", "Tune data storage", StringComparison.Ordinal));

        Assert.Contains("You changed the same lines meanwhile, in another window", (await Person.PageOfAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_too_large_to_be_published_is_offered_without_comparing_it()
    {
        var page = await ada.SeeAsync(Address);
        await ada.SendAsync(page, Form, ("do", "check"), ("markdown", TextOf(page) + string.Concat(Enumerable.Repeat("One more line of a lecture.\n", 50_000))));

        var offer = (await ada.SeeAsync(Address)).QuerySelector(".edit-offer")!;

        Assert.Contains("too large to be published", offer.TextContent, StringComparison.Ordinal);
        Assert.Null(offer.QuerySelector("details"));
    }

    [Theory]
    [InlineData("[x](/roles/nonexisting)", "/roles/nonexisting")]
    [InlineData("[plan](../skills/no-such-skill)", "../skills/no-such-skill")]
    [InlineData("[garden](garden.pdf)", "garden.pdf")]
    [InlineData("[fine](/roles/data-analyst) [own](/roles/kite-maker) [away](https://example.org/x)", null)]
    public async Task Links_to_nowhere_are_told_before_publishing(string text, string? link)
    {
        var page = await ada.SeeAsync(Address);

        var answer = await ada.SendAsync(page, Form, ("do", "check"), ("markdown", $"{TextOf(page)}\n# Kite Maker\n\n## Job Responsibilities\n\n- Make kites\n\n{text}\n"));
        var told = (await Person.PageOfAsync(answer)).QuerySelectorAll(".edit-hints li").Select(li => li.TextContent).Where(t => t.Contains("leads to no page", StringComparison.Ordinal)).ToList();

        if (link is null)
            Assert.Empty(told);
        else
            Assert.Contains($"{link.TrimStart('.')}”", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_revision()
    {
        var page = await ada.SeeAsync(Address);
        var text = TextOf(page) + "\nOnce.\n";

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PublishAsync(page, text)));

        Assert.All(answers, answer => Assert.Equal(Address, answer.Headers.Location!.ToString()));
        Assert.Equal(1, await CountAsync(db => db.Revisions.Where(r => r.Number > 1)));
        var after = await ada.SeeAsync(Address);
        Assert.Equal("Published as revision 2. Readers see it now.", after.QuerySelector(".note[role=status]")!.TextContent.Trim());
        Assert.Empty(Offers(after));
    }

    [Fact]
    public async Task Whoever_renames_a_role_is_told_once_where_it_is_now()
    {
        var page = await ada.SeeAsync(Address);
        await PublishAsync(page, TextOf(page).Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal));

        var message = (await ada.SeeAsync(Address)).QuerySelector(".note[role=status]")!;

        Assert.Contains("“Data Explainer” is now at /roles/data-explainer; /roles/data-analyst leads there.", message.TextContent, StringComparison.Ordinal);
        Assert.Equal("/roles/data-explainer", message.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await ada.SeeAsync(Address)).QuerySelector(".note[role=status]"));
    }

    [Fact]
    public async Task A_check_shows_what_was_understood_and_keeps_the_text()
    {
        var page = await ada.SeeAsync(Address);
        var text = TextOf(page) + "\n# Data Artist\n\n## Job Responsibilities\n\n- Paint data\n";

        var after = await Person.PageOfAsync(await SendAsync(page, "check", ("markdown", text)));

        Assert.Equal(text, TextOf(after));
        Assert.Contains("Data Artist", after.QuerySelector(".edit-outline")!.TextContent);
        Assert.Contains("Paint data", after.QuerySelector(".edit-preview article")!.TextContent);
        Assert.DoesNotContain("Data Artist", await site.TextAsync("/roles"));
        Assert.Equal(text, (await OneAsync(db => db.Drafts)).Markdown);
    }

    [Fact]
    public async Task What_will_change_is_told_and_not_done()
    {
        var page = await ada.SeeAsync(Address);
        var text = TextOf(page).Replace("- Optimize data storage and processing systems\n", "", StringComparison.Ordinal);

        var after = await Person.PageOfAsync(await SendAsync(page, "rehearse", ("markdown", text)));

        var change = Assert.Single(after.QuerySelectorAll(".edit-change-list li"));
        Assert.Contains("Gone responsibility, Data Engineer", change.TextContent);
        Assert.Contains("Optimize data storage and processing systems", change.QuerySelector("del")!.TextContent);
        Assert.Contains("Optimize data storage", await PublishedTextAsync());
    }

    [Fact]
    public async Task Each_window_has_a_draft_of_its_own()
    {
        var (one, other) = (await ada.SeeAsync(Address), await ada.SeeAsync(Address));

        await SendAsync(one, "check", ("markdown", "# One\n\nText.\n"));
        await SendAsync(other, "check", ("markdown", "# Other\n\nText.\n"));

        var opened = await ada.SeeAsync(Address);
        var offers = Offers(opened);
        Assert.Equal(2, offers.Count);
        Assert.Equal(offers[1], Assert.Single(opened.QuerySelectorAll("details.edit-older:not([open]) .edit-offer"))); // not a pile above the text
        Assert.All(offers, offer => Assert.Contains("You have unpublished text from", offer.TextContent));
    }

    [Fact]
    public async Task A_draft_is_gone_on_with_only_when_asked()
    {
        var text = TextOf(await ada.SeeAsync(Address)) + "\nHalf a thought";
        await SendAsync(await ada.SeeAsync(Address), "check", ("markdown", text));

        var opened = await ada.SeeAsync(Address);
        Assert.Equal(Lectures.DataRoles, TextOf(opened));
        var offer = Assert.Single(Offers(opened));
        Assert.Contains("(2 lines differ)", offer.TextContent);

        var goneOn = await ada.SeeAsync(offer.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(text, TextOf(goneOn));

        await PublishedAsync(goneOn, text + ", finished.\n");
        Assert.Empty(Offers(await ada.SeeAsync(Address)));
        Assert.Contains("Half a thought, finished.", await PublishedTextAsync());
    }

    [Fact]
    public async Task A_draft_that_is_put_away_is_kept()
    {
        await SendAsync(await ada.SeeAsync(Address), "check", ("markdown", "# Mine\n\nText.\n"));

        var answer = await ada.SendAsync(await ada.SeeAsync(Address), ".edit-offer form");

        Assert.Empty(Offers(await FollowAsync(answer)));
        Assert.Equal("# Mine\n\nText.\n", (await OneAsync(db => db.Drafts)).Markdown);
    }

    [Fact]
    public async Task Nobody_sees_the_drafts_of_others()
    {
        await SendAsync(await ada.SeeAsync(Address), "check", ("markdown", "# Mine\n\nText.\n"));
        var window = (await OneAsync(db => db.Drafts)).Window;
        var grace = await Person.SignedInAsync(site, name: "Grace");

        Assert.Empty(Offers(await grace.SeeAsync(Address)));
        var answer = await grace.GetAsync($"{Address}?draft={window}");
        Assert.Equal(Address, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_text_that_is_sent_without_a_session_comes_back_and_can_be_sent_after_signing_in()
    {
        var page = await ada.SeeAsync(Address);
        var text = "\n" + TextOf(page) + "\nWritten all night <b>&amp;\n";
        ada.LoseSession();

        var answer = await PublishAsync(page, text);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        var kept = await Person.PageOfAsync(answer);
        Assert.Equal(text, kept.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);

        var tooEarly = await ada.SendAsync(kept, "form.edit-plain");
        Assert.Equal(HttpStatusCode.Unauthorized, tooEarly.StatusCode);
        kept = await Person.PageOfAsync(tooEarly);

        await ada.SignInAsync();
        var again = await Person.PageOfAsync(await ada.SendAsync(kept, "form.edit-plain"));
        Assert.Equal(text, TextOf(again));
        Assert.Equal(Lectures.DataRoles, await PublishedTextAsync());

        await PublishedAsync(again, TextOf(again));
        Assert.Equal(text, await PublishedTextAsync());
    }

    [Fact]
    public async Task A_script_is_told_that_there_is_no_session()
    {
        var page = await ada.SeeAsync(Address);
        ada.LoseSession();

        var answer = await ScriptAsync(page, "draft", "# Text\n", sequence: 1);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_script_saves_what_is_typed_and_hears_who_else_is_here()
    {
        var grace = await Person.SignedInAsync(site, name: "Grace");
        await ScriptAsync(await grace.SeeAsync(Address), "presence", "", sequence: 0, grace);
        var page = await ada.SeeAsync(Address);
        Assert.Contains("Grace is editing this too", page.Body!.TextContent);
        var sequence = long.Parse(page.QuerySelector<IHtmlInputElement>("[name=sequence]")!.Value, System.Globalization.CultureInfo.InvariantCulture);

        var answer = await ScriptAsync(page, "draft", "# Typed\n", sequence + 1);

        using var saved = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("Grace", saved.RootElement.GetProperty("others")[0].GetProperty("name").GetString());
        Assert.Equal((await OneAsync(db => db.Drafts)).SavedAt, saved.RootElement.GetProperty("savedAt").GetDateTime());
        Assert.Equal("# Typed\n", (await OneAsync(db => db.Drafts)).Markdown);
    }

    [Fact]
    public async Task A_save_that_comes_too_late_is_not_said_to_be_done()
    {
        var page = await ada.SeeAsync(Address);
        await ScriptAsync(page, "draft", "# Later\n", sequence: 8);

        var answer = await ScriptAsync(page, "draft", "# Earlier\n", sequence: 7);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("# Later\n", (await OneAsync(db => db.Drafts)).Markdown);
    }

    [Fact]
    public async Task Opening_the_editor_changes_nothing()
    {
        var before = File.ReadAllBytes(site.DatabaseFile);

        await ada.SeeAsync(Address);
        await ada.SeeAsync("/instructor/glossary/text");
        await ada.SeeAsync("/instructor/lectures/new");

        Assert.Equal(before, File.ReadAllBytes(site.DatabaseFile));
    }

    [Fact]
    public async Task The_glossary_has_the_same_editor()
    {
        var page = await ada.SeeAsync("/instructor/glossary/text");
        Assert.Equal(Lectures.Glossary, TextOf(page));

        var text = TextOf(page).Replace("| SQL |", "| SQL Language |", StringComparison.Ordinal);
        var checkedPage = await Person.PageOfAsync(await SendAsync(page, "check", ("markdown", text)));
        Assert.Contains("skills:", checkedPage.QuerySelector(".edit-outline")!.TextContent);
        await SendAsync(page, "publish", ("markdown", TextOf(page) + "\nA sentence after the table.\n"));

        Assert.EndsWith("A sentence after the table.\n", TextOf(await ada.SeeAsync("/instructor/glossary/text")), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PublishAsync(IHtmlDocument page, string text) => SendAsync(page, "publish", ("markdown", text));

    private async Task<IHtmlDocument> PublishedAsync(IHtmlDocument page, string text) => await FollowAsync(await PublishAsync(page, text));

    private async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        return await ada.SeeAsync(answer.Headers.Location!.ToString());
    }

    private Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string button, params (string Name, string Value)[] fields) =>
        ada.SendAsync(page, Form, [("do", button), .. fields.Select(f => f.Name == "markdown" ? (f.Name, f.Value.Replace("\n", "\r\n", StringComparison.Ordinal)) : f)]);

    private Task<HttpResponseMessage> ScriptAsync(IHtmlDocument page, string what, string text, long sequence, Person? who = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{what}")
        {
            Content = new FormUrlEncodedContent(
            [
                new("window", page.QuerySelector<IHtmlInputElement>("[name=window]")!.Value),
                new("startedFrom", "1"),
                new("sequence", $"{sequence}"),
                new("markdown", text),
            ]),
        };
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        request.Headers.Add("RequestVerificationToken", page.QuerySelector<IHtmlInputElement>($"{Form} [name=__RequestVerificationToken]")!.Value);

        return (who ?? ada).Client.SendAsync(request, Cancellation);
    }

    private static string TextOf(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("form.edit textarea")!.Value;

    private static List<IElement> Offers(IHtmlDocument page) => [.. page.QuerySelectorAll(".edit-offer")];

    private Task<string> PublishedTextAsync() => OneAsync(db =>
        from document in db.Documents
        join revision in db.Revisions on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
        where document.Slug == "data-roles"
        select revision.Markdown);

    private async Task<T> OneAsync<T>(Func<CareerGuideDb, IQueryable<T>> query)
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await query(scope.ServiceProvider.GetRequiredService<CareerGuideDb>()).SingleAsync(Cancellation);
    }

    private async Task<int> CountAsync<T>(Func<CareerGuideDb, IQueryable<T>> query)
    {
        await using var scope = site.Services.CreateAsyncScope();

        return await query(scope.ServiceProvider.GetRequiredService<CareerGuideDb>()).CountAsync(Cancellation);
    }
}
