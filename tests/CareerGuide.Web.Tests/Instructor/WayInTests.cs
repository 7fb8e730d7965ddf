using System.Net;
using AngleSharp.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

/// <summary>From what readers see to where it is written, and back.</summary>
public sealed class WayInTests : IAsyncLifetime
{
    private readonly DataRolesSite site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("/", "/instructor")]
    [InlineData("/about", "/instructor")]
    [InlineData("/roles/data-analyst", "/instructor")]
    [InlineData("/lectures/data-roles", "/instructor/lectures/data-roles/edit")]
    public async Task Every_public_page_leads_to_signing_in_and_from_there_to_its_editor(string path, string desk)
    {
        var link = (await site.PageAsync(path)).QuerySelector(".site-footer a[href^='/account/sign-in']")!;
        var ada = await Person.SignedInAsync(site);

        var answer = await ada.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Sign in", link.TextContent);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(desk, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/instructor/lectures/data-roles/edit")]
    [InlineData("/instructor/lectures/data-roles/history")]
    [InlineData("/instructor/lectures/data-roles/history/1")]
    [InlineData("/instructor/lectures/data-roles/address")]
    [InlineData("/instructor")]
    public async Task Every_page_about_a_lecture_leads_back_to_it(string path)
    {
        var ada = await Person.SignedInAsync(site);

        var page = await ada.SeeAsync(path);

        Assert.Contains("Read on the site", page.QuerySelector("main a[href='/lectures/data-roles']")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".trail a[href='/']"));
    }

    [Theory]
    [InlineData("/roles/data-analyst", "/instructor/lectures/data-roles/edit?line=46&from=%2Froles%2Fdata-analyst", "46")]
    [InlineData("/lectures/data-roles", "/instructor/lectures/data-roles/edit?from=%2Flectures%2Fdata-roles", "")]
    [InlineData("/workflow", "/instructor/lectures/data-roles/edit?line=178&from=%2Fworkflow", "178")]
    [InlineData("/compare", "/instructor/lectures/data-roles/edit?line=167&from=%2Fcompare", "167")]
    public async Task A_public_page_holds_the_way_to_its_line_in_the_editor_which_leads_back(string path, string editor, string line)
    {
        var link = (await site.PageAsync(path)).QuerySelector(".edit-this")!;
        Assert.True(link.HasAttribute("hidden"), "Only a script shows it, to those who write.");
        Assert.Equal(editor, link.GetAttribute("data-href"));

        var page = await (await Person.SignedInAsync(site)).SeeAsync(editor);

        Assert.Equal(line, page.QuerySelector("form.edit")!.GetAttribute("data-line"));
        Assert.Equal("Back to the page", page.QuerySelector($".edit-head a[href='{path}']")!.TextContent);
    }

    [Theory]
    [InlineData("/skills/python", "/instructor/glossary/skill?name=Python")]
    [InlineData("/about", "/instructor")]
    [InlineData("/es/about", "/instructor")]
    public async Task What_is_not_in_one_lecture_leads_to_where_it_is_changed(string path, string desk) =>
        Assert.Equal(desk, (await site.PageAsync(path)).QuerySelector(".edit-this")!.GetAttribute("data-href"));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/account/sign-out")]
    [InlineData("javascript:alert(1)")]
    public async Task The_editor_leads_back_to_public_pages_alone(string from)
    {
        var page = await (await Person.SignedInAsync(site)).SeeAsync($"/instructor/lectures/data-roles/edit?from={Uri.EscapeDataString(from)}");

        Assert.DoesNotContain("Back to the page", page.Body!.TextContent);
    }

    [Fact]
    public async Task Private_pages_say_whether_somebody_who_writes_is_signed_in()
    {
        Assert.Equal("false", (await Person.At(site).SeeAsync("/account/sign-in")).Body!.GetAttribute("data-writes"));
        Assert.Equal("true", (await (await Person.SignedInAsync(site)).SeeAsync("/instructor")).Body!.GetAttribute("data-writes"));
        Assert.Null((await site.PageAsync("/")).Body!.GetAttribute("data-writes"));
    }

    [Fact]
    public async Task What_needs_a_server_is_there_where_there_is_one()
    {
        Assert.NotNull((await site.PageAsync("/skills")).QuerySelector("main form[action='/skills']"));
        Assert.NotNull((await site.PageAsync("/compare")).QuerySelector("details.choose"));
    }

    [Fact]
    public async Task Readers_are_not_told_of_folders()
    {
        await using var empty = new EmptySite();
        var ada = await Person.SignedInAsync(empty);

        var pages = new[] { await empty.PageAsync("/"), await empty.PageAsync("/roles"), await ada.SeeAsync("/instructor") };

        Assert.All(pages, page => Assert.DoesNotContain("content/lectures", page.Body!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("every skill is in the glossary", pages[^1].Body!.TextContent, StringComparison.Ordinal);
    }
}
