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
