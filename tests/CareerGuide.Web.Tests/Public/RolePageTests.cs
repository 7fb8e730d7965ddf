using System.Text.Json;
using AngleSharp.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class RolePageTests(DataRolesSite site, SeveralLecturesSite several)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>
{
    [Fact]
    public async Task A_role_page_tells_the_role_in_the_order_that_a_student_reads()
    {
        var page = await site.PageAsync("/roles/data-engineer");

        Assert.Equal("Data Engineer", Text(page.QuerySelector("h1")));
        Assert.Equal(
            ["What it is", "Is it for you?", "Focus", "What you would do", "Skills you need", "How it compares", "Where it fits in the team", "Where you could go next"],
            page.QuerySelectorAll("main .facet > h2").Select(Text));
    }

    [Fact]
    public async Task A_role_page_begins_with_the_few_facts_that_tell_it_from_others_and_what_to_do_next()
    {
        var page = await site.PageAsync("/roles/data-scientist");

        Assert.Equal(
            ["Main focus: Building predictive models · Extracting actionable insights", "In the team: Step 3 of 4", "Highest: Coding Level: High", "Lowest: Business Interaction: Medium"],
            page.QuerySelectorAll(".glance > div").Select(f => $"{Text(f.QuerySelector("dt"))}: {Text(f.QuerySelector("dd"))}"));
        Assert.Equal(["/plan/data-scientist", "/compare/comparison-between-roles"], page.QuerySelectorAll(".role-head a.btn").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_role_without_ratings_and_workflow_has_no_facts_to_show()
    {
        await using var plain = new Site(("plain.md", "# Roles\n\n## Role 1\n\n### Required Skills\n\n- Linux\n"));

        Assert.Null((await plain.PageAsync("/roles/role-1")).QuerySelector(".glance"));
    }

    [Fact]
    public async Task A_mark_beside_each_skill_leads_to_what_it_is()
    {
        var python = Skill(await site.PageAsync("/roles/data-scientist"), "Python (Pandas, NumPy, Scikit-learn)");

        Assert.Equal(
            ["About Python /skills/python", "About Pandas /skills/pandas", "About NumPy /skills/numpy", "About Scikit-learn /skills/scikit-learn"],
            python.QuerySelectorAll("a.skill-info").Select(a => $"{a.GetAttribute("aria-label")} {a.GetAttribute("href")}"));
        Assert.Empty((await site.PageAsync("/print")).QuerySelectorAll(".skill-info"));
    }

    [Fact]
    public async Task An_opening_bracket_never_stands_alone_at_the_end_of_a_line() =>
        Assert.StartsWith("(", Text(Skill(await site.PageAsync("/roles/data-engineer"), "Data Warehousing (Snowflake, Redshift)").QuerySelectorAll(".ticked")[1]), StringComparison.Ordinal);

    [Fact]
    public async Task A_comma_never_stands_alone_at_the_beginning_of_a_line()
    {
        var skill = Skill(await site.PageAsync("/roles/data-engineer"), "Big Data Tools (Hadoop, Spark)");

        Assert.Equal(["Big Data Tools", "(Hadoop,", "Spark)"], skill.QuerySelectorAll(".ticked").Select(Text));
    }

    [Theory]
    [InlineData("data-engineer", 1)]
    [InlineData("data-scientist", 0)]
    public async Task An_excerpt_of_the_workflow_says_that_it_goes_on(string role, int goingOn) =>
        Assert.Equal(goingOn, (await site.PageAsync($"/roles/{role}")).QuerySelectorAll("[aria-labelledby=workflow] .goes-on").Length);

    [Fact]
    public async Task A_role_page_shows_its_responsibilities_each_with_its_line()
    {
        var items = (await site.PageAsync("/roles/data-engineer")).QuerySelectorAll("[aria-labelledby=responsibilities] li");

        Assert.Equal(
            ["Design and build data pipelines (ETL/ELT)", "Manage large-scale databases and data warehouses", "Clean and transform raw data",
                "Ensure data quality and reliability", "Optimize data storage and processing systems", "Work with big data tools"],
            items.Select(i => Text(i.QuerySelector(".line-text"))));
        Assert.Equal("/lectures/data-roles#L15", items[0].QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("Lecture line 15", Text(items[0].QuerySelector("a")));
    }

    [Fact]
    public async Task A_role_page_shows_its_skills_by_group_as_written()
    {
        var skills = (await site.PageAsync("/roles/data-engineer")).QuerySelector("[aria-labelledby=skills]")!;

        Assert.Equal(["Technical Skills", "Core Concepts"], skills.QuerySelectorAll("h3").Select(Text));
        Assert.Equal(
            ["SQL (Advanced level)", "Python / Scala", "ETL tools (Airflow, Talend)", "Big Data Tools (Hadoop, Spark)",
                "Data Warehousing (Snowflake, Redshift)", "Cloud Platforms (AWS, Azure, GCP)", "Database systems (MySQL, PostgreSQL, MongoDB)",
                "Data Modeling", "Data Architecture", "Distributed Systems", "Batch vs Real-time Processing"],
            skills.QuerySelectorAll(".skill").Select(Text));
    }

    [Fact]
    public async Task Levels_choices_options_and_members_of_skills_are_visible()
    {
        var engineer = await site.PageAsync("/roles/data-engineer");
        var scientist = await site.PageAsync("/roles/data-scientist");

        Assert.Equal("Advanced", Text(Skill(engineer, "SQL (Advanced level)").QuerySelector(".badge-level")));
        Assert.Equal("Any one of these", Text(Skill(engineer, "Python / Scala").QuerySelector(".badge-choice")));
        Assert.Equal("Optional", Text(Skill(scientist, "R (optional)").QuerySelector(".badge-optional")));
        Assert.Equal(["Airflow", "Talend"], Skill(engineer, "ETL tools (Airflow, Talend)").QuerySelectorAll(".skill-member").Select(Text));
    }

    [Theory]
    [InlineData("Python (Pandas, NumPy, Scikit-learn)", "python numpy pandas scikit-learn")]
    [InlineData("SQL", "sql")]
    [InlineData("R (optional)", null)]
    public async Task A_line_of_skills_can_tell_that_a_tick_covers_it(string line, string? skills)
    {
        var page = await site.PageAsync("/roles/data-scientist");
        var covered = Skill(page, line).QuerySelector("[data-covered-by]");

        Assert.Equal(skills?.Split(' ').Order(), covered?.GetAttribute("data-covered-by")?.Split(' ').Order());
        Assert.Equal(skills is not null, covered?.HasAttribute("hidden") ?? false);
    }

    [Fact]
    public async Task A_line_that_wants_all_of_its_skills_is_not_covered_by_one()
    {
        await using var both = new Site(("both.md", "# Roles\n\n## Role 1\n\n### Required Skills\n\n- Python and SQL\n- Linux\n"));
        both.Know(Lectures.Glossary);
        var page = await both.PageAsync("/roles/role-1");

        Assert.Equal("python sql", Skill(page, "Python and SQL").QuerySelector(".wants-all")?.GetAttribute("data-covered-by"));
        Assert.Null(Skill(page, "Linux").QuerySelector(".wants-all"));
    }

    [Fact]
    public async Task Progress_stays_in_view_among_the_skills_and_is_told_to_screen_readers()
    {
        var progress = (await site.PageAsync("/roles/data-scientist")).QuerySelector("[aria-labelledby=skills] [data-ticking=data-scientist]");

        Assert.Equal("status", progress?.GetAttribute("role"));
        Assert.Empty((await site.PageAsync("/print")).QuerySelectorAll("[data-ticking]"));
    }

    [Fact]
    public async Task A_role_page_shows_its_ratings_beside_those_of_the_others()
    {
        var rated = (await site.PageAsync("/roles/data-scientist")).QuerySelectorAll("[aria-labelledby=comparison] .rated");

        Assert.Equal(["Main Focus", "Coding Level", "Statistics", "ML Knowledge", "Business Interaction"], rated.Select(r => Text(r.QuerySelector("dt"))));
        Assert.Equal(["Model building & analysis", "High", "High", "High", "Medium"], rated.Select(r => Text(r.QuerySelector(".rated-value"))));
        Assert.Equal(
            ["Same as Data Engineer", "More than Data Analyst", "Less than Machine Learning Engineer"],
            rated[1].QuerySelectorAll(".relation").Select(Text));
        Assert.Equal(4, rated[1].QuerySelectorAll("svg .sign").Length);
        Assert.Contains("Data Analyst: Reports & dashboards", Text(rated[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, "More than Role 2, Role 3, Role 4, Role 5, Role 6, Role 7, Role 8")]
    [InlineData(9, "More than Role 2, Role 3, Role 4, Role 5, Role 6, Role 7, Role 8 and 1 more")]
    [InlineData(12, "More than Role 2, Role 3, Role 4, Role 5, Role 6, Role 7, Role 8 and 4 more")]
    public async Task A_role_is_rated_beside_all_others_however_many_there_are(int count, string relation)
    {
        var roles = Enumerable.Range(1, count).Select(n => $"Role {n}").ToList();
        var parts = string.Join("\n", roles.Select((role, n) => $"## {n + 1}. {role}\n\n### Skills Required\n\n- SQL\n"));
        var rows = string.Join("\n", roles.Select((role, n) => $"| {role} | {(n == 0 ? "High" : "Low")} | work {n + 1} |"));
        await using var many = new Site(("many.md", $"# Many roles\n\n{parts}\n## Comparison Between Roles\n\n| Role | Coding Level | Main Focus |\n|---|---|---|\n{rows}\n"));

        var rated = (await many.PageAsync("/roles/role-1")).QuerySelectorAll("[aria-labelledby=comparison] .rated");

        Assert.Equal([relation], rated[0].QuerySelectorAll(".relation").Select(Text));
        Assert.Equal(count, rated[0].QuerySelectorAll("svg .sign").Length);
        Assert.Equal(count > 8, Text(rated[1]).Contains($"and {count - 8} more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_page_lists_its_parts_and_leads_on_to_the_neighbours()
    {
        var page = await site.PageAsync("/roles/data-scientist");

        Assert.Equal(
            page.QuerySelectorAll("main .facet > h2").Select(h => $"{Text(h)} #{h.Id}"),
            page.QuerySelectorAll(".rail a").Select(a => $"{Text(a)} {a.GetAttribute("href")}"));
        Assert.Equal(["/roles/data-analyst", "/roles/machine-learning-engineer"], page.QuerySelectorAll(".neighbour").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_role_page_shows_who_comes_before_and_after()
    {
        var place = (await site.PageAsync("/roles/data-analyst")).QuerySelector("[aria-labelledby=workflow]")!;

        Assert.Equal(["Data Engineer", "Data Analyst", "Data Scientist"], place.QuerySelectorAll(".role-name").Select(Text));
        Assert.Equal("step", place.QuerySelectorAll("li")[1].GetAttribute("aria-current"));
        Assert.Equal("1", place.QuerySelector("ol")?.GetAttribute("start"));
    }

    [Fact]
    public async Task A_role_page_shows_whom_the_role_suits()
    {
        var interests = (await site.PageAsync("/roles/machine-learning-engineer")).QuerySelector("[aria-labelledby=interests]")!;

        Assert.Equal("coding + system design + deployment", Text(interests.QuerySelector(".interest")));
        Assert.Equal(["coding", "system design", "deployment"], interests.QuerySelectorAll(".phrase").Select(Text));
    }

    [Fact]
    public async Task A_role_page_shows_other_names_of_the_role()
    {
        Assert.Contains("ML Engineer", Text((await site.PageAsync("/roles/machine-learning-engineer")).QuerySelector(".aliases")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_several_lectures_say_of_a_role_stands_under_their_names()
    {
        var about = (await several.PageAsync("/roles/data-engineer")).QuerySelector("[aria-labelledby=about]")!;

        Assert.Equal(
            ["Lecture 10 – Various Data-Based Job Roles in Machine Learning", "Roles around the Cloud"],
            about.QuerySelectorAll("h3").Select(Text));
        Assert.Contains("Here a Data Engineer rents the pipelines from the cloud.", Text(about), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nested_stays_where_it_is_nested()
    {
        var page = await several.PageAsync("/roles/cloud-engineer");

        Assert.Equal("by watching them", Text(page.QuerySelector("[aria-labelledby=responsibilities] .details li")));
        Assert.Equal("A typical day", Text(page.QuerySelector("#day")));
        Assert.Equal("Evening", Text(page.QuerySelector("[aria-labelledby=day] h3")));
        Assert.Equal("good", Text(page.QuerySelector("[aria-labelledby=day] strong")));
    }

    [Fact]
    public async Task Search_engines_are_told_the_occupation_and_the_way_to_it()
    {
        var page = await site.PageAsync("/roles/data-engineer");

        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonDocument.Parse(s.TextContent).RootElement).ToList();

        Assert.Equal(["BreadcrumbList", "Occupation"], data.Select(d => d.GetProperty("@type").GetString()));
        Assert.Equal("http://localhost/roles", data[0].GetProperty("itemListElement")[1].GetProperty("item").GetString());
        Assert.Equal("Data Engineer", data[1].GetProperty("name").GetString());
        Assert.Equal(6, data[1].GetProperty("responsibilities").GetArrayLength());
    }

    private static IElement Skill(IDocument page, string text) =>
        page.QuerySelectorAll(".lines > li").Single(li => Text(li.QuerySelector(".skill")) == text);

    private static string Text(IElement? element) =>
        string.Join(' ', element?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
