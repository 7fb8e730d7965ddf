using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class SearchTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' OR 1=1 --", "\" OR *", "NEAR(", "{0}", "%00", "\0", "data\0", "\\", "💣", "مرحبا",
        "田中さん", "javascript:alert(1)", new string('"', 500), "../../etc/passwd", "${7*7}", "\u202Edata", "&amp;", "a&b=c#d",
    ];

    [Fact]
    public async Task Two_roles_that_are_asked_for_lead_to_their_comparison()
    {
        var page = await site.PageAsync("/search?q=data+analyst+vs+data+scientist");

        Assert.Equal("/compare?roles=data-analyst,data-scientist", page.QuerySelector(".search-next > a")?.GetAttribute("href"));
        Assert.Equal(["Data Analyst", "Data Scientist"], page.QuerySelectorAll(".found-name").Take(2).Select(name => name.TextContent.Trim()));
        Assert.Null((await site.PageAsync("/search?q=data+analyst")).QuerySelector(".search-next > a"));
    }

    [Fact]
    public async Task A_search_shows_what_it_found_grouped_by_kind()
    {
        var page = await SearchAsync("dashboards");

        Assert.Equal(["What you would do", "Who each role suits", "About the roles", "Skills"], Groups(page));
        Assert.Equal("Create dashboards and reports", Found(page)[0].QuerySelector("span")!.TextContent);
        Assert.Equal("/roles/data-analyst", Found(page)[0].QuerySelector("a.role-name")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_role_is_found_by_another_name_and_says_which()
    {
        var first = Found(await SearchAsync("MLE"))[0];

        Assert.Equal("/roles/machine-learning-engineer", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("also MLE", Text(first), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sql", "sql", "\u00A0· SQL (Advanced level)")]
    [InlineData("scala", "scala", "\u00A0· Python / Scala")]
    [InlineData("snowflake", "snowflake", "\u00A0· Data Warehousing (Snowflake, Redshift)")]
    public async Task What_the_glossary_and_the_lecture_say_of_a_skill_stand_apart(string words, string skill, string apart)
    {
        var found = (await SearchAsync(words)).QuerySelector($".found-name[href='/skills/{skill}']")!.Closest(".found")!;

        Assert.Contains(apart, found.QuerySelector(".found-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_skills_are_needed_by_what_stands_below_them()
    {
        var needed = (await SearchAsync("data")).QuerySelectorAll(".found").Where(found => Text(found).Contains("Needed by", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(needed);
        Assert.All(needed, found => Assert.StartsWith("/skills/", found.QuerySelector(".found-name")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_of_a_list_stand_apart_and_an_excerpt_ends_with_a_word()
    {
        var list = string.Join('\n', Enumerable.Range(1, 20).Select(number => $"- Rolling pins of kind {number} wait here"));
        await using var kitchen = new Site(("kitchen.md", $"# Kitchen\n\n## Baker\n\n### Skills\n\n- Rye\n\n## Summary\n\n{list}\n"));
        var text = Text((await kitchen.PageAsync("/search?q=rolling+pins")).QuerySelector(".found-text")!);

        Assert.StartsWith("Rolling pins of kind 1 wait here · Rolling pins of kind 2 wait here", text, StringComparison.Ordinal);
        Assert.Matches(" (Rolling|pins|of|kind|[0-9]+|wait|here)…$", text);
    }

    [Fact]
    public async Task What_was_found_is_marked()
    {
        var page = await SearchAsync("data pipelines");

        Assert.Contains(page.QuerySelectorAll("mark"), m => m.TextContent == "data pipelines");
        Assert.All(page.QuerySelectorAll("mark"), m => Assert.Matches("(?i)data|pipelines", m.TextContent));
    }

    [Fact]
    public async Task Every_hit_links_to_the_line_of_the_lecture_that_says_it()
    {
        var lecture = await site.PageAsync("/lectures/data-roles");
        var links = new List<(string Title, string Line, bool IsSkill)>();

        foreach (var query in new[] { "data", "model", "insights", "systems" })
        {
            links.AddRange(Found(await SearchAsync(query))
                .Select(f => (
                    Text(f.QuerySelector("a, span")!),
                    f.QuerySelector("a.line-link")?.GetAttribute("href") ?? "",
                    f.Closest("section")!.QuerySelector("#found-skills") is not null)));
        }

        Assert.True(links.Count(l => l.Line.Length > 0) > 25);

        foreach (var (title, line, isSkill) in links.Where(l => l.Line.Length > 0))
        {
            var place = lecture.GetElementById(line.Split('#')[1]);
            Assert.NotNull(place);

            // The lecture may write a skill otherwise than the glossary does, and text before any heading bears the lecture's title.
            if (!isSkill && title != lecture.QuerySelector("h1")!.TextContent)
                Assert.Contains(Letters(title), Letters(place.TextContent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_slip_is_forgiven_and_told()
    {
        var page = await SearchAsync("data enginer");

        Assert.Equal("Data Engineer", Text(Found(page)[0].QuerySelector("a")!));
        Assert.Contains("“data engineer”", Text(page.QuerySelector("main .note")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_nowhere_together_are_left_out_and_told()
    {
        var page = await SearchAsync("python zebra");

        Assert.Equal("Python", Text(Found(page)[0].QuerySelector("a")!));
        Assert.Contains("Showing results without “zebra”", Text(page.QuerySelector("main .note")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_suggests_where_to_go()
    {
        var near = await SearchAsync("kopernetus");
        var far = await SearchAsync("zzzzzz");

        Assert.Equal("Kubernetes", Text(near.QuerySelector("#instead + ul a")!));
        Assert.Contains("No results for zzzzzz", Text(far.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.NotEmpty(far.QuerySelectorAll("main a[href^='/roles/']"));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%09&in=roles")]
    public async Task Nothing_asked_shows_the_box_and_where_to_begin(string address)
    {
        var page = await site.PageAsync(address);

        Assert.Empty(Found(page));
        Assert.Empty(page.QuerySelectorAll("main .note"));
        Assert.Equal("/search", page.QuerySelector("main form[role=search]")!.GetAttribute("action"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href='/roles/data-engineer']"));
    }

    [Fact]
    public async Task Only_the_box_alone_is_for_search_engines()
    {
        var alone = await site.PageAsync("/search");
        var asked = await SearchAsync("data");

        Assert.Null(alone.QuerySelector("meta[name=robots]"));
        Assert.Equal("http://localhost/search", alone.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex", asked.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(asked.QuerySelector("link[rel=canonical]"));
        Assert.Contains("/search</loc>", await site.TextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_with_many_hits_can_be_seen_by_itself()
    {
        var page = await SearchAsync("data");
        var more = page.QuerySelector("#found-skills")!.Closest("section")!.QuerySelector(".more a")!;

        var skills = await site.PageAsync(more.GetAttribute("href")!);

        Assert.Equal(["Skills"], Groups(skills));
        Assert.True(Found(skills).Count > 6);
        Assert.Contains(skills.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/search?q=data");
    }

    [Fact]
    public async Task An_unknown_kind_is_noted_and_everything_is_searched()
    {
        var page = await site.PageAsync("/search?q=python&in=%3Cb%3E");

        Assert.Contains("know that kind", Text(page.QuerySelector("main .note")!), StringComparison.Ordinal);
        Assert.NotEmpty(Found(page));
    }

    [Fact]
    public async Task A_long_text_is_cut_with_a_note()
    {
        await using var real = new DataRolesSite();
        real.UseKestrel(0);
        real.StartServer();
        using var client = new HttpClient { BaseAddress = real.ClientOptions.BaseAddress };

        foreach (var text in new[] { string.Concat(Enumerable.Repeat("data ", 2000)), string.Concat(Enumerable.Repeat("数据", 1700)), new string('x', 10_000) })
        {
            var answer = await client.GetAsync(new Uri("/search?q=" + Uri.EscapeDataString(text), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Contains("long text", Text(page.QuerySelector("main .note")!), StringComparison.Ordinal);
            Assert.InRange(page.QuerySelector("main input[name=q]")!.GetAttribute("value")!.Length, 1, 200);
        }
    }

    [Fact]
    public async Task Nothing_that_is_typed_breaks_a_page_or_becomes_part_of_it()
    {
        foreach (var text in Nasty.Concat(Corpus()))
        {
            foreach (var place in new[] { "/search?q=", "/search/suggest?q=" })
            {
                var answer = await site.GetAsync(place + Uri.EscapeDataString(text));
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{place}{text} was answered with {answer.StatusCode}");

                if (place == "/search?q=")
                    AssertOnlyText(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            }
        }
    }

    [Fact]
    public async Task What_a_lecture_says_stays_text_where_it_is_marked()
    {
        await using var other = new Site(("wizards.md", """
            # Wizards

            ## Wizard

            ### Job Responsibilities

            - Casts `<img src=x onerror=alert(1)>` spells & "charms"

            ### Required Skills

            - Spelling

            ### Spells

            Of spells there are `<b>many</b>` & more.
            """));

        var page = await other.PageAsync("/search?q=spells+onerror+b");
        var spells = await other.PageAsync("/search?q=spells");

        AssertOnlyText(page);
        AssertOnlyText(spells);
        Assert.Contains(Found(spells), f => f.TextContent.Contains("<img src=x onerror=alert(1)>", StringComparison.Ordinal));
        Assert.Contains(Found(spells), f => f.TextContent.Contains("<b>many</b> & more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_name_roles_skills_and_lectures()
    {
        var first = (await SuggestAsync("machine l")).First();

        Assert.Equal("Machine Learning Engineer", first.GetProperty("text").GetString());
        Assert.Equal("Role", first.GetProperty("kind").GetString());
        Assert.Equal("/roles/machine-learning-engineer", first.GetProperty("address").GetString());
        Assert.Equal("Kubernetes", (await SuggestAsync("kuberntes")).First().GetProperty("text").GetString());
        Assert.InRange((await SuggestAsync("da")).Count, 5, 8);
        Assert.Empty(await SuggestAsync(""));
        Assert.Empty(await SuggestAsync("zzzzzz"));
    }

    [Fact]
    public async Task Every_suggestion_leads_somewhere()
    {
        foreach (var beginning in new[] { "d", "da", "ma", "py", "c", "wh", "co", "s" })
        {
            foreach (var suggestion in await SuggestAsync(beginning))
                await site.TextAsync(suggestion.GetProperty("address").GetString()!.Split('#')[0]);
        }
    }

    [Theory]
    [InlineData("/roles/data-enginer", "Data Engineer", "/roles/data-engineer")]
    [InlineData("/data-scientist", "Data Scientist", "/roles/data-scientist")]
    [InlineData("/old/path/machine_lerning_engineer.html", null, null)]
    public async Task A_lost_address_leads_to_what_it_may_have_meant(string address, string? name, string? meant)
    {
        var answer = await site.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(name, page.QuerySelector(".meant a")?.TextContent);
        Assert.Equal(meant, page.QuerySelector(".meant a")?.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelector("main form[role=search] input")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task A_foreign_lecture_is_marked_as_such()
    {
        await using var spanish = new Site(("datos.md", File.ReadAllText(
            Repository.PathTo("tests", "CareerGuide.Content.Tests", "Lectures", "roles-de-datos.md"))));

        var page = await spanish.PageAsync("/search?q=disenar");

        Assert.Equal("es", Found(page)[0].QuerySelector("span")!.GetAttribute("lang"));
        Assert.Equal("Diseñar", page.QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public async Task An_empty_site_finds_nothing_kindly()
    {
        await using var empty = new EmptySite();

        var page = await empty.PageAsync("/search?q=data");

        Assert.Contains("No results for data", Text(page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    private Task<IHtmlDocument> SearchAsync(string query) => site.PageAsync("/search?q=" + Uri.EscapeDataString(query));

    private async Task<List<JsonElement>> SuggestAsync(string query)
    {
        var answer = JsonDocument.Parse(await site.TextAsync("/search/suggest?q=" + Uri.EscapeDataString(query))).RootElement;

        return [.. answer.GetProperty("suggestions").EnumerateArray()];
    }

    private static List<string> Groups(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main h2[id^=found-]").Select(h => h.ChildNodes[0].TextContent.Trim())];

    private static List<IElement> Found(IHtmlDocument page) => [.. page.QuerySelectorAll("main section:has(h2[id^=found-]) li.found")];

    private static void AssertOnlyText(IHtmlDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("main img, main iframe, script:not([src^='/']):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(page.QuerySelectorAll("[href]"), e => e.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Corpus() =>
        new[] { Repository.PathTo("tests", "CareerGuide.Content.Tests", "Samples", "naughty.json"), Repository.Corpus("naughty", "blns.json") }
            .OfType<string>()
            .SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!)
            .Distinct();
}
