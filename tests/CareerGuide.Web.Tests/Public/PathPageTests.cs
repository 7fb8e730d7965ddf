using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

/// <summary>From role to role, as pages show it.</summary>
public sealed class PathPageTests(DataRolesSite site, SeveralLecturesSite several, EmptySite empty)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>, IClassFixture<EmptySite>
{
    private static readonly string[] Roles = ["data-engineer", "data-analyst", "data-scientist", "machine-learning-engineer"];

    public static TheoryData<string, string> Pairs =>
        [.. from start in Roles from end in Roles where start != end select (start, end)];

    [Fact]
    public async Task A_way_says_what_carries_over_and_what_is_new_in_the_words_of_both_sides()
    {
        var page = await site.PageAsync("/paths/data-analyst/data-scientist");

        Assert.Equal("From Data Analyst to Data Scientist", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(["Python", "SQL", "Data Visualization"], Wanted(page, "carries-over"));
        Assert.Equal(
            ["Machine Learning algorithms", "Probability & Statistics", "Linear Algebra", "Model Evaluation", "Supervised & Unsupervised Learning"], Wanted(page, "new"));

        var python = page.QuerySelector(".path-items > li")!;
        Assert.Equal("Python (Pandas, NumPy, Scikit-learn)", python.QuerySelector(".bill-want .wording span")?.TextContent);
        Assert.Equal("Python (Pandas, NumPy)", python.QuerySelector(".bill-has .wording span")?.TextContent);
        Assert.Equal(["/lectures/data-roles#L105", "/lectures/data-roles#L68"], python.QuerySelectorAll(".line-link").Select(l => l.GetAttribute("href")));
        Assert.Equal("R (optional)", page.QuerySelector("[aria-labelledby=optional] .line-text")?.TextContent);
    }

    [Theory]
    [InlineData("Timing", new string[0])]
    [InlineData("Clock (Timing)", new[] { "Clock (Timing)" })]
    public async Task What_both_roles_ask_for_in_the_same_words_is_said_once_with_both_sources(string line, string[] said)
    {
        await using var kitchen = new Site(("kitchen.md", $"# Jobs in a kitchen\n\n## Cook\n\n### Skills\n\n- {line}\n- Knives\n\n## Waiter\n\n### Skills\n\n- {line}\n- Smiling\n"));
        var item = Assert.Single((await kitchen.PageAsync("/paths/cook/waiter")).QuerySelectorAll("[aria-labelledby=carries-over] .path-items > li"));

        Assert.Single(item.QuerySelectorAll(".skill-name"));
        Assert.Equal(said, item.QuerySelectorAll(".wording li > span").Select(wording => wording.TextContent));
        Assert.Equal(["/lectures/kitchen#L14", "/lectures/kitchen#L7"], item.QuerySelectorAll(".line-link").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/paths/data-analyst/data-scientist", "Python", "New in it: Scikit-learn")]
    [InlineData("/paths/data-scientist/data-analyst", "Python", null)]
    [InlineData("/paths/data-analyst/data-scientist", "SQL", null)]
    public async Task A_line_that_carries_over_says_what_is_new_inside_it(string path, string skill, string? isNew)
    {
        var item = (await site.PageAsync(path)).QuerySelectorAll("[aria-labelledby=carries-over] .path-items > li")
            .Single(i => i.QuerySelector(".bill-want .skill-name")?.TextContent == skill);

        Assert.Equal(isNew, item.QuerySelector(".bill-new")?.TextContent);
    }

    [Fact]
    public async Task The_counts_come_first_and_lead_to_what_they_count()
    {
        var page = await site.PageAsync("/paths/data-scientist/data-engineer");

        Assert.Equal(["1 You have", "1 Go deeper", "9 New"], page.QuerySelectorAll(".counts li").Select(c => c.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".counts a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("main .bill"), bill => Assert.NotNull(bill.Closest("details.counted")));
    }

    [Fact]
    public async Task A_skill_asked_for_at_a_higher_level_costs_the_levels_between()
    {
        var page = await site.PageAsync("/paths/data-scientist/data-engineer");
        var points = page.QuerySelector("#higher-points .bill > li")!;

        Assert.Equal("SQL (Advanced level)", page.QuerySelector("[aria-labelledby=higher] .bill-want .wording span")?.TextContent);
        Assert.Equal("4 × 1", points.QuerySelector(".bill-how")?.TextContent);
        Assert.Equal("4", points.QuerySelector(".bill-cost")?.TextContent);
    }

    [Theory]
    [InlineData("/paths/data-engineer/machine-learning-engineer", "if Python is what you know of it", null)]
    [InlineData("/paths/machine-learning-engineer/data-engineer", null, "Any one of these")]
    public async Task A_choice_is_met_from_either_side(string path, string? condition, string? choice)
    {
        var python = (await site.PageAsync(path)).QuerySelectorAll("[aria-labelledby=carries-over] .path-items > li")
            .Single(i => i.TextContent.Contains("Python", StringComparison.Ordinal));

        Assert.Equal(condition, python.QuerySelector(".bill-if")?.TextContent);
        Assert.Equal(choice, python.QuerySelector(".badge-choice")?.TextContent);
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task Every_number_of_a_way_follows_from_the_items_beside_it(string start, string end)
    {
        var page = await site.PageAsync($"/paths/{start}/{end}");
        var bills = page.QuerySelectorAll(".counted-part:not(#common) .bill > li");

        Assert.All(page.QuerySelectorAll(".bill > li"), item => Assert.Equal(Product(item.QuerySelector(".bill-how")?.TextContent ?? "0"), Number(item, ".bill-cost")));
        Assert.All(page.QuerySelectorAll(".counted-part:has(.bill)"), part => Assert.Equal(Costs(part), Number(part, ".bill-sum b")));
        Assert.Equal(bills.Sum(i => Number(i, ".bill-cost")), Number(page, ".bill-total b"));
        Assert.StartsWith(
            $"{page.QuerySelectorAll("[aria-labelledby=carries-over] .path-items > li").Length} of {bills.Length} skills",
            page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task Both_ends_of_a_way_agree(string start, string end)
    {
        var (there, back) = (await site.PageAsync($"/paths/{start}/{end}"), await site.PageAsync($"/paths/{end}/{start}"));

        Assert.Equal(Common(there), Common(back));
        Assert.StartsWith(back.QuerySelector(".way-back-over")!.TextContent, there.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/paths/{end}/{start}", there.QuerySelector(".way-back")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_table_says_of_every_pair_what_its_page_says()
    {
        var table = (await site.PageAsync("/paths")).QuerySelector("table.paths")!;
        var cells = table.QuerySelectorAll("tbody td:not(.no-value)");

        Assert.Equal(12, cells.Length);
        Assert.Equal(5, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(4, table.QuerySelectorAll("tbody th[scope=row]").Length);

        foreach (var cell in cells)
        {
            var page = await site.PageAsync(cell.QuerySelector("a")!.GetAttribute("href")!);

            Assert.StartsWith(cell.QuerySelector(".way-over")!.FirstChild!.TextContent.Trim(), page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_table_narrows_to_the_roles_in_the_address()
    {
        var page = await site.PageAsync("/paths?roles=data-scientist,data-analyst,astronaut");

        Assert.Equal(["Data Scientist", "Data Analyst"], page.QuerySelectorAll(".paths tbody th .role-name").Select(r => r.TextContent.Trim()));
        Assert.Contains("astronaut", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("true", page.QuerySelector("input[value=data-analyst]")!.HasAttribute("checked") ? "true" : "false");
        Assert.False(page.QuerySelector("input[value=data-engineer]")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("/paths?from=data-analyst&to=data-scientist", "/paths/data-analyst/data-scientist")]
    [InlineData("/paths/data-analyst/data-analyst", "/roles/data-analyst")]
    public async Task What_has_another_address_leads_there(string path, string target)
    {
        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/paths/data-analyst/astronaut")]
    [InlineData("/paths/astronaut/data-analyst")]
    [InlineData("/paths/data-analyst")]
    [InlineData("/paths/%F0%9F%92%A3/%ff")]
    public async Task A_way_that_there_is_not_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_nearest_roles_of_one_are_shown_where_the_address_asks()
    {
        var leads = (await site.PageAsync("/paths?from=data-analyst")).QuerySelectorAll(".leads > li");

        Assert.Equal(
            ["/roles/data-scientist", "/paths/data-analyst/data-scientist"], leads[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["3", "5"], [leads[0].QuerySelector(".leads-over")!.TextContent, leads[0].QuerySelector(".leads-left")!.TextContent]);
        Assert.Equal(3, leads.Length);
    }

    [Fact]
    public async Task A_role_that_asks_for_nothing_has_ways_that_say_so_and_are_not_listed()
    {
        await using var quiet = new Site(("quiet.md", Quiet));

        Assert.Contains("nothing to compare", (await quiet.PageAsync("/paths/cook/gardener")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await quiet.PageAsync("/paths/gardener/cook")).QuerySelector(".way-back-over"));
        Assert.DoesNotContain("/paths/", await quiet.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.NotNull((await quiet.PageAsync("/paths")).QuerySelector(".empty"));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public async Task Columns_of_more_roles_than_have_room_for_their_names_have_signs_that_are_named_above(int roles, bool areSigns)
    {
        await using var many = new Site(("many.md", Many(roles)));
        var page = await many.PageAsync("/paths");

        Assert.Equal(areSigns, page.QuerySelector(".scroll.is-dense > .paths") is not null);
        Assert.Equal(roles, page.QuerySelectorAll(".matrix-roles > li").Length);
        Assert.Equal(roles, page.QuerySelectorAll(".paths thead a").Count(name => name.TextContent.Trim().StartsWith("Role ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Many_roles_have_a_choice_instead_of_a_table()
    {
        await using var many = new Site(("many.md", Many(13)));
        var page = await many.PageAsync("/paths");

        Assert.Null(page.QuerySelector("table"));
        Assert.Equal(13, page.QuerySelectorAll<IHtmlOptionElement>("#from option").Count());
        Assert.Equal(14, page.QuerySelectorAll<IHtmlOptionElement>("#to option").Count());
        Assert.Equal(4, (await many.PageAsync("/paths?roles=role-1,role-2")).QuerySelectorAll("td").Length);
        Assert.Equal("noindex", (await many.PageAsync("/paths/role-1/role-2")).QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("/paths/", await many.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_map_lists_each_way_of_few_roles()
    {
        var map = await site.TextAsync("/sitemap.xml");

        Assert.All(Pairs, pair => Assert.Contains($"/paths/{pair.Data.Item1}/{pair.Data.Item2}<", map, StringComparison.Ordinal));
        Assert.DoesNotContain("/paths/wizard", await several.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_no_two_roles_the_page_says_how_to_begin() =>
        Assert.Contains("Are you the instructor", (await empty.PageAsync("/paths")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task No_query_breaks_the_page()
    {
        foreach (var text in new[] { "%00", "%ff", "💣", new string('x', 3000), "<b>", ",,,", "%2c", "'--" })
        {
            foreach (var query in new[] { $"from={text}", $"from=data-analyst&to={text}", $"roles={text},{text}", $"roles={text}&roles=data-analyst" })
                Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/paths?{query}")).StatusCode);
        }
    }

    private const string Quiet = """
        # Quiet work

        ## Cook

        ### Skills

        - Salt

        ## Gardener

        ### Responsibilities

        - Weeding
        """;

    private static string Many(int roles) => string.Join('\n', Enumerable.Range(1, roles)
        .Select(i => $"## Role {i}\n\n### Skills\n\n- Skill {i}\n- Shared\n").Prepend("# Many\n"));

    private static IEnumerable<string> Wanted(IHtmlDocument page, string part) =>
        page.QuerySelectorAll($"[aria-labelledby={part}] .bill-want .skill-name").Select(s => s.TextContent);

    private static IEnumerable<string> Common(IHtmlDocument page) =>
        page.QuerySelectorAll(".common > li, #common .bill-sum").Select(i => string.Join(' ', i.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static int Costs(IElement part) => part.QuerySelectorAll(".bill-cost").Sum(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture));

    private static int Product(string how) => how.Split(" × ").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Aggregate((a, b) => a * b);

    private static int Number(IParentNode within, string selector) => int.Parse(within.QuerySelector(selector)!.TextContent, CultureInfo.InvariantCulture);
}
