using System.Globalization;
using System.Net;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>A file and the site that have changed the same lines, and others.</summary>
public sealed class ProposalTests : IAsyncLifetime
{
    private const string Address = "/instructor/lectures/data-roles/proposal";

    private static readonly string OnSite = Lectures.DataRoles.Replace("Data Analyst", "Data Explainer", StringComparison.Ordinal);
    private static readonly string InFile = Lectures.DataRoles.Replace("Data Analyst", "Data Teller", StringComparison.Ordinal);

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ada = await Person.SignedInAsync(site, AccountRole.Instructor, "Ada Writer");
        await PublishAsync(OnSite, 1);
        await ImportAsync(InFile);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_desk_leads_to_what_both_had_in_common_and_what_each_says_now()
    {
        var desk = await ada.SeeAsync("/instructor");
        var page = await ada.SeeAsync(desk.QuerySelector(".state-proposal")!.GetAttribute("href")!);
        var sides = page.QuerySelector(".region-both .sides")!.Children;

        Assert.Equal(3, sides.Length);
        Assert.Contains("Data Analyst", sides[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Data Explainer", sides[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Data Teller", sides[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_file_has_changed_is_told_by_the_files_lines()
    {
        var added = Lectures.DataRoles.Split('\n').Length + 1;
        await ImportAsync($"{InFile}\n\nOnly the file says this.\n");

        var page = await ada.SeeAsync(Address);
        var line = page.QuerySelectorAll(".region .line-added").Single(li => li.TextContent.Contains("Only the file says this", StringComparison.Ordinal));

        Assert.InRange(int.Parse(line.QuerySelector(".line-number")!.TextContent, CultureInfo.InvariantCulture), added - 2, added + 2);
    }

    [Fact]
    public async Task The_sites_text_is_kept()
    {
        await ada.SendAsync(await ada.SeeAsync(Address), "form.keep-site");

        Assert.Equal(OnSite, await site.TextAsync("/lectures/data-roles.md"));
        Assert.Null((await ada.SeeAsync("/instructor")).QuerySelector(".state-proposal"));
    }

    [Fact]
    public async Task The_files_text_is_taken()
    {
        var answer = await ada.SendAsync(await ada.SeeAsync(Address), "form.take-file");

        Assert.Equal(InFile, await site.TextAsync("/lectures/data-roles.md"));
        Assert.Contains("published as revision 3", (await ada.SeeAsync(answer.Headers.Location!.OriginalString)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_put_together_of_both_is_published()
    {
        var together = Lectures.DataRoles.Replace("Data Analyst", "Data Narrator", StringComparison.Ordinal);
        await ada.SendAsync(await ada.SeeAsync(Address), "form.both", ("markdown", together.Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal(together, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task The_text_to_begin_with_holds_the_lines_of_both()
    {
        var page = await ada.SeeAsync(Address);
        var text = ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value;

        Assert.Contains("Data Explainer", text, StringComparison.Ordinal);
        Assert.Contains("Data Teller", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_errors_comes_back_with_what_is_wrong()
    {
        var page = await Person.PageOfAsync(await ada.SendAsync(await ada.SeeAsync(Address), "form.both", ("markdown", "---\nslug: other\n---\n# Other words\n")));

        Assert.Contains("other", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("# Other words", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OnSite, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_decision_about_a_site_that_has_moved_on_is_not_carried_out_and_loses_no_word()
    {
        var page = await ada.SeeAsync(Address);
        await PublishAsync(OnSite + "\nMore.\n", 2);

        var answer = await Person.PageOfAsync(await ada.SendAsync(page, "form.both", ("markdown", "# My words\n")));

        Assert.Contains("Somebody else was faster", answer.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("# My words", answer.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OnSite + "\nMore.\n", await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_decision_about_what_is_decided_already_loses_no_word()
    {
        var page = await ada.SeeAsync(Address);
        await ada.SendAsync(page, "form.keep-site");

        var answer = await Person.PageOfAsync(await ada.SendAsync(page, "form.both", ("markdown", "# My words\n")));

        Assert.Contains("# My words", answer.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OnSite, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_lecture_whose_file_was_deleted_is_taken_off_the_site()
    {
        await using var two = new Site([.. Enumerable.Range(0, 6).Select(n => ($"l{n}.md", Lectures.DataRoles))]);
        var grace = await Person.SignedInAsync(two, AccountRole.Instructor, "Grace");
        await using (var scope = two.Services.CreateAsyncScope())
        {
            var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
            await publisher.PublishAsync("l3", OnSite, 1, new Author(null, "Grace"), Cancellation);
            File.Delete(Path.Combine(two.ContentFolder, "lectures", "l3.md"));
            await publisher.ImportAsync(ContentFolder.Read(two.ContentFolder), Cancellation);
        }

        await grace.SendAsync(await grace.SeeAsync("/instructor/lectures/l3/proposal"), "form.take-file");

        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync("/lectures/l3")).StatusCode);
    }

    private async Task ImportAsync(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(site.ContentFolder, "lectures", "data-roles.md"), file, Cancellation);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().ImportAsync(ContentFolder.Read(site.ContentFolder), Cancellation);
    }

    private async Task PublishAsync(string text, int startedFrom)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            "data-roles", text, startedFrom, new Author(AccountId: null, "Grace"), Cancellation);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
