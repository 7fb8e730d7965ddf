using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Public;

public sealed class LectureOrderTests
{
    [Fact]
    public async Task Lectures_stand_in_one_order_everywhere()
    {
        await using var site = new Site(
            ("b.md", Jobs("Jobs", "Baker")), ("c.md", Jobs("Zoo", "Keeper", "order: 1")), ("d.md", Jobs("Jobs", "Driver")), ("e.md", Jobs("Art", "Painter")));
        var ada = await Person.SignedInAsync(site);
        await PublishAsync(site, "a", Jobs("Jobs", "Actor")); // written last, and before the others of its title

        string[] expected = ["c", "e", "a", "b", "d"];

        Assert.Equal(expected, (await site.PageAsync("/roles")).QuerySelectorAll("h2.from-lecture a").Select(Slug));
        Assert.Equal(expected, OnTheDesk(await ada.SeeAsync("/instructor")));
        Assert.Equal(expected, Slugs(await site.TextAsync("/api/v1/lectures"), "slug"));
        Assert.Equal(expected, Slugs(JsonNode.Parse(await site.TextAsync("/api/v1/skills/sql"))!["roles"]!.ToJsonString(), "lecture"));
        Assert.Equal(expected, (await site.PageAsync("/skills/sql")).QuerySelectorAll("main a[href^='/lectures/']").Select(Slug).Distinct());
        Assert.Equal(expected, (await site.PageAsync("/search?q=works")).QuerySelectorAll("main a[href^='/lectures/']").Select(Slug).Distinct());
    }

    [Fact]
    public async Task Lectures_without_a_place_stand_in_natural_order()
    {
        await using var site = new Site(
            ("a.md", Jobs("Lecture 10", "Baker")), ("b.md", Jobs("Lecture 9", "Keeper")), ("c.md", Jobs("Études", "Driver")),
            ("d.md", Jobs("lecture 2", "Painter")), ("e.md", Jobs("Food", "Cook")), ("f.md", Jobs("Zoo", "Vet", "order: 1")));
        var ada = await Person.SignedInAsync(site);
        string[] expected = ["f", "c", "e", "d", "b", "a"];

        Assert.Equal(expected, (await site.PageAsync("/roles")).QuerySelectorAll("h2.from-lecture a").Select(Slug));
        Assert.Equal(expected, Slugs(await site.TextAsync("/api/v1/lectures"), "slug"));
        Assert.Equal(expected, OnTheDesk(await ada.SeeAsync("/instructor")));
    }

    private static IEnumerable<string> OnTheDesk(IDocument page) => page.QuerySelectorAll(".desk-lecture").Select(link => link.GetAttribute("href")!.Split('/')[3]);

    private static string Slug(IElement link) => link.GetAttribute("href")!.Split('/')[2].Split('#')[0];

    private static IEnumerable<string> Slugs(string json, string property) => JsonNode.Parse(json)!.AsArray().Select(item => item![property]!.GetValue<string>());

    private static string Jobs(string title, string role, string settings = "language: en") => $"""
        ---
        {settings}
        ---
        # {title}

        ## {role}
        ### Responsibilities
        - Works as a {role}
        ### Skills
        - SQL
        """;

    private static async Task PublishAsync(Site site, string slug, string markdown)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(
            slug, markdown, startedFrom: 0, new Author(AccountId: null, "Ada Writer"), TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
