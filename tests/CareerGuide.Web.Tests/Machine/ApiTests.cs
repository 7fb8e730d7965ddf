using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Machine;

public sealed class ApiTests(DataRolesSite site, SeveralLecturesSite several, EmptySite empty)
    : IClassFixture<DataRolesSite>, IClassFixture<SeveralLecturesSite>, IClassFixture<EmptySite>
{
    [Fact]
    public async Task The_roles_are_those_of_the_page()
    {
        foreach (var each in Sites)
        {
            var page = await each.PageAsync("/roles");
            var shown = page.QuerySelectorAll("main .cards a, main .plain-links a").Select(a => Slug(a)).Distinct();

            Assert.Equal(shown, Texts(await ListAsync(each, "/api/v1/roles"), "slug"));
        }
    }

    [Fact]
    public async Task A_role_has_the_lines_of_its_page()
    {
        foreach (var each in Sites)
        {
            foreach (var slug in Texts(await ListAsync(each, "/api/v1/roles"), "slug"))
            {
                var page = await each.PageAsync($"/roles/{slug}");
                var role = await ObjectAsync(each, $"/api/v1/roles/{slug}");
                var lines = role["responsibilities"]!.AsArray().Concat(role["skills"]!.AsArray()).Concat(role["focus"]!.AsArray()).Concat(role["interests"]!.AsArray());
                var shown = page.QuerySelectorAll("main a[href*='#L']").Select(a => a.GetAttribute("href")!).ToHashSet();
                var text = Words(page.QuerySelector("main")!.TextContent);

                Assert.Equal(page.QuerySelector("h1")!.TextContent, role["name"]!.GetValue<string>());
                Assert.All(lines, line => Assert.Contains($"/lectures/{line!["lecture"]}#L{line["line"]}", shown));
                Assert.All(lines, line => Assert.Contains(Words(line!["text"]!.GetValue<string>()), text, StringComparison.Ordinal));
                Assert.All(role["about"]!.AsArray(), about => Assert.Contains(Words(about!.GetValue<string>()), text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_role_of_several_lectures_has_the_lines_of_all()
    {
        var role = await ObjectAsync(several, "/api/v1/roles/data-engineer");

        Assert.Equal(["data-roles", "cloud-roles"], Texts(role["chapters"]!.AsArray(), "lecture"));
        Assert.Equal("Rent pipelines", role["responsibilities"]!.AsArray()[^1]!["text"]!.GetValue<string>());
        Assert.Equal("cloud-roles", role["responsibilities"]!.AsArray()[^1]!["lecture"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_role_says_what_is_nested_and_kept()
    {
        var role = await ObjectAsync(several, "/api/v1/roles/cloud-engineer");

        Assert.Equal("- by watching them", role["responsibilities"]![0]!["details"]!.GetValue<string>());
        Assert.Equal("day, Typical Day: A quiet one is a **good** one. | Evening: The pager sleeps too.", FacetsOf(role));
        Assert.Empty(role["sections"]!.AsArray());
    }

    private static string FacetsOf(JsonObject role) => string.Join(" || ", role["facets"]!.AsArray().Select(facet =>
        $"{facet!["key"]}, {facet["heading"]}: {string.Join(" | ", facet["items"]!.AsArray().Select(item => $"{(item!["group"] is { } group ? $"{group}: " : "")}{item["markdown"]}"))}"));

    [Fact]
    public async Task The_comparisons_are_those_of_the_page()
    {
        foreach (var each in Sites)
        {
            foreach (var comparison in await ListAsync(each, "/api/v1/comparisons"))
            {
                var slug = comparison!["slug"]!.GetValue<string>();
                var table = (await each.PageAsync($"/compare?table={slug}&view=rows")).QuerySelector("table")!;
                var whole = await ObjectAsync(each, $"/api/v1/comparisons/{slug}");
                var criteria = comparison["criteria"]!.AsArray().Select(c => c!.GetValue<string>()).ToList();
                var heads = table.QuerySelectorAll("thead th").Skip(1).Select(Text).ToList();
                var rows = table.QuerySelectorAll("tbody tr");

                Assert.Equal(criteria.Count, heads.Count);
                Assert.Equal(whole["rows"]!.AsArray().Count, rows.Length);

                foreach (var row in whole["rows"]!.AsArray())
                {
                    var cells = rows.Single(r => Text(r.QuerySelector("th")!).Contains(row!["label"]!.GetValue<string>(), StringComparison.Ordinal)).QuerySelectorAll("td");
                    var ratings = whole["ratings"]![row!["key"]!.GetValue<string>()]!.AsArray().Select(r => r!.GetValue<string>());

                    Assert.All(criteria.Zip(ratings), rating => Assert.Contains(
                        rating.Second.Length == 0 ? "not rated" : rating.Second,
                        Text(cells[heads.FindIndex(h => h.Contains(rating.First, StringComparison.Ordinal))]),
                        StringComparison.Ordinal));
                }

                Assert.Equal(whole["ratings"]!.AsObject().Select(r => r.Key), Texts(whole["rows"]!.AsArray(), "key"));
            }
        }

        Assert.Equal(2, (await ListAsync(several, "/api/v1/comparisons")).Count);
    }

    [Fact]
    public async Task The_steps_are_those_of_the_page()
    {
        foreach (var each in Sites)
        {
            var steps = (await each.PageAsync("/workflow")).QuerySelectorAll("ol.lanes > li");
            var api = await ListAsync(each, "/api/v1/workflow");

            Assert.Equal(steps.Select(s => Text(s.QuerySelector(".role-name")!)), Texts(api, "name"));
            Assert.Equal(steps.Select(s => s.QuerySelector(".step-activity")?.TextContent), Texts(api, "activity"));
            Assert.Equal(
                steps.Select(s => s.QuerySelector(".line-link")!.GetAttribute("href")),
                api.Select(s => $"/lectures/{s!["lecture"]}#L{s["line"]}"));
        }
    }

    [Fact]
    public async Task The_lectures_are_those_of_the_page()
    {
        foreach (var each in Sites)
        {
            var page = await each.PageAsync("/lectures");

            Assert.Equal(page.QuerySelectorAll(".card-lecture h2 a").Select(Slug), Texts(await ListAsync(each, "/api/v1/lectures"), "slug"));
        }
    }

    [Fact]
    public async Task A_lecture_is_what_check_prints_of_it()
    {
        var glossary = GlossaryParser.Parse(Lectures.Glossary).Glossary;
        var parsed = LectureParser.Parse(Lectures.DataRoles, "data-roles.md", new SiteVocabulary(glossary, []));
        var expected = JsonSerializer.SerializeToNode(LectureJson.Of(parsed), LectureJson.Options)!.AsObject();
        expected.Remove("diagnostics");

        Assert.Empty(Json.Lacks(await ObjectAsync(site, "/api/v1/lectures/data-roles"), expected));
    }

    [Fact]
    public async Task The_skills_are_those_of_the_page()
    {
        foreach (var each in Sites)
        {
            var page = await each.PageAsync("/skills");
            var skills = await ListAsync(each, "/api/v1/skills");

            Assert.NotEmpty(skills);
            Assert.Equal(
                page.QuerySelectorAll("main tbody th[scope=row] a[href^='/skills/']").Select(Slug).Order(StringComparer.Ordinal),
                Texts(skills, "slug").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_skill_has_the_lines_of_its_page()
    {
        foreach (var slug in Texts(await ListAsync(several, "/api/v1/skills"), "slug"))
        {
            var page = await several.PageAsync($"/skills/{Uri.EscapeDataString(slug!)}");
            var uses = (await ObjectAsync(several, $"/api/v1/skills/{Uri.EscapeDataString(slug!)}"))["roles"]!.AsArray();
            var shown = page.QuerySelectorAll("main a[href*='#L']").Select(a => a.GetAttribute("href"));

            Assert.Equal(shown.Order(StringComparer.Ordinal), uses.Select(u => $"/lectures/{u!["lecture"]}#L{u["line"]}").Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("?q=data")]
    [InlineData("?q=pyhton")]
    [InlineData("?q=k8s")]
    [InlineData("?q=statistics&in=skills")]
    [InlineData("?q=zzzzzz")]
    [InlineData("")]
    public async Task What_is_found_is_what_the_page_shows(string query)
    {
        foreach (var each in Sites)
        {
            var page = await each.PageAsync($"/search{query}");
            var search = await ObjectAsync(each, $"/api/v1/search{query}");
            var found = search["groups"]!.AsArray().SelectMany(g => g!["items"]!.AsArray()).Concat(search["instead"]!.AsArray());

            Assert.Equal(
                page.QuerySelectorAll("main .found .line-text").Select(f => Text(f.FirstElementChild!)),
                found.Select(f => Words(f!["title"]!.GetValue<string>())));
            Assert.Equal(
                page.QuerySelectorAll("main .found-name").Select(f => f.GetAttribute("href")),
                Texts(found, "page").Where(address => address is not null));
        }
    }

    [Fact]
    public async Task Each_skill_that_a_role_asks_for_is_a_skill_that_the_role_asks_for()
    {
        foreach (var each in Sites)
        {
            var skills = await ListAsync(each, "/api/v1/skills");

            foreach (var role in Texts(await ListAsync(each, "/api/v1/roles"), "slug"))
            {
                var asked = (await ObjectAsync(each, $"/api/v1/roles/{role}"))["skills"]!.AsArray()
                    .SelectMany(line => line!["slugs"]!.AsArray().Concat(line["memberSlugs"]!.AsArray())).Select(s => s!.GetValue<string>()).Distinct();

                Assert.Equal(asked.Order(), Texts(skills.Where(s => s!["roles"]!.AsArray().Any(r => r!.GetValue<string>() == role)), "slug").Order());
            }
        }
    }

    [Fact]
    public async Task A_skill_says_who_asks_for_it_in_which_words()
    {
        var skill = await ObjectAsync(site, "/api/v1/skills/pandas");
        var use = skill["roles"]![0]!;

        Assert.Equal("Pandas", skill["name"]!.GetValue<string>());
        Assert.Equal("python", Assert.Single(Texts(skill["partOf"]!.AsArray(), "slug")));
        Assert.Equal(["data-analyst", "data-scientist"], Texts(skill["roles"]!.AsArray(), "role"));
        Assert.Equal("Python (Pandas, NumPy)", use["text"]!.GetValue<string>());
        Assert.True(use["member"]!.GetValue<bool>());
        Assert.Contains("pandas", Texts((await ObjectAsync(site, "/api/v1/skills/python"))["members"]!.AsArray(), "slug"));
    }

    [Theory]
    [InlineData("/api/v1/roles/mle", "/api/v1/roles/machine-learning-engineer")]
    [InlineData("/roles/mle.md", "/roles/machine-learning-engineer.md")]
    [InlineData("/roles/mle.json", "/roles/machine-learning-engineer.json")]
    [InlineData("/api/v1/skills/k8s", "/api/v1/skills/kubernetes")]
    public async Task Another_name_leads_to_what_it_means(string asked, string present)
    {
        var answer = await site.GetAsync(asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(present, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_site_without_lectures_has_empty_lists()
    {
        foreach (var list in new[] { "roles", "skills", "comparisons", "workflow", "lectures" })
            Assert.Empty(await ListAsync(empty, $"/api/v1/{list}"));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/roles/nobody", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/skills/juggling", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/comparisons/none", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/lectures/none", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/roles/data-engineer/more", HttpStatusCode.NotFound)]
    [InlineData("GET", "/openapi/v2.json", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/roles", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/roles/data-engineer", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/api/v1/roles", HttpStatusCode.MethodNotAllowed)]
    public async Task Errors_are_problem_details(string method, string address, HttpStatusCode status)
    {
        var answer = await site.AskAsync(new HttpMethod(method), address);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
        Assert.Equal(address, problem["instance"]!.GetValue<string>());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_page_of_another_site_may_ask_before_it_reads()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/roles/data-engineer");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET,HEAD", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("if-none-match", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("86400", answer.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/api/v1/roles", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/api/v1/roles/astronaut", HttpStatusCode.NotFound)]
    [InlineData("/API/v1/roles/", HttpStatusCode.MovedPermanently)]
    public async Task An_answer_has_the_same_headers_with_an_origin_and_without(string address, HttpStatusCode status)
    {
        await site.GetAsync(address); // from now on a page is answered from the cache
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Origin", "https://elsewhere.example");

        var without = await site.GetAsync(address);
        var with = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, with.StatusCode);
        Assert.Equal(HeaderLines(without), HeaderLines(with));
        Assert.Contains("Access-Control-Expose-Headers: ETag", HeaderLines(with));
    }

    private static IReadOnlyList<string> HeaderLines(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join('|', h.Value)}").Order()];

    [Fact]
    public async Task Pages_are_not_open_to_other_sites()
    {
        var answer = await site.GetAsync("/roles");

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_answer_that_the_reader_has_already_is_not_sent_again()
    {
        var first = await site.GetAsync("/api/v1/roles");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/roles");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("*", second.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/api/v1/roles?roles=%00&x=%ff%fe&__proto__=1")]
    [InlineData("/api/v1/roles/%22%3E%3Cscript%3E")]
    [InlineData("/api/v1/skills/%27;%20DROP%20TABLE%20Skills;--")]
    [InlineData("/api/v1/lectures/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/comparisons/%f0%9f%92%a3")]
    [InlineData("/print?roles=%00,%ff,%22%3E%3Cscript%3E&roles=data-analyst")]
    [InlineData("/print.md?roles=,,,&roles=%0a%0d")]
    [InlineData("/print.json?roles=%ed%a0%80")]
    [InlineData("/feed.atom?%00=1")]
    [InlineData("/api/v1/search?q=%22%20OR%20NEAR(*)%00%ff")]
    public async Task Strange_addresses_break_nothing(string address)
    {
        var answer = await site.GetAsync(address);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.MovedPermanently]);
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        Assert.False(isPage && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("<script>", StringComparison.Ordinal));
    }

    private Site[] Sites => [site, several];

    private static async Task<JsonArray> ListAsync(Site site, string address) => JsonNode.Parse(await site.TextAsync(address))!.AsArray();

    private static async Task<JsonObject> ObjectAsync(Site site, string address) => JsonNode.Parse(await site.TextAsync(address))!.AsObject();

    private static IEnumerable<string?> Texts(IEnumerable<JsonNode?> objects, string property) => objects.Select(o => o![property]?.GetValue<string>());

    private static string Slug(IElement link) => Uri.UnescapeDataString(link.GetAttribute("href")!.Split('/')[^1]);

    private static string Text(IElement element) => Words(element.TextContent);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
