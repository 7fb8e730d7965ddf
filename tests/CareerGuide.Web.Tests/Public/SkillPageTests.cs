using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Public;

public sealed class SkillPageTests(DataRolesSite site, EmptySite empty) : IClassFixture<DataRolesSite>, IClassFixture<EmptySite>
{
    [Fact]
    public async Task Skills_stand_in_a_table_with_the_roles_that_ask_for_them()
    {
        var table = (await site.PageAsync("/skills")).QuerySelector("table.matrix")!;
        var python = Row(table, "Python");

        Assert.Equal(
            ["Skill", "Data Engineer", "Data Analyst", "Data Scientist", "Machine Learning Engineer"],
            table.QuerySelectorAll("thead th").Select(Text));
        Assert.Equal(["one of", "needed", "needed", "needed"], python.QuerySelectorAll("td").Select(Text));
        Assert.Equal(["Advanced", "needed", "needed", "·not needed"], Row(table, "SQL").QuerySelectorAll("td").Select(Text));
        Assert.Equal("optional", Text(Row(table, "R").QuerySelectorAll("td")[2]));
        Assert.Contains("Languages", table.QuerySelectorAll("th[scope=rowgroup]").Select(Text));
    }

    [Theory]
    [InlineData("Scala", "one of|·not needed|·not needed|·not needed")]
    [InlineData("TensorFlow", "·not needed|·not needed|·not needed|one of")]
    [InlineData("AWS", "example|·not needed|·not needed|·not needed")]
    [InlineData("Pandas", "·not needed|example|example|·not needed")]
    [InlineData("Linear Algebra", "·not needed|·not needed|needed|·not needed")]
    public async Task A_skill_to_choose_or_named_as_an_example_is_not_called_needed(string skill, string uses)
    {
        var page = await site.PageAsync("/skills");

        Assert.Equal(uses, string.Join('|', Row(page.QuerySelector("table.matrix")!, skill).QuerySelectorAll("td").Select(Text)));
        Assert.Contains("any one of several will do", Text(page.QuerySelector(".use-legend")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_are_called_what_people_call_them_in_the_filter_and_in_the_table()
    {
        var page = await site.PageAsync("/skills");

        Assert.Contains("Concept", page.QuerySelectorAll("#kind option").Select(Text));
        Assert.All(page.QuerySelectorAll("#kind option"), option => Assert.True(char.IsUpper(Text(option)[0]), Text(option)));
        Assert.Contains("Concepts", page.QuerySelectorAll("th[scope=rowgroup]").Select(Text));
    }

    [Fact]
    public async Task Where_no_skill_has_a_kind_none_is_offered_and_no_heading_says_other()
    {
        await using var kitchen = new Site(("kitchen.md", "# Kitchen\n\n## Baker\n\n### Skills\n\n- Sourdough\n- Rye\n"));
        var page = await kitchen.PageAsync("/skills");

        Assert.Null(page.QuerySelector("#kind"));
        Assert.Empty(page.QuerySelectorAll("th[scope=rowgroup]"));
    }

    [Fact]
    public async Task The_shade_of_two_roles_tells_pairs_apart_that_share_little()
    {
        var cells = (await site.PageAsync("/skills")).QuerySelectorAll(".shared-skills td[class^=share-]")
            .Select(cell => (Shared: int.Parse(cell.ChildNodes[0].TextContent is { Length: > 0 } number ? new string([.. number.TakeWhile(char.IsAsciiDigit)]) : "0", CultureInfo.InvariantCulture), Shade: cell.ClassName!))
            .ToList();

        Assert.Contains(cells, cell => cell.Shared == 1);
        Assert.NotEqual(cells.MinBy(cell => cell.Shared).Shade, cells.MaxBy(cell => cell.Shared).Shade);
        Assert.True(cells.Where(cell => cell.Shared > 0).DistinctBy(cell => cell.Shade).Count() > 1);
    }

    [Fact]
    public async Task Skills_whose_kind_nobody_says_stand_among_the_others()
    {
        await using var kitchen = new Site(("kitchen.md", "# Kitchen\n\n## Baker\n\n### Skills\n\n- Sourdough\n- Rye\n"));
        kitchen.Know("| Skill | Kind |\n| - | - |\n| Sourdough | |\n| Rye | tool |\n");

        foreach (var address in new[] { "/skills", "/es/skills", "/guidance?step=know" })
            Assert.Contains("Sourdough", (await kitchen.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(2, (await kitchen.PageAsync("/skills")).QuerySelectorAll("th[scope=rowgroup]").Length);
    }

    [Fact]
    public async Task Many_skills_have_links_to_their_kinds()
    {
        await using var many = Skills(90);
        many.Know("| Skill | Kind |\n| - | - |\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"| Thing {i} | {(i < 20 ? "tool" : "soft skill")} |\n")));

        var page = await many.PageAsync("/skills");
        var links = page.QuerySelectorAll(".fields > a");

        Assert.Equal(["Soft skills 10", "Tools 20", "Other skills 60"], links.Select(Text));
        Assert.All(links, link => Assert.Equal(Text(link).Split(' ')[0], Text(page.GetElementById(link.GetAttribute("href")![1..]))?.Split(' ')[0]));
        Assert.Empty((await many.PageAsync("/skills?kind=soft+skill")).QuerySelectorAll(".fields"));
        Assert.Empty((await many.PageAsync("/skills?kind=tool")).QuerySelectorAll(".fields"));
    }

    [Fact]
    public async Task The_kinds_of_more_skills_than_a_page_lists_are_narrowed_to()
    {
        await using var many = Skills(405);
        many.Know("| Skill | Kind |\n| - | - |\n" + string.Concat(Enumerable.Range(0, 405).Select(i => $"| Thing {i} | {(i == 0 ? "language" : "soft skill")} |\n")));

        Assert.Equal(["#kind-language", "/skills?kind=soft%20skill"], (await many.PageAsync("/skills")).QuerySelectorAll(".fields > a").Select(a => a.GetAttribute("href")));
    }

    private static Site Skills(int count) =>
        new(("makers.md", "# Makers\n\n## Maker\n\n### Skills\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"- Thing {i}\n"))));

    [Fact]
    public async Task Where_several_lectures_name_a_skill_each_line_says_which()
    {
        await using var several = new Site(("makers.md", "# Makers\n\n## Maker\n\n### Skills\n\n- Python\n"), ("menders.md", "# Menders\n\n## Mender\n\n### Skills\n\n- Python (basic)\n"));
        var lines = (await several.PageAsync("/skills/python")).QuerySelectorAll(".skill-roles .lines > li");
        var alone = (await site.PageAsync("/skills/python")).QuerySelector(".skill-roles .lines > li")!;

        Assert.Equal(["Makers", "Menders"], lines.Select(l => Text(l.QuerySelector(".from-lecture-title"))));
        Assert.All(lines, line => Assert.StartsWith(Text(line.QuerySelector(".from-lecture-title")), Text(line.QuerySelector(".line-link")), StringComparison.Ordinal));
        Assert.Null(alone.QuerySelector(".from-lecture-title"));
        Assert.StartsWith("Lecture line ", Text(alone.QuerySelector(".line-link")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kind=language", "Python|SQL|R|Scala")]
    [InlineData("?role=data-analyst&kind=language", "Python|SQL")]
    [InlineData("?name=postgres", "PostgreSQL")]
    [InlineData("?name=K8S", "Kubernetes")]
    [InlineData("?name=nosuchskill", "")]
    [InlineData("?kind=nosuchkind", "")]
    [InlineData("?role=%00&name=%27--", "")]
    public async Task The_list_is_narrowed_by_the_address(string query, string skills)
    {
        var page = await site.PageAsync($"/skills{query}");

        Assert.Equal(skills, string.Join('|', page.QuerySelectorAll("tbody th[scope=row]").Select(Text)));
        Assert.Equal(skills.Length == 0, page.QuerySelector(".empty") is not null);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_skill_shows_the_exact_wording_and_level_of_each_role_with_its_line()
    {
        var page = await site.PageAsync("/skills/sql");
        var roles = page.QuerySelectorAll(".skill-roles > li");

        Assert.Equal("SQL", Text(page.QuerySelector("h1")));
        Assert.Contains("Structured Query Language", Text(page.QuerySelector(".aliases")), StringComparison.Ordinal);
        Assert.Equal(["Data Engineer", "Data Analyst", "Data Scientist"], roles.Select(r => Text(r.QuerySelector("h3"))));
        Assert.Contains("SQL (Advanced level)", Text(roles[0].QuerySelector(".line-text")), StringComparison.Ordinal);
        Assert.Equal("Advanced", Text(roles[0].QuerySelector(".badge-level")));
        Assert.Equal("/lectures/data-roles#L26", roles[0].QuerySelector(".line-link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_skill_shows_what_it_is_part_of_what_belongs_to_it_and_what_goes_with_it()
    {
        var pandas = await site.PageAsync("/skills/pandas");
        var python = await site.PageAsync("/skills/python");

        Assert.Equal(["Python"], pandas.QuerySelectorAll("[aria-labelledby=part-of] a:not(.tick)").Select(Text));
        Assert.Contains("Pandas", python.QuerySelectorAll("[aria-labelledby=members] a:not(.tick)").Select(Text));
        Assert.Equal("SQL 3 roles", Text(python.QuerySelector("[aria-labelledby=goes-with] a")));
    }

    [Theory]
    [InlineData("/skills/k8s", "/skills/kubernetes")]
    [InlineData("/skills/apache-spark", "/skills/spark")]
    public async Task Another_name_leads_to_the_skill(string other, string canonical)
    {
        var answer = await site.GetAsync(other);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_skill_of_a_role_has_a_page_and_a_tick()
    {
        foreach (var role in new[] { "data-engineer", "data-analyst", "data-scientist", "machine-learning-engineer" })
        {
            var page = await site.PageAsync($"/roles/{role}");
            var ticks = page.QuerySelectorAll("[aria-labelledby=skills] .tick");

            Assert.NotEmpty(ticks);
            Assert.All(ticks, tick => Assert.Equal($"/guidance?know={tick.GetAttribute("data-skill")}", tick.GetAttribute("href")));

            foreach (var tick in ticks)
                Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/skills/{tick.GetAttribute("data-skill")}")).StatusCode);
        }
    }

    [Fact]
    public async Task What_roles_need_is_told_to_browsers_as_the_pages_count_it()
    {
        var needs = JsonDocument.Parse(await site.TextAsync("/needs.json")).RootElement;

        Assert.Equal(13, needs.GetProperty("roles").GetProperty("machine-learning-engineer").GetProperty("needs").GetArrayLength());
        Assert.Contains(
            needs.GetProperty("roles").GetProperty("machine-learning-engineer").GetProperty("needs").EnumerateArray(),
            need => need.EnumerateArray().Select(s => s.GetString()).SequenceEqual(["tensorflow", "pytorch"]));
        Assert.Empty(needs.GetProperty("formerly").EnumerateObject());
    }

    [Theory]
    [InlineData("/skills/python", ".role-name")]
    [InlineData("/skills", "th .role-name")]
    [InlineData("/paths", "th .role-name")]
    public async Task The_name_of_a_role_says_its_language_where_the_page_has_another(string address, string names)
    {
        using var both = new Site(
            ("english.md", "# Roles in software\n\n## Web Developer\n\n### Skills\n\n- Python\n- You know the tools that the team works with\n"),
            ("german.md", "# Rollen in der Softwareentwicklung\n\n## Softwareentwickler\n\n### Fähigkeiten\n\n- Python\n- Du kennst die Werkzeuge, mit denen das Team arbeitet\n"));

        var roles = (await both.PageAsync(address)).QuerySelectorAll($"main {names}").ToLookup(name => name.TextContent.Trim(), name => name.GetAttribute("lang"));

        Assert.NotEmpty(roles["Web Developer"]);
        Assert.NotEmpty(roles["Softwareentwickler"]);
        Assert.All(roles["Web Developer"], Assert.Null);
        Assert.All(roles["Softwareentwickler"], lang => Assert.Equal("de", lang));
    }

    [Fact]
    public async Task A_site_without_skills_says_so()
    {
        Assert.Contains("No skills yet", await empty.TextAsync("/skills"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.GetAsync("/skills/python")).StatusCode);
    }

    [Fact]
    public async Task A_skill_shows_where_it_can_be_learned_and_the_API_gives_the_hours()
    {
        using var learning = new Site(("clouds.md", "# Clouds\n\n## Cloud Engineer\n\n### Skills\n\n- Docker\n- Linux\n"));
        learning.Know(
            "| Skill | Learn |\n| - | - |\n| Docker | [Get started](https://docs.example.org/start) (free, 1.5 h); [Containers](/lectures/clouds) |\n| Linux | |\n");

        var links = (await learning.PageAsync("/skills/docker")).QuerySelectorAll("[aria-labelledby=learn] li");
        var learn = JsonDocument.Parse(await learning.TextAsync("/api/v1/skills/docker")).RootElement.GetProperty("learn");

        Assert.Equal(["Get started free, 1.5 h docs.example.org", "Containers"], links.Select(Text));
        Assert.Equal(["https://docs.example.org/start", "/lectures/clouds"], links.Select(link => link.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(1.5, learn[0].GetProperty("hours").GetDouble());
        Assert.Equal(JsonValueKind.Null, learn[1].GetProperty("hours").ValueKind);
        Assert.Null((await learning.PageAsync("/skills/linux")).QuerySelector("[aria-labelledby=learn]"));
    }

    [Fact]
    public async Task Where_a_skill_can_be_learned_changes_with_the_glossary()
    {
        using var learning = new Site(("clouds.md", "# Clouds\n\n## Cloud Engineer\n\n### Skills\n\n- Docker\n"));
        learning.Know("| Skill | Learn |\n| - | - |\n| Docker | [Old](https://example.org/old) |\n");
        Assert.Equal("Old", Text((await learning.PageAsync("/skills/docker")).QuerySelector("[aria-labelledby=learn] a")));

        learning.Know("| Skill | Learn |\n| - | - |\n| Docker | [New](https://example.org/new) |\n");
        await using var scope = learning.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().ImportAsync(ContentFolder.Read(learning.ContentFolder), TestContext.Current.CancellationToken);

        Assert.Equal("New", Text((await learning.PageAsync("/skills/docker")).QuerySelector("[aria-labelledby=learn] a")));
    }

    private static IElement Row(IElement table, string skill) =>
        table.QuerySelectorAll("tbody tr").Single(r => Text(r.QuerySelector("th[scope=row]")) == skill);

    private static string Text(IElement? element) =>
        string.Join(' ', element?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
