using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>Inputs as they were met in real documents, where the tests of their kind have others.</summary>
public sealed class ReportedInputTests
{
    private const string Job = "# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n- Build\n\n";

    [Fact]
    public void Two_languages_of_programming_are_two_roles()
    {
        Assert.Equal("c-plus-plus-developer", Role("# A\n\n## C++ Developer\n\n### Responsibilities\n\n- Write engines\n\n### Skills\n\n- C++\n").Slug);
        Assert.Equal("c-sharp-developer", Role("# B\n\n## C# Developer\n\n### Responsibilities\n\n- Write services\n\n### Skills\n\n- C#\n").Slug);
    }

    [Theory]
    [InlineData("[^1]: Estimated", "[^1]", "Estimated")]
    [InlineData("[^a]: https://example.org/a \"Survey\"", "[^a]", "https://example.org/a")]
    [InlineData("[^c]: See the survey of 2023.", "[^c]", "See the survey of 2023.")]
    public void A_footnote_of_any_kind_is_shown(string note, string mark, string shown)
    {
        var lecture = Read($"# Jobs\n\n## Data Engineer\n\nEarns well.{mark}\n\n### Responsibilities\n\n- Build\n\n{note}\n");

        Assert.Equal("Earns well.", Assert.Single(Assert.Single(lecture.Roles).About).Text);
        Assert.Contains(shown, lecture.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("[^", lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_looks_like_a_definition_below_a_list_stays()
    {
        var lecture = Read(Job + "[Note]: Important\n[Warning]: Stress!\n");

        Assert.Contains("Important", lecture.Html, StringComparison.Ordinal);
        Assert.Contains("Stress!", lecture.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul><li>Build pipelines</li><li>Keep data clean</li></ul>", "Build pipelines|Keep data clean")]
    [InlineData("<ul>\n<li>Build</li>\n<li>Keep</li>\n</ul>", "Build|Keep")]
    [InlineData("- <p>Draws<br/>charts</p>", "Draws charts")]
    public void Tags_part_words_and_points(string points, string read) => Assert.Equal(
        read.Split('|'), Role($"# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n{points}\n").Responsibilities.Select(item => item.Text));

    [Fact]
    public void A_second_paragraph_in_a_point_is_its_detail_in_tags_as_in_Markdown()
    {
        var item = Assert.Single(Role("# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n- <p>Write</p><p>reports</p>\n").Responsibilities);

        Assert.Equal(("Write", "<p>reports</p>"), (item.Text, item.DetailsHtml?.Trim()));
    }

    [Theory]
    [InlineData("## Data Engineer {#de}", "### Responsibilities {#r}")]
    [InlineData("## Data Engineer {: #x }", "### Responsibilities {: #r }")]
    [InlineData("## Data Engineer {#x .wide}", "### Responsibilities {#r .wide}")]
    [InlineData("## Role 1: Data Engineer", "### 1.1 Responsibilities")]
    [InlineData("## A. Data Engineer", "### a) Responsibilities")]
    [InlineData("## Data Engineer ¶", "### Responsibilities ¶")]
    [InlineData("## :rocket: Data Engineer", "### :wrench: Responsibilities")]
    public void A_heading_is_what_it_says(string role, string part)
    {
        var read = Role($"# Jobs\n\n{role}\n\n{part}\n\n- Build\n");

        Assert.Equal(("Data Engineer", "data-engineer", "Build"), (read.Name, read.Slug, Assert.Single(read.Responsibilities).Text));
    }

    [Theory]
    [InlineData("-\u00A0SQL\n-\u00A0Python", "SQL|Python")]
    [InlineData("- SQL\n-Python\n*Git", "SQL|Python|Git")]
    public void A_point_needs_no_space_behind_its_mark(string points, string read) =>
        Assert.Equal(read.Split('|'), Role($"# Jobs\n\n## Data Engineer\n\n### Skills\n\n{points}\n").Skills.Select(skill => skill.Text));

    [Theory]
    [InlineData("\n---\ntitle: Office jobs\n---", "Office jobs", "lecture")]
    [InlineData("+++\ntitle = \"Office jobs\"\nslug = \"office\"\n+++", "Office jobs", "office")]
    public void Settings_are_read_from_YAML_below_blank_lines_and_from_TOML(string settings, string title, string slug)
    {
        var lecture = Read($"{settings}\n\n## Data Engineer\n\n### Responsibilities\n\n- Build\n");

        Assert.Equal((title, slug), (lecture.Title, lecture.Slug));
        Assert.Equal("Data Engineer", Assert.Single(lecture.Roles).Name);
        Assert.DoesNotContain("Office jobs", lecture.Html.Replace("<h1>Office jobs</h1>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"title\": \"Office jobs\",\n  \"slug\": \"office\"\n}")]
    [InlineData("% Office jobs")]
    [InlineData("Title: Office jobs\nAuthor: A. Teacher")]
    public void Settings_in_other_forms_are_told_and_no_word_of_them_is_lost(string settings)
    {
        var parsed = Parse($"{settings}\n\n## Data Engineer\n\n### Responsibilities\n\n- Build\n");

        Assert.Contains(parsed.Diagnostics, diagnostic => diagnostic is { Code: "CG090", Line: 1 });
        Assert.Contains("Office jobs", parsed.Lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_in_code_in_a_comparison_loses_its_backslash()
    {
        var lecture = Read("# Jobs\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- R\n\n## Compare\n\n"
            + "| Tool | Data Engineer | Data Analyst |\n| --- | --- | --- |\n| Shell | `sort \\| uniq` | x |\n");

        Assert.Equal("sort | uniq", Assert.Single(lecture.Comparisons).Rows.Single(row => row.RoleSlug == "data-engineer").Ratings[0].Text);
    }

    [Theory]
    [InlineData("Scikit\u2011learn", "Scikit-learn")]
    [InlineData("Scikit\u2010learn", "Scikit-learn")]
    [InlineData("CI\u2215CD", "CI/CD pipelines")]
    [InlineData("Air\uFB02ow", "Airflow")]
    [InlineData("Snow\uFB02ake", "Snowflake")]
    public void A_name_is_known_whatever_hyphen_slash_or_ligature_is_in_it(string written, string name)
    {
        var parsed = Parse($"# Jobs\n\n## Data Engineer\n\n### Skills\n\n- {written}\n");

        Assert.Equal([name], Assert.Single(parsed.Lecture.Roles[0].Skills).Names);
        Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code.StartsWith("CG05", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_with_a_ligature_is_found_in_a_workflow()
    {
        var lecture = Read("# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- Excel\n\n## Work\uFB02ow\n\n1. Data Engineer → collects\n2. Data Analyst → reads\n");

        Assert.Equal(["data-engineer", "data-analyst"], lecture.Workflow.Select(step => step.RoleSlug));
    }

    private static Role Role(string markdown) => Assert.Single(Read(markdown).Roles);

    private static Lecture Read(string markdown) => Parse(markdown).Lecture;

    private static ParsedLecture Parse(string markdown) => LectureParser.Parse(markdown, "lecture.md", DefaultContent.Vocabulary);
}
