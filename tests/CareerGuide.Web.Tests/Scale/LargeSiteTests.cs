using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Scale;

/// <summary>A site that reads less ahead and shows less on one page, as one of thousands of roles does, though it has few.</summary>
public sealed class LargeSiteTests : IClassFixture<LargeSiteTests.Sites>
{
    private const int PagesInSitemap = 20;
    private const int RolesInNeeds = 3;

    private readonly Sites sites;

    public LargeSiteTests(Sites sites) => this.sites = sites;

    [Theory]
    [InlineData("/roles/data-engineer")]
    [InlineData("/roles/data-engineer.md")]
    [InlineData("/roles/data-engineer.svg")]
    [InlineData("/roles/tester-3")]
    [InlineData("/workflow")]
    [InlineData("/skills/sql")]
    [InlineData("/plan/data-engineer")]
    [InlineData("/compare")]
    [InlineData("/compare?roles=data-engineer,data-analyst")]
    [InlineData("/roles?letter=T")]
    [InlineData("/print?roles=data-engineer")]
    public async Task What_is_not_kept_in_memory_makes_the_same_pages(string address) =>
        Assert.Equal(await WithoutChoicesAsync(sites.Ordinary, address), await WithoutChoicesAsync(sites.Large, address));

    [Fact]
    public async Task The_sitemap_becomes_an_index_of_parts_that_list_the_same_pages()
    {
        var index = XDocument.Parse(await sites.Large.TextAsync("/sitemap.xml"));
        var parts = new List<IReadOnlyList<string>>();

        foreach (var part in Locations(index))
            parts.Add(Locations(XDocument.Parse(await sites.Large.TextAsync(new Uri(part).AbsolutePath))));

        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.InRange(part.Count, 1, PagesInSitemap));
        Assert.Equal(Locations(XDocument.Parse(await sites.Ordinary.TextAsync("/sitemap.xml"))), parts.SelectMany(part => part));
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-999.xml")]
    [InlineData("/sitemap-01.xml")]
    [InlineData("/sitemap--1.xml")]
    public async Task A_sitemap_that_there_is_not_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await sites.Large.GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_home_page_leads_to_the_lectures_that_it_does_not_show()
    {
        var page = await sites.Large.PageAsync("/");

        Assert.Equal(4, page.QuerySelectorAll(".card-lecture").Length);
        Assert.Equal("1 more lecture", page.QuerySelector(".more a[href='/lectures']")!.TextContent);
        Assert.Null((await sites.Ordinary.PageAsync("/")).QuerySelector(".more a[href='/lectures']"));
    }

    [Fact]
    public async Task Skills_are_narrowed_to_a_role_by_its_address_where_roles_are_too_many_to_list()
    {
        Assert.Null((await sites.Large.PageAsync("/skills")).QuerySelector("#role"));

        var narrowed = await sites.Large.PageAsync("/skills?role=data-engineer");
        Assert.Equal(["", "data-engineer"], narrowed.QuerySelectorAll("#role option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task A_skill_that_very_many_roles_need_shows_them_page_by_page()
    {
        static IEnumerable<string?> Roles(IParentNode page) => page.QuerySelectorAll(".skill-roles h3 a").Select(role => role.GetAttribute("href"));

        var whole = await sites.Ordinary.PageAsync("/skills/python");
        var first = await sites.Large.PageAsync("/skills/python");
        var next = await sites.Large.PageAsync(first.QuerySelector(".pager a[rel~=next]")!.GetAttribute("href")!);

        Assert.Null(whole.QuerySelector(".pager"));
        Assert.Equal(10, Roles(first).Count());
        Assert.Equal(Roles(whole), Roles(first).Concat(Roles(next)));
        Assert.Equal("/skills/python", next.QuerySelector(".pager a[rel~=prev]")!.GetAttribute("href"));
        Assert.Equal(Roles(next), Roles(await sites.Large.PageAsync("/skills/python?page=99")));
    }

    [Theory]
    [InlineData("from=Data+Engineer&to=TESTER+4", "/paths/data-engineer/tester-4")]
    [InlineData("from=data-engineer&to=tester-4", "/paths/data-engineer/tester-4")]
    public async Task The_way_between_roles_is_found_by_their_typed_names(string query, string expected)
    {
        Assert.Equal("INPUT", (await sites.Large.PageAsync("/paths")).QuerySelector("#from")!.TagName);
        Assert.Equal("SELECT", (await sites.Ordinary.PageAsync("/paths")).QuerySelector("#from")!.TagName);

        Assert.Equal(expected, (await sites.Large.GetAsync($"/paths?{query}")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_typed_name_that_no_role_has_is_said_and_one_alone_finds_what_is_closest()
    {
        Assert.NotNull((await sites.Large.PageAsync("/paths?from=Nobody+Here&to=")).QuerySelector(".note"));
        Assert.Equal("Data Engineer", (await sites.Large.PageAsync("/paths?from=Data+Engineer&to=")).QuerySelector("#from")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_to_print_is_split_by_lecture()
    {
        var page = await sites.Large.PageAsync("/print");

        Assert.Empty(page.QuerySelectorAll("article"));
        Assert.NotNull(page.QuerySelector("main a[href='/lectures/data-roles']"));
        Assert.Contains("](/lectures/data-roles.md)", await sites.Large.TextAsync("/print.md"), StringComparison.Ordinal);
        Assert.Contains("/lectures/data-roles.json", JsonNode.Parse(await sites.Large.TextAsync("/print.json"))!["lectures"]!.AsArray().Select(address => address!.ToString()));
        Assert.NotEmpty((await sites.Large.PageAsync("/print?roles=data-engineer")).QuerySelectorAll("article"));
    }

    [Theory]
    [InlineData("/roles/data-engineer", "[data-progress]")]
    [InlineData("/roles", "[data-progress]")]
    public async Task What_roles_need_is_split_and_a_page_says_where_that_of_its_roles_is(string page, string shown)
    {
        var all = JsonNode.Parse(await sites.Ordinary.TextAsync("/needs.json"))!["roles"]!.AsObject();
        var parts = JsonNode.Parse(await sites.Large.TextAsync("/needs.json"))!["parts"]!.AsArray().Select(first => (int)first!).ToList();

        foreach (var place in (await sites.Large.PageAsync(page)).QuerySelectorAll(shown))
        {
            var (slug, number) = (place.GetAttribute("data-progress")!, int.Parse(place.GetAttribute("data-number")!, CultureInfo.InvariantCulture));
            var part = JsonNode.Parse(await sites.Large.TextAsync($"/needs-{parts.FindLastIndex(first => first <= number) + 1}.json"))!["roles"]!.AsObject();

            Assert.InRange(part.Count, 1, RolesInNeeds);
            Assert.True(JsonNode.DeepEquals(all[slug], part[slug]), slug);
        }
    }

    [Fact]
    public async Task The_parts_of_what_roles_need_are_all_of_it()
    {
        var all = JsonNode.Parse(await sites.Ordinary.TextAsync("/needs.json"))!;
        var parts = JsonNode.Parse(await sites.Large.TextAsync("/needs.json"))!["parts"]!.AsArray().Count;
        var split = new JsonObject();

        foreach (var number in Enumerable.Range(1, parts))
        {
            foreach (var (slug, role) in JsonNode.Parse(await sites.Large.TextAsync($"/needs-{number}.json"))!["roles"]!.AsObject())
                split.Add(slug, role!.DeepClone());
        }

        Assert.Null(all["parts"]);
        Assert.True(JsonNode.DeepEquals(all["roles"], split));
    }

    [Theory]
    [InlineData("/needs-0.json")]
    [InlineData("/needs-999.json")]
    [InlineData("/needs-01.json")]
    [InlineData("/needs--1.json")]
    public async Task A_part_that_there_is_not_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await sites.Large.GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_small_site_has_no_parts() =>
        Assert.Equal(HttpStatusCode.NotFound, (await sites.Ordinary.GetAsync("/needs-1.json")).StatusCode);

    [Fact]
    public async Task Files_have_all_parts_of_their_data_and_are_made_anew_for_other_limits()
    {
        using var executable = new Executable();
        var folder = Path.Combine(executable.Folder, "files");
        JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!;
        async Task<IReadOnlyList<JsonNode>> PublishAsync(string name)
        {
            var (exitCode, _, error) = await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address, "--no-compression");
            Assert.True(exitCode == 0, error);

            return [.. Enumerable.Range(1, Read($"{name}.json")["parts"]?.AsArray().Count ?? 0).Select(number => Read($"{name}-{number}.json"))];
        }

        Assert.Empty(await PublishAsync("search"));
        var whole = Read("search.json")["entries"]!.AsArray().Select(Text).Order().ToList();

        executable.Set("LargeSite:EntriesInSearch", "40").Set("LargeSite:RolesInNeeds", "2");
        var parts = await PublishAsync("search");
        Assert.NotEmpty(await PublishAsync("needs"));
        Assert.All(parts, part => Assert.InRange(part["entries"]!.AsArray().Count, 1, 40));
        Assert.Equal(whole, parts.SelectMany(part => part["entries"]!.AsArray()).DistinctBy(entry => (int)entry!["number"]!).Select(Text).Order());

        executable.Set("LargeSite:EntriesInSearch", "400");
        Assert.Empty(await PublishAsync("search"));
        Assert.False(File.Exists(Path.Combine(folder, "search-1.json")));

        static string Text(JsonNode? entry) => $"{entry!["kind"]} {entry["title"]} {entry["address"]} {entry["line"]}";
    }

    [Fact]
    public async Task Files_have_all_sitemaps_and_the_pages_that_they_list()
    {
        using var executable = new Executable().Set("LargeSite:PagesInSitemap", "10").Set("LargeSite:RolesInMemory", "0");
        var folder = Path.Combine(executable.Folder, "files");

        var (exitCode, _, error) = await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address, "--no-compression");

        Assert.True(exitCode == 0, error);
        Assert.Empty(error);
        Assert.True(File.Exists(Path.Combine(folder, "sitemap-2.xml")));
        Assert.True(File.Exists(Path.Combine(folder, "api", "v1", "roles", "data-engineer.json")));
    }

    private static IReadOnlyList<string> Locations(XDocument sitemap) =>
        [.. sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];

    /// <summary>The answer without the form that chooses roles, which lists fewer on a large site.</summary>
    private static async Task<string> WithoutChoicesAsync(Site site, string address)
    {
        if (!address.StartsWith("/print", StringComparison.Ordinal))
            return await site.TextAsync(address);

        var page = await site.PageAsync(address);

        return page.QuerySelector("main article")!.OuterHtml;
    }

    public sealed class Sites : IDisposable
    {
        public Site Ordinary { get; } = Create();

        public Site Large { get; } = Create()
            .Set("LargeSite:RolesInMemory", "0").Set("LargeSite:RolesInLists", "10").Set("LargeSite:LecturesOnHome", "4")
            .Set("LargeSite:PagesInSitemap", PagesInSitemap.ToString(CultureInfo.InvariantCulture))
            .Set("LargeSite:RolesInNeeds", RolesInNeeds.ToString(CultureInfo.InvariantCulture));

        public void Dispose()
        {
            Ordinary.Dispose();
            Large.Dispose();
        }

        private static Site Create()
        {
            var site = new Site(("data-roles.md", Lectures.DataRoles), ("cloud-roles.md", Lectures.CloudRoles), Testers(1), Testers(5), Testers(9));
            site.Know(Lectures.Glossary);

            return site;
        }

        private static (string File, string Markdown) Testers(int first)
        {
            var roles = Enumerable.Range(first, 4).Select(n => string.Create(CultureInfo.InvariantCulture, $"## Tester {n}\n\n### Skills\n\n- Python\n- Tool {n}\n\n### Where to learn\n\n- A course in Python\n"));

            return (string.Create(CultureInfo.InvariantCulture, $"testers-{first}.md"), "# Testers\n\n" + string.Join('\n', roles));
        }
    }
}
