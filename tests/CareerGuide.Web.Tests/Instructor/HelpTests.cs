using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Web.Features.Instructor.NewLecture;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Instructor;

public sealed class HelpTests : IAsyncLifetime
{
    private const string Form = "form.edit";

    private readonly DataRolesSite site = new();
    private Person ada = null!;

    public async ValueTask InitializeAsync() => ada = await Person.SignedInAsync(site, name: "Ada");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("en", "Responsibilities", "job responsibilities")]
    [InlineData("es", "Responsabilidades", "funciones del puesto")]
    [InlineData("de", "Aufgaben", "verantwortlichkeiten")]
    public async Task Help_lists_the_headings_that_are_understood_in_each_language(string language, string heading, string wording)
    {
        var page = await ada.SeeAsync($"/instructor/help?language={language}");

        var headings = page.QuerySelector(".help-headings")!.TextContent;
        Assert.Contains($"### {heading}", headings);
        Assert.Contains(wording, headings);
        Assert.Equal(language, page.QuerySelector("[aria-current=true]")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("first-lecture", "Watches the oven")]
    [InlineData("authoring", "You cannot lose your text")]
    [InlineData("lecture-format", "Also written")]
    [InlineData("documents", "Pasting")]
    public async Task The_documentation_is_part_of_the_desk_and_its_links_lead_somewhere(string name, string says)
    {
        var page = await ada.SeeAsync($"/instructor/help/{name}");

        Assert.Contains(says, page.QuerySelector("article")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("article img"));

        foreach (var link in page.QuerySelectorAll("article a[href]").Select(a => a.GetAttribute("href")!).Where(href => !href.StartsWith("http", StringComparison.Ordinal)).Distinct())
        {
            var (path, place) = link.Split('#') is [var p, var id] ? (p, id) : (link, "");
            var target = path.Length == 0 ? page : await ada.SeeAsync(path);
            Assert.True(place.Length == 0 || target.GetElementById(Uri.UnescapeDataString(place)) is not null, $"{link} of {name} leads nowhere.");
        }
    }

    [Theory]
    [InlineData("first-lecture")]
    [InlineData("authoring")]
    [InlineData("lecture-format")]
    [InlineData("documents")]
    public async Task A_page_of_help_begins_with_its_contents_and_says_nothing_of_programs(string name)
    {
        var page = await ada.SeeAsync($"/instructor/help/{name}");

        Assert.Equal(
            page.QuerySelectorAll("article > h2").Select(heading => heading.TextContent.Trim()),
            page.QuerySelectorAll(".help-contents a").Select(link => link.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll(".help-contents a"), link => Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]))));
        Assert.DoesNotMatch(@"Open XML|dotnet|--json|tests/|\.cs\b|lecture-format\.md|authoring\.md|documents\.md", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task There_is_no_help_on_other_files() =>
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync("/instructor/help/security")).StatusCode);

    [Fact]
    public async Task Beside_a_text_stands_what_is_understood_in_its_language()
    {
        var read = await Person.PageOfAsync(await ada.KeepAsync(await ada.OpenAsync(), "---\nlanguage: es\n---\n\n# Oficios\n"));

        Assert.Contains("quién es un …", read.QuerySelector(".edit-headings-help")!.TextContent);
        Assert.Equal("/instructor/help?language=es", read.QuerySelector(".edit-headings-help p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("insert-Role")]
    [InlineData("insert-facet-pay")]
    [InlineData("insert-Comparison")]
    [InlineData("insert-Workflow")]
    [InlineData("insert-Guidance")]
    public async Task Every_block_is_inserted_without_a_script_and_tells_only_what_to_write_over(string button)
    {
        var page = await ada.OpenAsync();
        Assert.NotNull(page.QuerySelector($".edit-insert button[value={button}]"));

        var inserted = await Person.PageOfAsync(await ada.SendAsync(page, Form, ("do", button)));

        Assert.StartsWith(TextOf(page).TrimEnd('\n'), TextOf(inserted), StringComparison.Ordinal);
        Assert.All(inserted.QuerySelectorAll(".edit-hints li"), hint => Assert.Matches("workflow does not mention|words of the example", hint.TextContent));
    }

    [Fact]
    public async Task A_script_gets_a_block_that_fits_the_lecture()
    {
        var page = await ada.OpenAsync();
        var answer = await ada.Client.PostAsync($"{Desk.Editor}/block", new FormUrlEncodedContent(
        [
            new("do", "insert-Workflow"), new("markdown", Lectures.DataRoles),
            new("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector($"{Form} [name=__RequestVerificationToken]")!).Value),
        ]), TestContext.Current.CancellationToken);

        Assert.Equal(
            "# Workflow\n\n1. **Data Engineer** → Describe a task of this role\n2. **Data Analyst** → Describe a task of this role\n3. **Data Scientist** → Describe a task of this role\n4. **Machine Learning Engineer** → Describe a task of this role\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("insert-Nothing")]
    [InlineData("insert-facet-nothing")]
    [InlineData("insert-7")]
    public async Task What_is_no_block_inserts_nothing(string button)
    {
        var page = await ada.OpenAsync();

        Assert.Equal(TextOf(page), TextOf(await Person.PageOfAsync(await ada.SendAsync(page, Form, ("do", button)))));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_starter_reads_without_a_note_and_has_one_of_each_thing(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var parsed = LectureParser.Parse(Starter.For("Roles"), "roles.md", SiteVocabulary.Empty);
        CultureInfo.CurrentUICulture = before;

        Assert.Empty(parsed.Diagnostics.Where(d => d.Severity > Content.Diagnostics.Severity.Note).Select(d => d.ToString("roles.md")));
        Assert.Equal(2, parsed.Lecture.Roles.Count);
        Assert.Single(parsed.Lecture.Comparisons);
        Assert.All(parsed.Lecture.Roles, role => Assert.NotEmpty(role.Interests));
    }

    private static string TextOf(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("form.edit textarea")!).Value;
}
