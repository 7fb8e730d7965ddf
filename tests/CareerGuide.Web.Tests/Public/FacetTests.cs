using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>The parts of a role, whatever they are, go one way: from a lecture to page, API, search, paper and back into a lecture.</summary>
public sealed class FacetTests(FacetTests.HarbourSite site) : IClassFixture<FacetTests.HarbourSite>
{
    private const string Harbour = """
        # Work at the Harbour

        ## Crane Operator

        Moves boxes that weigh as much as houses.

        ### Where to Learn

        1. [A course](https://example.org/cranes) with a **certificate**
        2. The `load` tables
           - by heart

        ### Salary

        It depends on the port.

        | Level  | A year |
        | ------ | ------ |
        | Junior | 40,000 |
        | Senior | 60,000 |

        #### Abroad

        - Twice as much
        - Free housing

        ### Typical Day

        The *first* ship comes at six.

        ### Responsibilities

        - Lift boxes

        ### Benefits

        - A pension

        ### Uniform

        - A helmet
        - A [vest](https://example.org/vests)

        ### Education

        - A licence for heavy machines

        ## Harbour Pilot

        ### Responsibilities

        - Bring ships in

        ### Uniform

        A cap.

        ### A Story

        There was a storm.
        """;

    private static readonly ParsedLecture Original = Read(Harbour, "harbour.md");

    [Fact]
    public async Task A_role_page_shows_all_facets_in_the_order_of_their_table_and_those_of_the_lectures_own_name_behind_them()
    {
        var page = await site.PageAsync("/roles/crane-operator");

        Assert.Equal(
            ["What it is #about", "A typical day #day", "What you would do #responsibilities", "Education #education", "Pay #pay", "Where to learn it #resources", "Uniform #uniform-part"],
            page.QuerySelectorAll("main .facet > h2").Select(h => $"{Text(h)} #{h.Id}").Where(h => !h.EndsWith("#leads", StringComparison.Ordinal)));
        Assert.Equal(
            page.QuerySelectorAll("main .facet > h2").Select(h => $"{Text(h)} #{h.Id}"),
            page.QuerySelectorAll(".rail a").Select(a => $"{Text(a)} {a.GetAttribute("href")}"));
    }

    [Fact]
    public async Task Each_line_of_a_facet_leads_to_its_line_of_the_lecture()
    {
        var page = await site.PageAsync("/roles/crane-operator");
        var links = page.QuerySelectorAll("main .line-link").Select(a => a.GetAttribute("href")).ToHashSet();

        foreach (var item in Original.Lecture.Roles[0].Facets.SelectMany(part => part.Items))
            Assert.Contains($"/lectures/harbour#L{item.Line}", links);
    }

    [Fact]
    public async Task A_facet_keeps_its_table_its_links_its_emphasis_and_its_numbers()
    {
        var page = await site.PageAsync("/roles/crane-operator");
        var resources = page.QuerySelector("[aria-labelledby=resources] ol.lines")!;

        Assert.Equal(["Level A year", "Junior 40,000", "Senior 60,000"], page.QuerySelectorAll("[aria-labelledby=pay] table tr").Select(Text));
        Assert.Equal(["A course with a certificate", "The load tables by heart"], resources.QuerySelectorAll(".line-text").Select(Text));
        Assert.Equal("https://example.org/cranes", resources.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("by heart", Text(resources.QuerySelector(".details li")!));
        Assert.Equal("first", Text(page.QuerySelector("[aria-labelledby=day] em")!));
    }

    [Fact]
    public async Task Behind_a_table_of_a_facet_stands_its_line_and_nothing_else()
    {
        var table = (await site.PageAsync("/roles/crane-operator")).QuerySelector("[aria-labelledby=pay] .kept")!;

        Assert.Equal("Level A year Junior 40,000 Senior 60,000 Lecture line 17", Text(table));
    }

    [Fact]
    public async Task Two_headings_that_mean_one_facet_share_a_section_and_keep_their_names()
    {
        var pay = (await site.PageAsync("/roles/crane-operator")).QuerySelector("[aria-labelledby=pay]")!;

        Assert.Equal(["h3 Salary", "h4 Abroad", "h3 Benefits"], pay.QuerySelectorAll(".group-name").Select(h => $"{h.LocalName} {Text(h)}"));
    }

    [Fact]
    public async Task A_part_that_is_no_facet_is_kept_as_written_behind_all_others()
    {
        var sections = (await site.PageAsync("/roles/harbour-pilot")).QuerySelectorAll("main .facet");

        Assert.Equal("more", sections[^1].GetAttribute("aria-labelledby"));
        Assert.StartsWith("A Story There was a storm.", Text(sections[^1].QuerySelector(".kept")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_has_the_facets_with_what_is_written_in_them_as_Markdown()
    {
        var facets = JsonNode.Parse(await site.TextAsync("/api/v1/roles/crane-operator"))!["facets"]!.AsArray();

        Assert.Equal(
            ["day Typical Day", "education Education", "pay Salary", "pay Benefits", "resources Where to Learn", " Uniform"],
            facets.Select(facet => $"{facet!["key"]} {facet["heading"]}"));
        Assert.Equal("[A course](https://example.org/cranes) with a **certificate**", facets[4]!["items"]![0]!["markdown"]!.GetValue<string>());
        Assert.StartsWith("| Level | A year |", facets[2]!["items"]![1]!["details"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Abroad", facets[2]!["items"]![2]!["group"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_lecture_is_in_the_API_what_check_prints_of_it()
    {
        var expected = JsonSerializer.SerializeToNode(LectureJson.Of(Original), LectureJson.Options)!.AsObject();
        expected.Remove("diagnostics");

        Assert.Empty(Json.Lacks(JsonNode.Parse(await site.TextAsync("/api/v1/lectures/harbour")), expected));
    }

    [Theory]
    [InlineData("helmet", "A helmet", 41)]
    [InlineData("free housing", "Free housing", 25)]
    [InlineData("licence machines", "A licence for heavy machines", 46)]
    [InlineData("60,000", "Salary", 17)]
    [InlineData("uniform pilot", "Uniform", 54)]
    public async Task A_search_finds_the_lines_of_facets_and_their_headings(string query, string title, int line)
    {
        var found = (await site.PageAsync($"/search?q={Uri.EscapeDataString(query)}")).QuerySelectorAll("li.found");

        Assert.Contains(found, hit => Text(hit.QuerySelector("a, span")!) == title && hit.QuerySelectorAll("a").Any(a => a.GetAttribute("href") == $"/lectures/harbour#L{line}"));
    }

    [Fact]
    public async Task The_page_to_print_has_all_that_the_role_page_has()
    {
        var role = await site.PageAsync("/roles/crane-operator");
        var print = await site.PageAsync("/print");

        foreach (var facet in role.QuerySelectorAll("main .facet").Where(facet => facet.QuerySelector("#leads") is null))
            Assert.Contains(Text(facet), Text(print.QuerySelector("article.role")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_site_writes_is_read_again_without_loss()
    {
        var whole = Read(await site.TextAsync("/print.md"), "taken-away.md").Lecture;
        var alone = Read(await site.TextAsync("/roles/crane-operator.md"), "taken-away.md").Lecture.Roles.Single();

        Assert.Equal(Original.Lecture.Roles.SelectMany(Said), whole.Roles.SelectMany(Said));

        // Whether a part of its own name is one shows only beside another role.
        Assert.Equal(Said(Original.Lecture.Roles[0]).Where(line => !line.StartsWith("Uniform", StringComparison.Ordinal)), Said(alone));
        Assert.Contains("https://example.org/vests", Assert.Single(alone.Sections).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_told_the_facets_that_they_know_and_no_pay_that_is_not_a_number()
    {
        var data = (await site.PageAsync("/roles/crane-operator")).QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonNode.Parse(script.TextContent)!.AsObject()).Single(data => data["@type"]!.GetValue<string>() == "Occupation");

        Assert.Equal("A licence for heavy machines", Assert.Single(data["educationRequirements"]!.AsArray())!.GetValue<string>());
        Assert.Equal("Lift boxes", Assert.Single(data["responsibilities"]!.AsArray())!.GetValue<string>());
        Assert.False(data.ContainsKey("estimatedSalary"));
        Assert.False(data.ContainsKey("skills"));
    }

    [Fact]
    public async Task What_a_publication_changes_names_the_facet()
    {
        await using var own = new HarbourSite();
        var ada = await Person.SignedInAsync(own, name: "Ada");
        var page = await ada.SeeAsync("/instructor/lectures/harbour/edit");
        var text = Harbour.ReplaceLineEndings("\n").Replace("60,000", "65,000", StringComparison.Ordinal).Replace("- A helmet\n", "", StringComparison.Ordinal)
            .Replace("A licence for heavy", "A licence for very heavy", StringComparison.Ordinal);

        var changes = (await Person.PageOfAsync(await ada.SendAsync(page, "form.edit", ("markdown", text), ("do", "rehearse")))).QuerySelectorAll(".edit-change-list li");

        Assert.Equal(
            ["Changed line on pay, Crane Operator", "Gone line of “Uniform”, Crane Operator", "Changed line on education, Crane Operator"],
            changes.Select(change => Text(change.QuerySelector(".edit-change-kind")!)));
    }

    [Fact]
    public void Every_facet_has_words_for_the_interface() =>
        Assert.Empty(FacetTable.Kinds.Where(kind => FacetText.Find(kind.Key) is null).Select(kind => kind.Key));

    private static ParsedLecture Read(string markdown, string path) => LectureParser.Parse(markdown, path, SiteVocabulary.Empty);

    private static IEnumerable<string> Said(Role role) => role.Facets.SelectMany(part => part.Items, (part, item) =>
        $"{part.Key}{(part.Key is null or not ("about" or "responsibilities") ? part.Heading : "")}: {item.Group} {item.Number} {item.Text} {item.Html} {item.DetailsHtml}");

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public sealed class HarbourSite() : Site(("harbour.md", Harbour));
}
