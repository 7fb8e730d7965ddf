using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>From what somebody knows to a role.</summary>
public sealed class PlanPageTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Fact]
    public async Task A_plan_says_what_one_has_where_to_go_deeper_and_what_is_new()
    {
        var page = await site.PageAsync("/plan/data-scientist?know=sql,pandas");

        Assert.Equal("Your way to Data Scientist", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("You already have 2 of the 8 skills.", page.QuerySelector(".lead")?.TextContent);
        Assert.Equal(["1 You have", "1 Go deeper", "6 New"], page.QuerySelectorAll(".counts li").Select(c => c.TextContent.Trim()));
        Assert.Equal(["SQL"], Skills(page, "have"));
        Assert.Equal(["Python"], Skills(page, "deeper"));
        Assert.Equal(["numpy", "scikit-learn"], page.QuerySelectorAll("[aria-labelledby=deeper] [data-skill]").Select(t => t.GetAttribute("data-skill")));
        Assert.Equal("R (optional)", page.QuerySelector("[aria-labelledby=optional] .line-text")?.TextContent);
    }

    [Theory]
    [InlineData("/plan/data-engineer?know=sql", "deeper", "SQL")]
    [InlineData("/plan/data-analyst?know=excel,tableau", "deeper", "Excel")]
    public async Task What_a_role_needs_at_a_high_level_is_for_going_deeper(string path, string part, string skill) =>
        Assert.Contains(skill, Skills(await site.PageAsync(path), part));

    [Fact]
    public async Task What_most_other_roles_need_too_is_the_first_new_thing()
    {
        var page = await site.PageAsync("/plan/machine-learning-engineer");

        Assert.Equal("Python", Skills(page, "new").First());
        Assert.Equal(["0 You have", "0 Go deeper", "13 New"], page.QuerySelectorAll(".counts li").Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task The_order_and_the_names_of_skills_make_no_other_plan() =>
        Assert.Equal(
            (await site.PageAsync("/plan/machine-learning-engineer?know=kubernetes,git")).QuerySelector("main")!.TextContent,
            (await site.PageAsync("/plan/machine-learning-engineer?know=git,k8s")).QuerySelector("main")!.TextContent);

    [Fact]
    public async Task What_is_no_skill_is_said_and_left_out() =>
        Assert.Contains("“cobol”", (await site.PageAsync("/plan/data-analyst?know=cobol,sql")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_plan_is_no_page_for_search_engines() =>
        Assert.Equal("noindex", (await site.PageAsync("/plan/data-analyst")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));

    [Theory]
    [InlineData("/plan/ml-engineer?know=sql", HttpStatusCode.MovedPermanently)]
    [InlineData("/plan/astronaut", HttpStatusCode.NotFound)]
    [InlineData("/plan/data-analyst?know=%00,%ff,💣,<b>", HttpStatusCode.OK)]
    public async Task Other_names_lead_to_the_role_and_nothing_breaks_the_page(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await site.GetAsync(path)).StatusCode);

    private static IEnumerable<string> Skills(IHtmlDocument page, string part) =>
        page.QuerySelectorAll($"[aria-labelledby={part}] .path-items .skill-name").Select(s => s.TextContent.Trim());
}
