using System.Globalization;
using System.Net;
using System.Xml.Linq;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>The pictures that slides and pages of other sites may embed.</summary>
public sealed class EmbeddedPictureTests(DataRolesSite site, EmptySite empty) : IClassFixture<DataRolesSite>, IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/skills.svg", "/skills")]
    [InlineData("/roles.svg", "/skills")]
    [InlineData("/workflow.svg", "/workflow")]
    [InlineData("/compare.svg", "/compare")]
    [InlineData("/compare.svg?roles=data-engineer,data-analyst", "/compare?roles=data-engineer,data-analyst")]
    [InlineData("/roles/data-scientist.svg", "/roles/data-scientist")]
    public async Task A_picture_stands_alone_and_its_page_links_to_it(string address, string page)
    {
        var svg = XDocument.Parse(await site.TextAsync(address)).Root!;
        var elements = svg.Descendants().ToLookup(e => e.Name.LocalName);

        Assert.NotEmpty(elements["title"].Single().Value);
        Assert.NotEmpty(elements["desc"].Single().Value);
        Assert.Empty(elements["style"].Concat(elements["script"]).Concat(elements["image"]));
        Assert.All(elements["text"], text => Assert.True(int.Parse(text.Attribute("font-size")!.Value, null) >= 16));
        Assert.Contains(address, (await site.PageAsync(page)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_heat_map_names_every_role_and_the_skills_that_they_need()
    {
        var texts = await TextsOf("/skills.svg");

        Assert.Superset(new HashSet<string> { "Data Engineer", "Data Analyst", "Data Scientist", "Python", "SQL" }, texts.ToHashSet());
    }

    [Fact]
    public async Task The_picture_of_shared_skills_has_the_numbers_of_the_page()
    {
        var cells = (await site.PageAsync("/skills")).QuerySelectorAll(".shared-skills tbody td").Select(td => td.FirstElementChild?.FirstChild?.TextContent ?? td.TextContent).ToList();

        Assert.Equal(16, cells.Count);
        Assert.Equal(cells, (await TextsOf("/roles.svg")).Where(text => int.TryParse(text, CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public async Task The_profile_of_a_role_shows_its_ratings_and_skills()
    {
        var texts = await TextsOf("/roles/data-scientist.svg");

        Assert.Superset(new HashSet<string> { "Data Scientist", "Statistics", "High", "ML Knowledge", "Python" }, texts.ToHashSet());
    }

    [Fact]
    public async Task The_picture_of_a_comparison_shows_the_chosen_roles_and_criteria_with_the_values_in_words()
    {
        var svg = XDocument.Parse(await site.TextAsync("/compare.svg?roles=data-analyst,data-scientist&criteria=statistics,coding-level")).Root!;
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToHashSet();
        var words = svg.Descendants().Single(e => e.Name.LocalName == "desc").Value;

        Assert.Superset(new HashSet<string> { "Data Analyst", "Data Scientist", "Statistics", "Coding Level" }, texts);
        Assert.DoesNotContain("Data Engineer", texts);
        Assert.DoesNotContain("ML Knowledge", texts);

        foreach (var cell in (await site.PageAsync("/compare?roles=data-analyst,data-scientist&criteria=statistics,coding-level")).QuerySelectorAll("table td .score"))
            Assert.Contains(cell.TextContent.Trim(), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_without_ranks_and_of_many_roles_is_a_picture_with_all_of_them()
    {
        await using var jobs = new Site(("jobs.md", TableOf(40)));
        var texts = XDocument.Parse(await jobs.TextAsync("/compare.svg")).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToHashSet();

        Assert.Equal(40, texts.Count(text => text.StartsWith("Engineer ", StringComparison.Ordinal)));
        Assert.Superset(new HashSet<string> { "Place", "Town 0" }, texts);
    }

    private static string TableOf(int roles) => JobsOf(roles) + "\n## Comparison\n\n| Role | Place | Coding |\n|---|---|---|\n"
        + string.Concat(Enumerable.Range(0, roles).Select(i => $"| {NameOf(i)} | Town {i % 3} | {(i % 2 == 0 ? "High" : "Low")} |\n"));

    [Fact]
    public async Task A_former_name_of_a_role_leads_to_its_picture() =>
        Assert.Equal("/roles/machine-learning-engineer.svg", (await site.GetAsync("/roles/ml-engineer.svg")).Headers.Location?.OriginalString);

    [Theory]
    [InlineData("/skills.svg")]
    [InlineData("/roles.svg")]
    [InlineData("/compare.svg")]
    public async Task A_site_without_roles_has_no_pictures(string address) => Assert.Equal(HttpStatusCode.NotFound, (await empty.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Thirty_roles_have_a_column_each_and_more_are_counted()
    {
        await using var thirty = new Site(("jobs.md", JobsOf(30)));
        await using var more = new Site(("jobs.md", JobsOf(31)));
        var table = (await thirty.PageAsync("/skills")).QuerySelector("table.matrix")!;

        Assert.Equal(31, table.QuerySelectorAll("thead th").Length);
        Assert.All(table.QuerySelectorAll("tfoot td"), count => Assert.Equal("2", count.TextContent));
        Assert.Equal(2, (await more.PageAsync("/skills")).QuerySelectorAll("table.matrix thead th").Length);
        Assert.Empty((await more.PageAsync("/skills")).QuerySelectorAll("main a[href$='.svg']"));
        Assert.Equal(HttpStatusCode.NotFound, (await more.GetAsync("/skills.svg")).StatusCode);
    }

    private static string JobsOf(int roles) => "# Jobs\n\n" + string.Concat(Enumerable.Range(0, roles).Select(i => $"## {NameOf(i)}\n\n### Skills\n\n- Talking\n- Tool {i}\n\n"));

    private static string NameOf(int i) => $"Engineer {(char)('A' + (i / 26))}{(char)('A' + (i % 26))}";

    private async Task<IEnumerable<string>> TextsOf(string address) =>
        XDocument.Parse(await site.TextAsync(address)).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
}
