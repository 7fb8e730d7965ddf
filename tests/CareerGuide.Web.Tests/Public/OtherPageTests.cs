using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class OtherPageTests(DataRolesSite site, EmptySite empty, SeveralLecturesSite several)
    : IClassFixture<DataRolesSite>, IClassFixture<EmptySite>, IClassFixture<SeveralLecturesSite>
{
    private static readonly string[] InOrder = ["Data Engineer", "Data Analyst", "Data Scientist", "Machine Learning Engineer"];

    [Fact]
    public async Task Home_shows_the_roles_in_the_order_of_the_workflow_and_one_next_step()
    {
        var page = await site.PageAsync("/");

        Assert.Equal(InOrder, page.QuerySelectorAll("ol.flow .role-name").Select(r => r.TextContent));
        Assert.Equal("/guidance", Assert.Single(page.QuerySelectorAll("main .btn-primary")).Closest("form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Home_offers_interests_to_tick_that_light_up_their_roles()
    {
        var hero = (await site.PageAsync("/")).QuerySelector(".hero-form")!;
        var mathematics = hero.QuerySelector("input[name=like][value=mathematics]")!;

        Assert.Equal(9, hero.QuerySelectorAll("input[name=like]").Length);
        Assert.Equal(InOrder, hero.QuerySelectorAll(".light").Select(l => l.TextContent.Trim()));
        Assert.Contains("for-3", mathematics.ClassList);
        Assert.Equal("Data Scientist", hero.QuerySelector(".light-3")!.TextContent.Trim());
        Assert.NotNull(hero.QuerySelector("button[name=step][value=matches]")); // so that who has ticked nothing is told to
    }

    [Theory]
    [InlineData("/", 2, "5 roles in 2 fields.", "Lecture 10 – Various Data-Based Job Roles in Machine Learning|Roles around the Cloud")]
    [InlineData("/es", 2, "5 roles de 2 áreas.", "Lecture 10 – Various Data-Based Job Roles in Machine Learning|Roles around the Cloud")]
    [InlineData("/", 1, "5 roles in 2 fields.", "Lecture 10 – Various Data-Based Job Roles in Machine Learning|and 1 more")]
    public async Task Home_names_the_fields_of_several_lectures_above_the_first_question(string home, int shown, string subject, string fields)
    {
        await using var both = new Site(("data-roles.md", Lectures.DataRoles), ("cloud-roles.md", Lectures.CloudRoles))
            .Set("LargeSite:LecturesOnHome", shown.ToString(CultureInfo.InvariantCulture));
        var header = (await both.PageAsync(home)).QuerySelector(".hero > header")!;

        Assert.EndsWith(subject, header.QuerySelector(".hero-subject")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(fields.Split('|'), header.QuerySelectorAll(".hero-fields a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task All_roles_are_listed_under_their_lectures()
    {
        var page = await several.PageAsync("/roles");

        Assert.Equal(2, page.QuerySelectorAll("main h2").Length);
        Assert.Equal(6, page.QuerySelectorAll(".card-role").Length);
        Assert.StartsWith("5 roles", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_has_one_hue_on_every_page()
    {
        foreach (var path in new[] { "/", "/roles", "/workflow", "/guidance", "/compare" })
        {
            var link = (await site.PageAsync(path)).QuerySelector("main a[href='/roles/data-scientist']")!;
            Assert.True(link.Closest("[class*=hue-]")!.ClassList.Contains("hue-3"), path);
        }
    }

    [Fact]
    public async Task The_workflow_is_an_ordered_list_of_roles_and_what_they_do()
    {
        var steps = (await site.PageAsync("/workflow")).QuerySelectorAll("ol.lanes > li");

        Assert.Equal(InOrder, steps.Select(s => s.QuerySelector("a.role-name")!.TextContent));
        Assert.Equal(
            ["Collects & prepares data", "Analyzes historical data", "Builds predictive models", "Deploys models into production"],
            steps.Select(s => s.QuerySelector(".step-activity")!.TextContent));
        Assert.Equal("/lectures/data-roles#L178", steps[0].QuerySelector(".line-link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_picture_of_the_workflow_stands_alone()
    {
        var svg = XDocument.Parse(await site.TextAsync("/workflow.svg")).Root!;
        var elements = svg.Descendants().ToLookup(e => e.Name.LocalName);

        Assert.Equal("title description", svg.Attribute("aria-labelledby")?.Value);
        Assert.Single(elements["title"]);
        Assert.Contains("Data Engineer: Collects & prepares data, then Data Analyst", elements["desc"].Single().Value, StringComparison.Ordinal);
        Assert.Equal(4, elements["a"].Count());
        Assert.Empty(elements["style"].Concat(elements["script"]).Concat(elements["image"]));
        Assert.All(elements["text"], text => Assert.True(int.Parse(text.Attribute("font-size")!.Value, null) >= 16));
    }

    [Fact]
    public async Task Guidance_leads_from_what_one_enjoys_to_the_role()
    {
        var entries = (await site.PageAsync("/guidance")).QuerySelectorAll(".guidance > li");

        Assert.Equal(InOrder, entries.Select(e => e.QuerySelector("h2")!.TextContent.Trim()));
        Assert.Equal(
            ["working with databases & backend systems", "business insights & dashboards", "mathematics + ML modeling", "coding + system design + deployment"],
            entries.Select(e => e.QuerySelector(".interest")!.TextContent.Trim()));
        Assert.Equal("/lectures/data-roles#L187", entries[0].QuerySelector(".line-link")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_lecture_is_there_to_read_whole_with_its_contents()
    {
        var page = await site.PageAsync("/lectures/data-roles");

        Assert.Contains("Understanding these differences helps", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Job Responsibilities", page.QuerySelector("nav.contents")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Design and build data pipelines", page.GetElementById("L15")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_lecture_names_eight_roles_and_counts_the_others()
    {
        string[] jobs = ["Baker", "Butcher", "Carpenter", "Cook", "Driver", "Gardener", "Nurse", "Painter", "Plumber", "Tailor"];
        await using var town = new Site(("town.md", $"# Jobs in town\n{string.Concat(jobs.Select(job => $"\n## {job}\n\n### Skills\n\n- Patience\n"))}"));
        var card = Assert.Single((await town.PageAsync("/lectures")).QuerySelectorAll(".card-lecture"));

        Assert.Equal(jobs.Take(8), card.QuerySelector("p")!.TextContent.Split("\u00A0· "));
        Assert.Equal("2 more roles", card.QuerySelector(".from")?.TextContent);
    }

    [Fact]
    public async Task The_contents_of_a_lecture_begin_below_its_title()
    {
        await using var kitchen = new Site(("kitchen.md", "# Jobs in a kitchen\n\n## Cook\n\n### Skills\n\n- Knives\n\n## Waiter\n\n### Skills\n\n- Trays\n"));
        var entries = (await kitchen.PageAsync("/lectures/kitchen")).QuerySelectorAll("nav.contents li");

        Assert.Equal(["Cook 1", "Skills 2", "Waiter 1", "Skills 2"], entries.Select(entry => $"{entry.TextContent} {entry.ClassName![^1]}"));
    }

    [Fact]
    public async Task The_source_of_a_lecture_is_its_Markdown()
    {
        Assert.Equal(Lectures.DataRoles, await site.TextAsync("/lectures/data-roles.md"));
    }

    [Fact]
    public async Task A_lecture_without_roles_is_still_there_to_read()
    {
        Assert.Contains("Books for the winter.", await several.TextAsync("/lectures/reading-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_stands_on_the_page_to_print()
    {
        var text = (await site.PageAsync("/print")).QuerySelector("main")!.TextContent;

        Assert.All(
            ["Optimize data storage and processing systems", "Automate retraining pipelines", "Very Low", "mathematics + ML modeling", "ML Engineers bring models to real-world applications"],
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_to_print_has_a_button_for_it_that_only_a_script_shows()
    {
        var button = Assert.Single((await site.PageAsync("/print")).QuerySelectorAll("main [data-print]"));

        Assert.True(button.HasAttribute("hidden"));
        Assert.Equal("Print", button.TextContent.Trim());
    }

    [Theory]
    [InlineData("/", "Nothing here yet")]
    [InlineData("/roles", "No roles yet")]
    [InlineData("/compare", "No comparison yet")]
    [InlineData("/workflow", "No workflow yet")]
    [InlineData("/guidance", "once a lecture says who each role suits")]
    [InlineData("/lectures", "No lectures yet")]
    [InlineData("/print", "nothing to print yet")]
    public async Task Where_there_is_nothing_yet_the_page_says_so_and_shows_instructors_the_way(string path, string said)
    {
        var hint = (await empty.PageAsync(path)).QuerySelector(".empty")!.TextContent;

        Assert.Contains(said, hint, StringComparison.Ordinal);
        Assert.Contains("Are you the instructor?", hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_are_absolute_under_the_public_name_of_the_site()
    {
        await using var known = new EmptySite();
        known.Set("Site:PublicAddress", "https://careers.example.org/").Set("Site:Title", "Careers & more");

        var page = await known.PageAsync("/roles");

        Assert.Equal("https://careers.example.org/roles", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("Roles · Careers & more", page.Title);
        Assert.Contains("https://careers.example.org/sitemap.xml", await known.TextAsync("/robots.txt"), StringComparison.Ordinal);
    }
}
