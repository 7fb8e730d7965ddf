using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class ComparisonTests(DataRolesSite site, SeveralLecturesSite several)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>
{
    [Fact]
    public async Task A_comparison_is_a_table_with_caption_and_headers()
    {
        var table = (await site.PageAsync("/compare?view=rows")).QuerySelector("table")!;

        Assert.StartsWith("Comparison Between Roles", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(4, table.QuerySelectorAll("tbody th[scope=row]").Length);
        Assert.Equal(20, table.QuerySelectorAll("tbody td").Length);
        Assert.Equal("section", table.ParentElement!.LocalName);
        Assert.NotEmpty(table.ParentElement.GetAttribute("aria-label")!);
        Assert.Equal("0", table.ParentElement.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_rating_is_shown_by_length_and_by_word()
    {
        var cell = (await site.PageAsync("/compare?view=rows&criteria=coding-level")).QuerySelector("tbody tr td")!;

        Assert.Equal("High", cell.TextContent.Trim());
        Assert.Equal("true", cell.QuerySelector("svg")?.GetAttribute("aria-hidden"));
        Assert.Equal(5, cell.QuerySelector(".rating-full")!.GetAttribute("d")!.Count(c => c == 'M'));
    }

    [Theory]
    [InlineData("?sort=coding-level&dir=desc", "Machine Learning Engineer|Data Engineer|Data Scientist|Data Analyst")]
    [InlineData("?sort=coding-level&dir=asc", "Data Analyst|Data Engineer|Data Scientist|Machine Learning Engineer")]
    [InlineData("?sort=coding-level", "Data Analyst|Data Engineer|Data Scientist|Machine Learning Engineer")]
    [InlineData("?sort=statistics&dir=asc", "Data Engineer|Data Analyst|Machine Learning Engineer|Data Scientist")]
    [InlineData("?sort=main-focus&dir=asc", "Data Engineer|Data Scientist|Machine Learning Engineer|Data Analyst")]
    [InlineData("?sort=role&dir=desc", "Machine Learning Engineer|Data Scientist|Data Engineer|Data Analyst")]
    [InlineData("?sort=nonsense", "Data Engineer|Data Analyst|Data Scientist|Machine Learning Engineer")]
    [InlineData("?roles=data-scientist,data-analyst", "Data Analyst|Data Scientist")]
    [InlineData("?roles=data-scientist&roles=data-analyst", "Data Analyst|Data Scientist")]
    [InlineData("?roles=data-scientist", "Data Engineer|Data Analyst|Data Scientist|Machine Learning Engineer")]
    [InlineData("?roles=data-scientist,data-analyst&sort=ml-knowledge&dir=desc", "Data Scientist|Data Analyst")]
    public async Task Rows_are_chosen_and_ordered_by_the_address(string query, string roles)
    {
        var page = await site.PageAsync($"/compare{query}&view=rows");
        var csv = await site.TextAsync($"/compare.csv{query}");
        var json = JsonDocument.Parse(await site.TextAsync($"/compare.json{query}"));

        Assert.Equal(roles, string.Join('|', Roles(page)));
        Assert.Equal(roles, string.Join('|', csv.Split("\r\n")[1..^1].Select(line => line.Split(',')[0])));
        Assert.Equal(roles, string.Join('|', json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task The_sorted_column_says_so_and_turns_round_when_asked_again()
    {
        var page = await site.PageAsync("/compare?sort=statistics&dir=desc&view=rows");

        var sorted = Assert.Single(page.QuerySelectorAll("th[aria-sort]:not([aria-sort=none])"));

        Assert.Equal("descending", sorted.GetAttribute("aria-sort"));
        Assert.Equal("/compare?sort=statistics&dir=asc&view=rows#comparison", sorted.QuerySelector("a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?sort=coding-level&dir=desc", "Sorted by Coding Level, highest first")]
    [InlineData("?sort=statistics&dir=asc&view=columns", "Sorted by Statistics, lowest first")]
    [InlineData("?sort=main-focus&dir=asc", "Sorted by Main Focus, A to Z")]
    [InlineData("?sort=role&dir=desc", "Sorted by Role, Z to A")]
    public async Task Sorting_leads_back_to_the_table_and_the_table_says_how_it_is_sorted(string query, string sorted)
    {
        var page = await site.PageAsync($"/compare{query}");
        var links = page.QuerySelectorAll("th[aria-sort] a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, href => Assert.EndsWith("#comparison", href, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#comparison table"));
        Assert.Equal("/compare#comparison", page.QuerySelector("caption a[rel=nofollow]")!.GetAttribute("href")!.Replace("?view=columns", "", StringComparison.Ordinal));
        Assert.EndsWith($"{sorted} · Original order", page.QuerySelector("caption")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sorted by", (await site.PageAsync("/compare")).QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare", "↔ sorts the table by that name.")]
    [InlineData("/compare?view=rows", "↕ sorts the table by that name.")]
    public async Task The_sign_of_sorting_is_explained(string path, string legend)
    {
        var page = await site.PageAsync(path);

        Assert.Contains(legend, page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a.sort"), link => Assert.Equal(link.TextContent, link.GetAttribute("title")));
        Assert.All(page.QuerySelectorAll("a.line-link"), link => Assert.Equal("Where this comes from", link.GetAttribute("title")));
    }

    [Fact]
    public async Task Criteria_are_chosen_by_the_address()
    {
        var page = await site.PageAsync("/compare?criteria=statistics,coding-level&view=rows");

        Assert.Equal(3, page.QuerySelectorAll("thead th").Length);
        Assert.Equal("Role,Coding Level,Statistics", (await site.TextAsync("/compare.csv?criteria=statistics,coding-level")).Split("\r\n")[0].TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("/compare?sort=coding-level&dir=desc")]
    [InlineData("/compare?view=columns&sort=coding-level&dir=desc")]
    public async Task A_few_roles_stand_across_the_top(string path)
    {
        var page = await site.PageAsync(path);

        Assert.Equal(
            ["Machine Learning Engineer", "Data Engineer", "Data Scientist", "Data Analyst"],
            page.QuerySelectorAll("thead th .role-name").Select(r => r.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("tbody th[scope=row]").Length);
    }

    [Theory]
    [InlineData("", "Main Focus|ML Knowledge|Statistics|Business Interaction|Coding Level", "|5 levels apart|3 levels apart|3 levels apart|2 levels apart")]
    [InlineData("?roles=data-engineer,data-scientist", "Main Focus|Statistics|ML Knowledge|Business Interaction|Coding Level", "|3 levels apart|3 levels apart|2 levels apart|the same for all")]
    public async Task What_differs_most_comes_first_and_what_is_the_same_last(string query, string criteria, string apart)
    {
        var rows = (await site.PageAsync($"/compare{query}")).QuerySelectorAll("table:not(.matrix) tbody tr");

        Assert.Equal(criteria, string.Join('|', rows.Select(r => r.QuerySelector("th a")!.LastChild!.TextContent)));
        Assert.Equal(apart, string.Join('|', rows.Select(r => r.QuerySelector(".apart")?.TextContent)));
        Assert.Equal(rows.Where(r => r.TextContent.Contains("the same for all", StringComparison.Ordinal)), rows.Where(r => r.ClassList.Contains("is-same")));
    }

    [Fact]
    public async Task The_greatest_difference_is_told_in_a_sentence()
    {
        var lead = (await site.PageAsync("/compare")).QuerySelector(".lead")!.TextContent;

        Assert.Equal(
            "They differ most in ML Knowledge: Data Analyst Very Low, Machine Learning Engineer Very High.",
            string.Join(' ', lead.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_highest_of_each_criterion_is_marked()
    {
        var rows = (await site.PageAsync("/compare?view=rows")).QuerySelectorAll("table:not(.matrix) tbody tr");

        Assert.Equal(
            ["", "High", "High", "Very High Very High"],
            rows.Select(r => string.Join(' ', r.QuerySelectorAll(".is-highest").Select(s => s.TextContent))));
    }

    [Fact]
    public async Task Each_value_says_whose_it_is_where_a_narrow_screen_has_no_column_headers()
    {
        var cells = (await site.PageAsync("/compare")).QuerySelectorAll("table:not(.matrix) tbody tr:first-child td .cell-role");

        Assert.Equal(["Data Engineer", "Data Analyst", "Data Scientist", "Machine Learning Engineer"], cells.Select(c => c.TextContent.Trim()));
    }

    [Theory]
    [InlineData("?roles=data-scientist", "at least two roles")]
    [InlineData("?roles=a,b", "no role “a”")]
    [InlineData("?sort=nonsense", "no criterion to sort by “nonsense”")]
    [InlineData("?criteria=x", "no criterion “x”")]
    [InlineData("?table=x", "no table “x”")]
    [InlineData("?roles=%3Cscript%3E,data-analyst", "no role “<script>”")]
    public async Task What_the_address_asks_in_vain_is_noted_on_the_page(string query, string note)
    {
        var page = await site.PageAsync($"/compare{query}");

        Assert.Contains(note, page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_what_is_chosen_and_keeps_the_order()
    {
        var form = (await site.PageAsync("/compare?roles=data-scientist,data-analyst&sort=statistics&dir=desc")).QuerySelector("main form")!;

        Assert.Equal(
            ["data-analyst", "data-scientist"],
            form.QuerySelectorAll<IHtmlInputElement>("input[name=roles]").Where(i => i.IsChecked).Select(i => i.Value));
        Assert.Equal("statistics", form.QuerySelector<IHtmlInputElement>("input[name=sort]")?.Value);
        Assert.Equal("get", form.GetAttribute("method"));
    }

    [Fact]
    public async Task The_skills_of_the_roles_stand_side_by_side_with_different_levels_first()
    {
        var skills = (await site.PageAsync("/compare?roles=data-engineer,data-scientist")).QuerySelector("[aria-labelledby=skills]")!;
        var groups = skills.QuerySelectorAll("tbody").Select(g => (
            Heading: g.QuerySelector("th[scope=rowgroup]")!.TextContent,
            Rows: g.QuerySelectorAll("tr:not(.matrix-kind)").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList())).ToList();

        Assert.Equal(["Shared, but not alike", "Only one role names it"], groups.Select(g => g.Heading));
        Assert.Equal(["Python one of needed", "SQL Advanced needed"], groups[0].Rows);
        Assert.Contains("R ·not needed optional", groups[1].Rows);
        Assert.Equal("Skills of each role", skills.QuerySelector("caption")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    public async Task What_carries_over_between_two_roles_is_said_as_their_switch_says_it(string language)
    {
        var links = (await site.PageAsync($"{language}/compare?roles=data-engineer,data-scientist")).QuerySelectorAll("[aria-labelledby=skills] a[href*='/paths/']");

        Assert.Equal(2, links.Length);

        foreach (var link in links)
            Assert.Equal((await site.PageAsync(link.GetAttribute("href")!)).QuerySelector(".lead")!.TextContent, link.TextContent);
    }

    [Fact]
    public async Task What_more_roles_share_is_counted_without_what_is_optional() => Assert.StartsWith(
        "1 skill is shared by all",
        (await site.PageAsync("/compare?roles=data-engineer,data-scientist,machine-learning-engineer")).QuerySelector("[aria-labelledby=skills] caption")!.TextContent.Trim(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Roles_that_no_table_compares_are_compared_by_what_they_ask_for()
    {
        var page = await several.PageAsync("/compare?roles=data-analyst,cloud-engineer");

        Assert.Contains("No lecture compares all of these roles", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Data Analyst", "Cloud Engineer"],
            page.QuerySelectorAll("[aria-labelledby=skills] thead .role-name").Select(r => r.TextContent));
    }

    [Fact]
    public async Task Each_of_several_comparisons_has_its_page()
    {
        var first = await several.PageAsync("/compare?view=rows");
        var links = first.QuerySelectorAll("[aria-labelledby=tables] a").Select(a => a.GetAttribute("href")!).ToList();

        var second = await several.PageAsync($"{Assert.Single(links)}?view=rows");

        Assert.Contains("Wizard", Roles(second).Concat(Roles(first)));
        Assert.NotEqual(first.Title, second.Title);
    }

    [Fact]
    public async Task A_comparison_is_found_by_its_name_in_the_query_too()
    {
        var table = await CloudTableAsync();

        var asked = await several.PageAsync($"/compare?table={table}&sort=on-call");
        var sorted = asked.QuerySelector("a.sort")!.GetAttribute("href");

        Assert.Equal($"http://localhost/compare/{table}", asked.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.StartsWith($"/compare/{table}?", sorted, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await several.GetAsync("/compare/nothing-like-it")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await several.GetAsync("/compare/%20")).StatusCode);
    }

    [Fact]
    public async Task Unknown_roles_and_empty_cells_are_shown_and_come_last_where_they_have_no_value()
    {
        var table = await CloudTableAsync();

        var ascending = await several.PageAsync($"/compare/{table}?sort=on-call&dir=asc&view=rows");
        var descending = await several.PageAsync($"/compare/{table}?sort=on-call&dir=desc&view=rows");

        Assert.Equal(["Wizard", "Cloud Engineer", "Data Engineer"], Roles(ascending));
        Assert.Equal(["Cloud Engineer", "Wizard", "Data Engineer"], Roles(descending));
        Assert.Contains("not rated", ascending.QuerySelector("tbody tr:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSV_is_quoted_where_needed_and_cannot_be_run()
    {
        var csv = await several.GetAsync($"/compare/{await CloudTableAsync()}.csv");
        var bytes = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(
            "Role,Coding Level,On Call,Motto\r\nCloud Engineer,Low-Medium,High,'=1+1 &\r\nData Engineer,High,,\"Zebras, \"\"quoted\"\"\"\r\nWizard,Very High,None,apples\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("$1,200,000", "en", 1_200_000d)]
    [InlineData("US$ 85k", "en", 85_000d)]
    [InlineData("€60–80k a year", "en", 70_000d)]
    [InlineData("60k - 80k", "en", 70_000d)]
    [InlineData("1.2M", "en", 1_200_000d)]
    [InlineData("-5%", "en", -5d)]
    [InlineData("−2.5 %", "en", -2.5d)]
    [InlineData("3.25", "en", 3.25d)]
    [InlineData("3.125", "en", 3.125d)]
    [InlineData("3.125", "de", 3_125d)]
    [InlineData("85.000 €", "de", 85_000d)]
    [InlineData("1.234,5", "en", 1_234.5d)]
    [InlineData("85 000 €", "fr", 85_000d)]
    [InlineData("3 to 5 years", "en", 4d)]
    [InlineData("~10+ people", "en", 10d)]
    [InlineData("6–12 LPA", "en", 9d)]
    [InlineData("5000만", "ko", 50_000_000d)]
    [InlineData("3D modelling", "en", null)]
    [InlineData("1st", "en", null)]
    [InlineData("High", "en", null)]
    [InlineData("", "en", null)]
    public void A_value_begins_with_a_number_or_not(string text, string language, double? number) =>
        Assert.Equal(number, NumberInText.Of(text, language));

    [Fact]
    public async Task Numbers_sort_as_numbers_and_are_downloaded_as_they_are()
    {
        await using var jobs = new Site(("jobs.md", """
            # Jobs

            ## Tax Advisor

            ### Responsibilities

            - Advise

            ## Money

            | Role | Pay | Years | Rise | Band |
            | --- | --- | --- | --- | --- |
            | Tax Advisor | $1,200,000 | 3.25 | -5% | 90k |
            | Bus Driver | $950,000 | 3.5 | -10% | 1.2M |
            | Ship Captain | $85,000 | 3.1 | 2% | 800k |
            """));

        async Task<string> Sorted(string criterion) =>
            string.Join('|', Roles(await jobs.PageAsync($"/compare?sort={criterion}&dir=asc&view=rows")).Select(role => role.Split(' ')[0]));

        Assert.Equal("Ship|Bus|Tax", await Sorted("pay"));
        Assert.Equal("Ship|Tax|Bus", await Sorted("years"));
        Assert.Equal("Bus|Tax|Ship", await Sorted("rise"));
        Assert.Equal("Tax|Ship|Bus", await Sorted("band"));
        Assert.Contains("Bus Driver,\"$950,000\",3.5,-10%,1.2M", await jobs.TextAsync("/compare.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_that_are_the_same_for_all_are_left_out_where_only_differences_are_asked_for()
    {
        var query = "?roles=data-engineer,data-scientist&only=differences";

        Assert.DoesNotContain("Coding Level", (await site.PageAsync($"/compare{query}")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Coding Level", await site.TextAsync($"/compare.csv{query}"), StringComparison.Ordinal);
        Assert.Equal("Only differences", Current(await site.PageAsync($"/compare{query}"), "Criteria shown"));
    }

    [Fact]
    public async Task The_lowest_of_each_criterion_is_marked_where_the_reader_asks_for_that()
    {
        var page = await site.PageAsync("/compare?view=rows&mark=lowest");

        Assert.Empty(page.QuerySelectorAll("table .is-highest"));
        Assert.Equal(
            ["Low Low", "Very Low Medium", "", "Low"],
            page.QuerySelectorAll("table:not(.matrix) tbody tr").Select(r => string.Join(' ', r.QuerySelectorAll(".is-lowest").Select(s => s.TextContent))));
    }

    [Fact]
    public async Task A_chart_has_a_strip_of_signs_and_the_values_in_words_for_each_criterion()
    {
        var strips = (await site.PageAsync("/compare?view=chart")).QuerySelectorAll("#comparison .strip");

        Assert.Equal(5, strips.Length);
        Assert.Empty((await site.PageAsync("/compare?view=chart")).QuerySelectorAll("table"));
        Assert.Equal(4, strips.Count(s => s.QuerySelectorAll(".rating-strip .sign").Length == 4));
        Assert.Equal(4, strips[0].QuerySelectorAll("dd .end").Length);
        Assert.Equal("Chart", Current(await site.PageAsync("/compare?view=chart"), "View"));
    }

    [Fact]
    public async Task Many_roles_are_a_chart_on_a_narrow_screen_and_a_table_on_a_wide_one()
    {
        await using var many = new Site(("many.md", TableOf(12)));
        var page = await many.PageAsync("/compare");

        Assert.Equal(12, page.QuerySelectorAll(".for-wide tbody tr").Length);
        Assert.Equal(2, page.QuerySelectorAll(".chart.for-narrow .strip").Length);
        Assert.Equal(12, page.QuerySelectorAll(".chart .strip:first-of-type dd .end").Length);
        Assert.Empty(page.QuerySelectorAll(".is-long"));
        Assert.Single((await many.PageAsync("/compare?view=rows")).QuerySelectorAll(".scroll:not(.for-wide)"));
    }

    [Fact]
    public async Task Signs_of_one_rank_stand_on_top_of_each_other()
    {
        await using var many = new Site(("many.md", TableOf(12)));
        var signs = (await many.PageAsync("/compare?view=chart")).QuerySelectorAll(".rating-strip")[0].QuerySelectorAll(".sign")
            .Select(sign => sign.GetAttribute("transform")!.Split('(', ' ', ')')).Select(t => (X: t[1], Y: t[2])).ToList();

        Assert.Equal(12, signs.Distinct().Count());
        Assert.Equal(3, signs.Select(s => s.X).Distinct().Count());
    }

    [Fact]
    public async Task A_chip_takes_its_role_out_of_the_comparison()
    {
        var chips = (await site.PageAsync("/compare?sort=statistics&dir=desc")).QuerySelectorAll(".role-chips .chip");

        Assert.Equal(4, chips.Length);
        Assert.Equal("Remove Data Scientist", chips[0].QuerySelector("a .visually-hidden")!.TextContent);
        Assert.Equal("/compare?roles=data-scientist,machine-learning-engineer,data-analyst&sort=statistics&dir=desc#comparison", chips.Single(c => c.TextContent.Contains("Data Engineer", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty((await site.PageAsync("/compare?roles=data-engineer,data-analyst")).QuerySelectorAll(".chip a"));
    }

    [Fact]
    public async Task A_site_without_a_table_compares_the_skills_of_its_roles()
    {
        await using var jobs = new Site(("jobs.md", "# Jobs\n\n## Tax Advisor\n\n### Skills\n\n- Law\n- Excel\n\n## Bus Driver\n\n### Skills\n\n- Driving\n- Law\n"));
        var page = await jobs.PageAsync("/compare");

        Assert.Empty(page.QuerySelectorAll(".empty"));
        Assert.Equal(["Tax Advisor", "Bus Driver"], page.QuerySelectorAll("[aria-labelledby=skills] thead .role-name").Select(r => r.TextContent));
    }

    [Fact]
    public async Task Of_many_roles_some_are_shown_and_the_page_says_which_and_of_how_many()
    {
        string[] roles = ["Tax Advisor", "Bus Driver", "Baker", "Crane Operator", "Harbor Pilot", "Gardener", "Nurse", "Welder"];
        await using var jobs = new Site(("jobs.md", "# Jobs\n\n" + string.Concat(roles.Select(role => $"## {role}\n\n### Skills\n\n- Law\n- {role} Tools\n\n"))));
        var page = await jobs.PageAsync("/compare");

        Assert.All(page.QuerySelectorAll(".chosen"), chosen => Assert.Equal("6 of 8 roles", chosen.TextContent));
        Assert.Equal(roles[..6], page.QuerySelectorAll(".matrix-roles li").Select(li => li.TextContent.Trim()));
        Assert.Equal(roles[..6], page.QuerySelectorAll("input[name=roles]:checked").Select(input => input.ParentElement!.TextContent.Trim()));
    }

    private static string? Current(IHtmlDocument page, string which) => page.QuerySelector($".switch[aria-label='{which}'] [aria-current]")?.TextContent;

    [Theory]
    [InlineData("Basic|Basic|Basic|None", "Basic Basic Basic", "None")]
    [InlineData("Basic|basic|High|Basic", "High", "Basic basic Basic")]
    [InlineData("Basic|Basic|Basic|Basic", "", "")]
    public async Task Equal_values_are_marked_alike(string values, string highest, string lowest)
    {
        await using var jobs = new Site(("jobs.md", "# Jobs\n\n## Roles compared\n\n| Role | Coding | Talking |\n| --- | --- | --- |\n" + string.Concat(
            values.Split('|').Select((value, i) => $"| {(char)('A' + i)}ide Engineer | {value} | {(i % 2 == 0 ? "High" : "Low")} |\n"))));

        Assert.Equal(highest, Marked(await jobs.PageAsync("/compare?view=rows&criteria=coding,talking"), ".is-highest"));
        Assert.Equal(lowest, Marked(await jobs.PageAsync("/compare?view=rows&criteria=coding,talking&mark=lowest"), ".is-lowest"));
    }

    private static string Marked(IHtmlDocument page, string mark)
    {
        var column = page.QuerySelectorAll("table thead th").ToList().FindIndex(th => th.TextContent.Contains("Coding", StringComparison.Ordinal));

        return string.Join(' ', page.QuerySelectorAll("table tbody tr").Select(r => r.Children[column].QuerySelector(mark)?.TextContent).OfType<string>());
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(24, 0)]
    [InlineData(31, 1)]
    public async Task Only_a_table_that_is_longer_than_a_page_scrolls_in_a_frame(int roles, int frames)
    {
        await using var many = new Site(("many.md", TableOf(roles)));

        Assert.Equal(frames, (await many.PageAsync("/compare?view=rows")).QuerySelectorAll(".is-long").Length);
    }

    private static string TableOf(int roles) => "# Jobs\n\n## Roles compared\n\n| Role | Coding | Talking |\n| --- | --- | --- |\n" + string.Concat(
        Enumerable.Range(0, roles).Select(i => $"| {(char)('A' + i)}ide Engineer | {(i % 3 == 0 ? "High" : i % 3 == 1 ? "Low" : "Medium")} | {(i % 2 == 0 ? "High" : "Low")} |\n"));

    [Fact]
    public async Task Without_a_comparison_there_is_nothing_to_download()
    {
        await using var empty = new EmptySite();

        Assert.Contains("No comparison yet", await empty.TextAsync("/compare"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.GetAsync("/compare.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.GetAsync("/compare.json")).StatusCode);
    }

    private async Task<string> CloudTableAsync()
    {
        foreach (var location in System.Xml.Linq.XDocument.Parse(await several.TextAsync("/sitemap.xml")).Descendants())
        {
            if (location.Name.LocalName == "loc" && location.Value.Split("/compare/") is [_, var slug])
                return slug;
        }

        throw new InvalidOperationException("The site has one comparison only.");
    }

    private static IEnumerable<string> Roles(IHtmlDocument page) =>
        page.QuerySelectorAll("tbody th[scope=row] .role-name").Select(r => r.TextContent.Trim());
}
