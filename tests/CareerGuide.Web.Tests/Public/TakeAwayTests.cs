using System.Text.Json.Nodes;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>Roles, and all that there is, to take along: as Markdown, as JSON, on paper.</summary>
public sealed class TakeAwayTests(DataRolesSite site, SeveralLecturesSite several) : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>
{
    private static readonly string[] Slugs = ["data-engineer", "data-analyst", "data-scientist", "machine-learning-engineer"];

    private static readonly SiteVocabulary Vocabulary = new(GlossaryParser.Parse(Lectures.Glossary).Glossary, []);

    private static readonly Lecture Original = LectureParser.Parse(Lectures.DataRoles, "data-roles.md", Vocabulary).Lecture;

    [Fact]
    public async Task The_Markdown_of_a_role_is_read_as_that_role()
    {
        foreach (var slug in Slugs)
        {
            var read = Read(await site.TextAsync($"/roles/{slug}.md"));

            AssertSame(Original.Roles.Single(r => r.Slug == slug), Assert.Single(read.Roles));
        }
    }

    [Fact]
    public async Task The_Markdown_of_the_site_is_read_as_all_that_it_says()
    {
        var read = Read(await site.TextAsync("/print.md"));

        Assert.Equal(Slugs, read.Roles.Select(r => r.Slug));
        Assert.All(Slugs, slug => AssertSame(Original.Roles.Single(r => r.Slug == slug), read.Roles.Single(r => r.Slug == slug)));
        Assert.Equal(
            Original.Comparisons.Single().Rows.Select(r => $"{r.RoleSlug}: {string.Join('|', r.Ratings.Select(x => x.Text))}"),
            Assert.Single(read.Comparisons).Rows.Select(r => $"{r.RoleSlug}: {string.Join('|', r.Ratings.Select(x => x.Text))}"));
        Assert.Equal(Original.Workflow.Select(s => (s.RoleSlug, s.Activity)), read.Workflow.Select(s => (s.RoleSlug, s.Activity)));
        Assert.Contains(read.Sections, s => s.Heading == "Summary");
    }

    [Fact]
    public async Task What_two_lectures_say_of_a_role_is_all_in_its_Markdown()
    {
        var markdown = await several.TextAsync("/roles/data-engineer.md");

        Assert.Contains("lectures: \"data-roles, cloud-roles\"", markdown, StringComparison.Ordinal);
        Assert.Contains("- Design and build data pipelines (ETL/ELT)", markdown, StringComparison.Ordinal);
        Assert.Contains("- Rent pipelines", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_of_a_role_is_that_of_the_API()
    {
        foreach (var slug in Slugs)
            Assert.Equal(await site.TextAsync($"/api/v1/roles/{slug}"), await site.TextAsync($"/roles/{slug}.json"));
    }

    [Fact]
    public async Task The_JSON_of_the_site_has_what_the_API_has()
    {
        var all = JsonNode.Parse(await several.TextAsync("/print.json"))!;

        foreach (var role in all["roles"]!.AsArray())
            Assert.Empty(Json.Lacks(role, JsonNode.Parse(await several.TextAsync($"/api/v1/roles/{role!["slug"]}"))));

        Assert.Empty(Json.Lacks(all["workflow"], JsonNode.Parse(await several.TextAsync("/api/v1/workflow"))));
        Assert.Equal(2, all["comparisons"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_page_to_print_may_be_narrowed_to_some_roles()
    {
        var page = await site.PageAsync("/print?roles=machine-learning-engineer,data-analyst");

        Assert.Equal(["Data Analyst", "Machine Learning Engineer"], page.QuerySelectorAll("main .role-title").Select(h => h.TextContent.Trim()));
        Assert.Equal(
            ["/roles/data-analyst", "/roles/machine-learning-engineer"],
            page.QuerySelectorAll("main table.comparison th a[href^='/roles/']").Select(a => a.GetAttribute("href")));
        Assert.Equal(["data-analyst", "machine-learning-engineer"], page.QuerySelectorAll("input[name=roles][checked]").Select(i => i.GetAttribute("value")));
        Assert.Equal("/print.md?roles=data-analyst,machine-learning-engineer", page.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".note"));
    }

    [Fact]
    public async Task Markdown_and_JSON_of_the_site_are_narrowed_as_the_page_is()
    {
        const string query = "?roles=data-analyst&roles=data-scientist";

        Assert.Equal(["data-analyst", "data-scientist"], Read(await site.TextAsync($"/print.md{query}")).Roles.Select(r => r.Slug));
        Assert.Equal(
            ["data-analyst", "data-scientist"],
            JsonNode.Parse(await site.TextAsync($"/print.json{query}"))!["roles"]!.AsArray().Select(r => r!["slug"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("?roles=data-analyst,nobody", 1)]
    [InlineData("?roles=mle,machine-learning-engineer,nobody", 1)]
    [InlineData("?roles=nobody", 4)]
    [InlineData("?roles=nobody&roles=", 4)]
    public async Task A_role_that_there_is_not_is_left_out_with_a_note(string query, int roles)
    {
        var page = await site.PageAsync($"/print{query}");

        Assert.Equal(roles, page.QuerySelectorAll("main .role-title").Length);
        Assert.Equal("There is no role “nobody”, so we left it out.", Assert.Single(page.QuerySelectorAll(".note")).TextContent);
    }

    [Fact]
    public async Task A_thousand_roles_that_there_are_not_are_noted_in_a_few_words()
    {
        var query = string.Join(',', Enumerable.Range(0, 500).Select(n => $"nobody-{n}-{new string('x', 10)}"));

        Assert.Equal(5, (await site.PageAsync($"/print?roles={query}")).QuerySelectorAll(".note").Length);
    }

    private static Lecture Read(string markdown) => LectureParser.Parse(markdown, "taken-away.md", Vocabulary).Lecture;

    private static void AssertSame(Role expected, Role actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.About.Select(a => a.Text), actual.About.Select(a => a.Text));
        Assert.Equal(expected.Responsibilities.Select(r => r.Text), actual.Responsibilities.Select(r => r.Text));
        Assert.Equal(expected.Skills.Select(Said), actual.Skills.Select(Said));
        Assert.Equal(expected.Focus.Select(f => f.Text), actual.Focus.Select(f => f.Text));
        Assert.Equal(expected.Interests.Select(i => i.Text), actual.Interests.Select(i => i.Text));
    }

    private static string Said(SkillLine line) =>
        $"{line.Group}: {line.Text} = {string.Join('|', line.Names)} {line.Choice} {line.Level} {line.Optional} {string.Join('|', line.Members.Select(m => m.Name))}";
}
