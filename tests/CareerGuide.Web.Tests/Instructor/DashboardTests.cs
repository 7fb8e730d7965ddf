using System.Net;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Public.Search;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class DashboardTests : IAsyncLifetime
{
    private readonly SeveralLecturesSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Lectures_stand_in_their_order_with_their_last_change()
    {
        var page = await ada.SeeAsync("/instructor");
        var shown = await site.PageAsync("/lectures");

        Assert.Equal(
            shown.QuerySelectorAll(".card-lecture h2").Select(h => h.TextContent.Trim()),
            page.QuerySelectorAll(".desk-lecture").Select(h => h.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".desk-change"), c => Assert.Contains("by the content files", c.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lecture_is_moved_up_for_readers_too()
    {
        var page = await ada.SeeAsync("/instructor");
        var second = page.QuerySelectorAll(".desk-lecture")[1].TextContent.Trim();
        await ada.SendAsync(page, ".desk-lectures tbody tr:nth-child(2) form.move-up");

        Assert.Equal(second, (await site.PageAsync("/lectures")).QuerySelector(".card-lecture h2")!.TextContent.Trim());
        Assert.Equal(second, (await ada.SeeAsync("/instructor")).QuerySelector(".desk-lecture")!.TextContent.Trim());
    }

    [Fact]
    public async Task Many_lectures_are_searched_and_filtered_and_moved_only_where_all_are_shown()
    {
        await using var many = new Site([.. Enumerable.Range(1, 7).Select(n => ($"{n}.md", $"# Course {n}{(n == 3 ? " of Ships" : "")}\n\nText.\n"))]);
        var root = await Person.SignedInAsync(many);
        await root.KeepAsync(await root.SeeAsync("/instructor/lectures/5/edit"), "# Course 5\n\nHalf.\n");

        async Task<IEnumerable<string>> ShownAsync(string query) => (await root.SeeAsync($"/instructor{query}")).QuerySelectorAll(".desk-lecture").Select(h => h.TextContent);

        Assert.Equal(7, (await ShownAsync("")).Count());
        Assert.Equal(["Course 3 of Ships"], await ShownAsync("?q=ships"));
        Assert.Equal(["Course 5"], await ShownAsync("?state=drafts"));
        Assert.Empty((await root.SeeAsync("/instructor?q=course")).QuerySelectorAll(".move-up, .move-down"));
        Assert.NotEmpty((await root.SeeAsync("/instructor")).QuerySelectorAll(".move-up"));
        Assert.Null((await ada.SeeAsync("/instructor")).QuerySelector("form.narrow"));
    }

    [Fact]
    public async Task Lectures_are_sorted_by_title_last_change_and_state()
    {
        await using var many = new Site([.. new[] { 1, 2, 9, 10 }.Select(n => ($"{n}.md", $"---\norder: {11 - n}\n---\n# Course {n}\n\nText.\n"))]);
        var root = await Person.SignedInAsync(many);
        await root.KeepAsync(await root.SeeAsync("/instructor/lectures/9/edit"), "# Course 9\n\nHalf.\n");
        await root.PublishAsync(await root.SeeAsync("/instructor/lectures/2/edit"), "---\norder: 9\n---\n# Course 2\n\nMore.\n");

        async Task<(string Lectures, string Sorted)> ShownAsync(string query)
        {
            var page = await root.SeeAsync($"/instructor{query}");
            return (string.Join(' ', page.QuerySelectorAll(".desk-lecture").Select(h => h.TextContent.Split(' ')[1])), string.Join(' ', page.QuerySelectorAll(".desk-lectures th[aria-sort]").Select(h => h.GetAttribute("aria-sort"))));
        }

        Assert.Equal(("10 9 2 1", "none none none"), await ShownAsync(""));
        Assert.Equal(("1 2 9 10", "ascending none none"), await ShownAsync("?sort=title"));
        Assert.Equal(("10 9 2 1", "descending none none"), await ShownAsync("?sort=title&dir=desc"));
        Assert.StartsWith("2 ", (await ShownAsync("?sort=changed&dir=desc")).Lectures, StringComparison.Ordinal);
        Assert.EndsWith(" 2", (await ShownAsync("?sort=changed")).Lectures, StringComparison.Ordinal);
        Assert.StartsWith("9 ", (await ShownAsync("?sort=state")).Lectures, StringComparison.Ordinal);
        Assert.Equal(("10 9 2 1", "none none none"), await ShownAsync("?sort=colour&dir=desc"));
    }

    [Fact]
    public async Task A_sorted_list_keeps_its_filter_leads_back_to_the_order_of_the_site_and_moves_nothing()
    {
        await using var many = new Site([.. Enumerable.Range(1, 7).Select(n => ($"{n}.md", $"# Course {n}\n\nText.\n"))]);
        var root = await Person.SignedInAsync(many);

        var sorted = await root.SeeAsync("/instructor?q=course&sort=title");
        var again = sorted.QuerySelector(".desk-lectures th[aria-sort=ascending] a")!.GetAttribute("href");

        Assert.Equal("/instructor?q=course&sort=title&dir=desc", again);
        Assert.Equal("title", sorted.QuerySelector("form.narrow input[name=sort]")!.GetAttribute("value"));
        Assert.Empty(sorted.QuerySelectorAll(".move-up, .move-down"));
        Assert.Equal("/instructor?q=course", sorted.QuerySelector("a.site-order")!.GetAttribute("href"));
        Assert.Null((await root.SeeAsync("/instructor?q=course")).QuerySelector("a.site-order"));
        Assert.Empty((await root.SeeAsync("/instructor?sort=changed")).QuerySelectorAll(".move-up, .move-down"));
    }

    [Fact]
    public async Task An_empty_site_is_not_praised_for_its_links()
    {
        await using var empty = new EmptySite();
        var root = await Person.SignedInAsync(empty);

        var page = await root.SeeAsync("/instructor");

        Assert.Contains("There is nothing to look over yet.", page.QuerySelector("[aria-labelledby=health]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table"));
        Assert.Null(page.QuerySelector(".empty a")); // readers are led to whom they can ask; who writes is not
        Assert.Null((await root.SeeAsync("/instructor/health")).QuerySelector(".empty a"));
    }

    [Fact]
    public async Task A_file_that_could_not_be_taken_in_is_told()
    {
        await using var broken = new Site(("fine.md", "# Fine\n\nText.\n"), ("broken.md", "---\nslug: Another One\n---\n\n# Broken\0\n"));
        var root = await Person.SignedInAsync(broken);

        var told = (await root.SeeAsync("/instructor")).QuerySelector(".change-loss")!.TextContent;

        Assert.Contains("One file could not be taken in", told, StringComparison.Ordinal);
        Assert.Contains("broken.md", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lecture_is_taken_off_the_site_and_put_back()
    {
        var settings = (await ada.SeeAsync("/instructor")).QuerySelector("a[href$='cloud-roles/address#off-the-site']")!.GetAttribute("href")!.Split('#')[0];
        await ada.SendAsync(await ada.SeeAsync(settings), "form[action$=archive]");
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/lectures/cloud-roles")).StatusCode);

        var page = await ada.SeeAsync("/instructor");
        await ada.SendAsync(page, "[aria-labelledby=archived] form");
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/cloud-roles")).StatusCode);
    }

    [Fact]
    public async Task What_changed_since_the_page_was_opened_is_not_taken_off_the_site()
    {
        var page = await ada.SeeAsync("/instructor/lectures/cloud-roles/address");
        await PublishAsync("cloud-roles", Lectures.CloudRoles + "\nMore.\n", 1);

        var answer = await ada.SendAsync(page, "form[action$=archive]");

        Assert.Contains("Somebody has published a change", (await Person.PageOfAsync(answer)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/cloud-roles")).StatusCode);
    }

    [Fact]
    public async Task Drafts_of_oneself_and_of_others_are_told_with_name_and_time()
    {
        var grace = await Person.SignedInAsync(site, AccountRole.Instructor, "Grace");
        await DraftAsync(ada, "data-roles");
        await DraftAsync(grace, "data-roles");
        await DraftAsync(ada, "brand-new");

        var page = await ada.SeeAsync("/instructor");
        var lecture = page.QuerySelectorAll(".desk-lectures tbody tr").Single(row => row.QuerySelector(".desk-lecture")!.GetAttribute("href") == "/instructor/lectures/data-roles/edit");

        Assert.Contains("Your draft", lecture.QuerySelector(".state-draft")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Grace has a draft", lecture.TextContent, StringComparison.Ordinal);
        Assert.Contains("brand-new", page.QuerySelector("[aria-labelledby=begun]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_revision_is_told_as_one()
    {
        await PublishAsync("cloud-roles", Lectures.CloudRoles + "\nMore.\n", 1);
        var revision = await ada.SeeAsync("/instructor/lectures/cloud-roles/history/1");
        await ada.SendAsync(revision, "form.restore");

        var page = await ada.SeeAsync("/instructor");

        Assert.Contains(page.QuerySelectorAll(".desk-change"), change => change.TextContent.EndsWith("by Ada Writer: restored revision 1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/instructor", "Lectures")]
    [InlineData("/instructor/lectures/cloud-roles/history", "Lectures")]
    [InlineData("/instructor/glossary", "Glossary")]
    [InlineData("/instructor/files", "Files")]
    public async Task The_menu_marks_the_page_that_is_shown_alone(string address, string name)
    {
        var page = await ada.SeeAsync(address);

        Assert.Equal([name], page.QuerySelectorAll("#menu [aria-current]").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_finding_names_its_lecture()
    {
        var health = await ada.SeeAsync("/instructor/health");
        var link = health.QuerySelector("[aria-labelledby=cells] a.line-link")!;
        link.QuerySelector(".visually-hidden")!.Remove();

        Assert.Matches("^.{3,}, line [0-9]+$", link.TextContent);
    }

    [Fact]
    public async Task What_is_worth_a_look_leads_to_its_line_in_the_editor()
    {
        var page = await ada.SeeAsync("/instructor");
        Assert.Contains("Tables with open answers", page.QuerySelector("[aria-labelledby=health]")!.TextContent, StringComparison.Ordinal);

        var health = await ada.SeeAsync("/instructor/health");
        var link = health.QuerySelector("[aria-labelledby=cells] a.line-link")!.GetAttribute("href");

        Assert.Matches(@"^/instructor/lectures/[a-z-]+/edit\?line=\d+$", link);
        Assert.Equal(health.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count(), health.QuerySelectorAll("[id]").Length);
    }

    [Fact]
    public async Task Searches_without_an_answer_are_counted_and_nothing_else_is()
    {
        foreach (var query in new[] { "Zeppelin%20%20pilot", "zeppelin+pilot", "SQL", "someone@example.org", "" })
            await site.GetAsync($"/search?q={query}");

        await site.GetAsync("/search/suggest?q=airship");
        var before = (await ada.SeeAsync("/instructor")).QuerySelector("[aria-labelledby=unanswered]")!.TextContent;
        await site.Services.GetRequiredService<UnansweredSearches>().CountAsync(TestContext.Current.CancellationToken);
        var after = await ada.SeeAsync("/instructor");

        Assert.DoesNotContain("zeppelin", before, StringComparison.Ordinal);
        Assert.Contains("zeppelin pilot 2 times", string.Join(' ', after.QuerySelector("[aria-labelledby=unanswered] li")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Single(after.QuerySelectorAll("[aria-labelledby=unanswered] li"));
    }

    [Fact]
    public async Task Only_an_administrator_deletes_for_good_and_only_what_is_off_the_site_and_named()
    {
        var root = await Person.SignedInAsync(site, AccountRole.Administrator, "Root", provedAgo: TimeSpan.Zero);
        const string address = "/admin/lectures/reading-list/purge";

        Assert.Equal(HttpStatusCode.Found, (await ada.GetAsync(address)).StatusCode);
        Assert.Null((await root.SeeAsync(address)).QuerySelector("form.decide"));

        await root.SendAsync(await root.SeeAsync("/instructor/lectures/reading-list/address"), "form[action$=archive]");
        Assert.Contains("The one revision of this lecture will be gone.", (await root.SeeAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        var mistyped = await root.SendAsync(await root.SeeAsync(address), "form.decide", ("confirmation", "something"));
        Assert.Contains("Nothing was deleted", (await Person.PageOfAsync(mistyped)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        await root.SendAsync(await root.SeeAsync(address), "form.decide", ("confirmation", "reading-list"));
        Assert.Equal(HttpStatusCode.NotFound, (await root.GetAsync(address)).StatusCode);
        Assert.Contains("Deleted for good", await (await root.GetAsync("/admin/audit.csv?subject=reading-list")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_lecture_is_found_at_its_former_address()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
            await publisher.RenameAsync("cloud-roles", "sky-roles", new Author(null, "Ada"), TestContext.Current.CancellationToken);
        }

        var page = await site.GetAsync("/lectures/cloud-roles");
        var source = await site.GetAsync("/lectures/cloud-roles.md");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/lectures/sky-roles"), (page.StatusCode, page.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/lectures/sky-roles.md"), (source.StatusCode, source.Headers.Location!.OriginalString));
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/lectures/sky-roles")).StatusCode);
        Assert.DoesNotContain("/lectures/cloud-roles<", await site.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal("/instructor/lectures/sky-roles/history", (await ada.GetAsync("/instructor/lectures/cloud-roles/history")).Headers.Location!.OriginalString);
    }

    private async Task DraftAsync(Person person, string slug)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Drafts>().SaveAsync(
            person.Account!.Id, new DraftText(slug, Guid.NewGuid(), 1, 1, "Words"), TestContext.Current.CancellationToken);
    }

    private async Task PublishAsync(string slug, string text, int startedFrom)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            slug, text, startedFrom, new Author(AccountId: null, "Grace"), TestContext.Current.CancellationToken);
    }
}
