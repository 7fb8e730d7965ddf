using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>Markdown as other programs write it.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("## Data Engineer {#de}")]
    [InlineData("## **Data Engineer** {#data-engineer}")]
    [InlineData("## Data Engineer {#1.1-objectifs-de-l’application}")]
    [InlineData("## Data Engineer {#de .wide data-x=\"1 2\"} ##")]
    [InlineData("## Data Engineer {-}")]
    [InlineData("## Data Engineer {.unnumbered .unlisted}")]
    [InlineData("## Data Engineer {: #x }")]
    [InlineData("Data Engineer {#de}\n-----")]
    [InlineData("##Data Engineer")]
    [InlineData("##Data Engineer##")]
    [InlineData("## Data Engineer##")]
    [InlineData("## Data Engineer ##")]
    [InlineData("##\u00A0Data Engineer")]
    [InlineData("##\u3000Data Engineer")]
    [InlineData("## :rocket: Data Engineer")]
    [InlineData("## Data Engineer :our_logo:")]
    [InlineData("------------ Data Engineer ------------")]
    [InlineData("==========Data Engineer==========")]
    [InlineData("**** Data Engineer ****")]
    [InlineData("════ Data Engineer ════")]
    [InlineData("## [[Data Engineer]]")]
    [InlineData("## [[People/42|Data Engineer]]")]
    [InlineData("## Data Engineer ^da")]
    [InlineData("## Data Engineer %%check this%%")]
    [InlineData("## ==Data Engineer== #must")]
    [InlineData("## ![icon](de.png) Data Engineer")]
    [InlineData("## [![badge](x.svg)](https://example.org) Data Engineer")]
    [InlineData("## <a name=\"de\"></a>Data Engineer")]
    [InlineData("## Data Engineer ¶")]
    [InlineData("## Data Engineer [¶](#data-engineer \"Link to this heading\")")]
    [InlineData("## Data Engineer [#](#de)")]
    [InlineData("## Data Engineer[[edit](https://example.org/edit)]")]
    [InlineData("## Data Engineer [edit | edit source]")]
    [InlineData("## Data Engineer[^1]\n\n[^1]: Also called a plumber.")]
    [InlineData("## Data Engineer<sup>1</sup>")]
    [InlineData("## Data  \nEngineer")]
    [InlineData("## Data\\\nEngineer")]
    [InlineData("1. ## Data Engineer")]
    [InlineData("* ## **Data Engineer** {#de}")]
    [InlineData("<center>\n# Data Engineer\n</center>")]
    [InlineData("<h2 align=\"center\">Data <b>Engineer</b></h2>")]
    [InlineData("{{< anchor >}}\n## Data Engineer")]
    [InlineData("(de)=\n## Data Engineer")]
    [InlineData("import Tabs from '@theme/Tabs';\n\n## Data Engineer")]
    [InlineData("{/* a remark */}\n\n## Data Engineer")]
    public void A_role_s_name_is_free_of_the_marks_of_other_programs(string heading)
    {
        var lecture = Read($"# Careers\n\n{heading}\n\n### Skills\n\n- SQL\n");

        Assert.Equal("Data Engineer", Assert.Single(lecture.Roles).Name);
        Assert.Equal("Careers", lecture.Title);
    }

    [Theory]
    [InlineData("- SQL\n- Python")]
    [InlineData("• SQL\n• Python")]
    [InlineData("●\tSQL\n●\tPython")]
    [InlineData("·  SQL\n\n·  Python")]
    [InlineData("▪SQL\n▪Python")]
    [InlineData("– SQL\n– Python")]
    [InlineData("§ SQL\n§ Python")]
    [InlineData("o\tSQL\no\tPython")]
    [InlineData("a. SQL\nb. Python")]
    [InlineData("A) SQL\nB) Python")]
    [InlineData("1.SQL\n2.Python")]
    [InlineData("1.\u00A0SQL\n2.\u00A0Python")]
    [InlineData("-\u00A0SQL\n-\u00A0Python")]
    [InlineData("*\u3000SQL\n*\u3000Python")]
    [InlineData("- SQL\n-Python")]
    [InlineData("* SQL\n*Python")]
    [InlineData("- SQL {: .tasks}\n- Python {.x}")]
    [InlineData("- SQL ^block1\n- [[Python]]")]
    [InlineData("- ==SQL== #must\n- Python %%ask%%")]
    [InlineData("- SQL[^1]\n- Python<sup>2</sup>\n\n[^1]: The basics of it.")]
    [InlineData("- SQL\n- {term}`Python`")]
    [InlineData("- :wrench: SQL\n- ![](python.png) Python")]
    [InlineData("- SQL<a id=\"footnote-ref-1\"></a>[\\[1\\]](#footnote-1)\n- Python\n\nWords.\n\n1. <a id=\"footnote-1\"></a>Ask anything [↑](#footnote-ref-1)")]
    [InlineData("<ul><li>SQL</li><li>Python</li></ul>")]
    [InlineData("<ul>\n<li>SQL</li>\n<li>Python</li>\n</ul>")]
    [InlineData("<ol>\n    <li><p>SQL</p>\n    <li>Python\n</ol>")]
    [InlineData("<details>\n\n- SQL\n- Python\n\n</details>")]
    [InlineData("<div class=\"x\">\n- SQL\n- Python\n</div>")]
    [InlineData("::: {.incremental}\n- SQL\n- Python\n:::")]
    [InlineData(":::: {.columns}\n::: {.column width=\"50%\"}\n- SQL\n:::\n::: {.column}\n- Python\n:::\n::::")]
    [InlineData("::: info\n- SQL\n- Python\n:::")]
    [InlineData("```{note}\n- SQL\n- Python\n```")]
    [InlineData("> - SQL\n> - Python")]
    [InlineData("> [!NOTE]\n> - SQL\n> - Python")]
    [InlineData("!!! note\n    - SQL\n    - Python")]
    [InlineData("- SQL\n- Python\n:::tip Good to know\nTake breaks.\n:::")]
    [InlineData("- SQL\n- Python\n\n{{% notice tip %}}\nTake breaks.\n{{% /notice %}}")]
    public void Skills_are_read_from_any_kind_of_list(string list)
    {
        var role = Assert.Single(Read($"# Careers\n\n## Data Engineer\n\n### Skills\n\n{list}\n").Roles);

        Assert.Equal(["SQL", "Python"], role.Skills.Select(skill => skill.Text.Replace("🔧 ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("| Role | Coding |\n| --- | --- |\n| Data Engineer | High |\n| Data Analyst | Low |\nSource: a survey")]
    [InlineData("| Role | Coding |\n| --- | --- |\n| Data Engineer | High |\n| Data Analyst | Low |\n{: .wide }")]
    [InlineData("| Role | Coding |\n| — | — |\n| Data Engineer | High |\n| Data Analyst | Low |")]
    [InlineData("| Role | Coding |\n\n| --- | --- |\n\n| Data Engineer | High |\n\n| Data Analyst | Low |")]
    [InlineData("|  |  |\n| --- | --- |\n| Role | Coding |\n| Data Engineer | High |\n| Data Analyst | Low |")]
    [InlineData("| Role | Coding |\n| --- | --- |\n| Role | Coding |\n| Data Engineer | High |\n| Data Analyst | Low |")]
    [InlineData("> | Role | Coding |\n> | --- | --- |\n> | Data Engineer | High |\n> | Data Analyst | Low |")]
    [InlineData("| Role | Coding |\n| --- | --- |\n| [[Data Engineer]] | High |\n| [[People/7\\|Data Analyst]] {.x} | Low |")]
    [InlineData("<table><tr><th>Role</th><th>Coding</th></tr><tr><td>Data Engineer</td><td>High</td></tr><tr><td>Data Analyst<td>Low</table>")]
    [InlineData("<table>\n<thead>\n<tr>\n<th>Role</th>\n<th>Coding</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>\n\nData Engineer\n\n</td>\n<td>High</td>\n</tr>\n<tr>\n<td>Data Analyst</td>\n<td>Low</td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("+---------------+--------+\n| Role          | Coding |\n+===============+========+\n| Data          | High   |\n| Engineer      |        |\n+---------------+--------+\n| Data Analyst  | Low    |\n+---------------+--------+")]
    [InlineData("Role            Coding\n--------------  -------\nData Engineer   High\nData Analyst    Low")]
    public void A_comparison_is_read_from_any_kind_of_table(string table)
    {
        var lecture = Read($"# Careers\n\n## Data Engineer\n\n### Skills\n\n- SQL\n\n## Data Analyst\n\n### Skills\n\n- R\n\n## Compare\n\n{table}\n");

        var comparison = Assert.Single(lecture.Comparisons);
        Assert.Equal(["Coding"], comparison.Criteria.Select(criterion => criterion.Name));
        Assert.Equal([("data-engineer", "High"), ("data-analyst", "Low")], comparison.Rows.Select(row => (row.RoleSlug, row.Ratings[0].Text)));
    }

    [Theory]
    [InlineData("<table><thead><tr><th></th><th>Data Engineer</th><th>Data Analyst</th></tr></thead><tbody><tr><td>Coding</td><td>High</td><td></td></tr></tbody></table>")]
    [InlineData("<table>\n<tr>\n<th></th>\n<th>Data Engineer</th>\n<th>Data Analyst</th>\n</tr>\n<tr>\n<td>Coding</td>\n<td>High</td>\n<td></td>\n</tr>\n</table>")]
    [InlineData("|  | Data Engineer | Data Analyst |\n| - | - | - |\n| Coding | High | |")]
    public void An_empty_cell_is_neither_missing_nor_too_many(string table)
    {
        var parsed = Parse($"# Careers\n\n## Compare\n\n{table}\n");

        Assert.Equal("High", Assert.Single(parsed.Lecture.Comparisons).Rows[0].Ratings[0].Text);
        Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code is "CG042" or "CG043");
    }

    [Theory]
    [InlineData("Values in [0, 1)", "Values in [0, 1)")]
    [InlineData("Use ![ sign", "Use ![ sign")]
    [InlineData("[ and ] and ![x", "[ and ] and ![x")]
    [InlineData("Use List<String>", "Use List<String>")]
    [InlineData("if x <y and z> w", "if x <y and z> w")]
    [InlineData("<employer name>", "<employer name>")]
    [InlineData("Map<K, V>", "Map<K, V>")]
    [InlineData("~~Fax reports~~", "Fax reports")]
    [InlineData("Draws<br/>charts", "Draws charts")]
    [InlineData("<p>Write reports</p>", "Write reports")]
    [InlineData("<span>Write</span> reports", "Write reports")]
    [InlineData("这是**我想做的事。**所以继续。", "这是我想做的事。所以继续。")]
    [InlineData("Area in m<sup>2</sup>", "Area in m2")]
    [InlineData("Build [x](https://example.org) daily", "Build x daily")]
    [InlineData("[x](https://example.org) there", "x there")]
    [InlineData("[ ] Write the report", "Write the report")]
    [InlineData("the index a[x] and b[ ]", "the index a[x] and b[ ]")]
    [InlineData("See issue #12 of C #", "See issue #12 of C #")]
    [InlineData("a == b and c == d", "a == b and c == d")]
    [InlineData("Read https://example.org/a", "Read https://example.org/a")]
    [InlineData("Use {name} and ${HOME} and x^2", "Use {name} and ${HOME} and x^2")]
    public void The_words_of_a_point_stay(string point, string text) =>
        Assert.Equal(text, Assert.Single(Read($"# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n- {point}\n").Roles[0].Responsibilities).Text);

    [Theory]
    [InlineData("<employer name>")]
    [InlineData("Ask <your teacher> first")]
    [InlineData("Use Map<String, List<int>>")]
    public void Words_in_angle_brackets_are_not_called_HTML(string point) =>
        Assert.DoesNotContain(Parse($"# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n- {point}\n").Diagnostics, diagnostic => diagnostic.Code == "CG015");

    [Fact]
    public void A_sentence_above_a_rule_is_a_sentence()
    {
        var role = Assert.Single(Read("# Jobs\n\n## Data Engineer\n\nBuilds pipelines for everyone.\n---\n\n### Responsibilities\n\n- Build\n").Roles);

        Assert.Equal(("Data Engineer", "Builds pipelines for everyone."), (role.Name, Assert.Single(role.About).Text));
    }

    [Theory]
    [InlineData("1. Build pipelines\n  - for sales\n  - for stock\n2. Keep data clean")]
    [InlineData("1. Build pipelines\n\n  * for sales\n    * at night\n\n2. Keep data clean")]
    [InlineData("10. Build pipelines\n   - for sales\n11. Keep data clean")]
    [InlineData("1. Build pipelines\n  1. for sales\n  2. for stock\n2. Keep data clean")]
    [InlineData("1) Build pipelines\n  - for sales\n2) Keep data clean")]
    [InlineData("1. Build pipelines\n   - for sales\n2. Keep data clean")]
    public void Points_set_in_by_two_spaces_below_a_number_are_nested(string list)
    {
        var lecture = Read($"# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n{list}\n");

        Assert.Equal(["Build pipelines", "Keep data clean"], lecture.Roles[0].Responsibilities.Select(item => item.Text));
        Assert.Contains("for sales", lecture.Roles[0].Responsibilities[0].DetailsHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. One\n- two\n- three", 3)]
    [InlineData("1. One\n 2. two\n  3. three", 3)]
    [InlineData("- One\n  - in it\n- two", 2)]
    [InlineData("1. One\n\nText.\n\n  - two", 2)]
    public void Other_points_stay_where_they_are(string list, int points) =>
        Assert.Equal(points, Read($"# Jobs\n\n## Data Engineer\n\n### Responsibilities\n\n{list}\n").Roles[0].Responsibilities.Count);

    [Theory]
    [InlineData("a ---- b ----")]
    [InlineData("---- a | b ----")]
    [InlineData("-- Skills --")]
    [InlineData("-------- --------")]
    [InlineData("    ---- Skills ----")]
    [InlineData("```\n---- Skills ----\n```")]
    public void Words_beside_other_rules_are_no_heading(string text) => Assert.Empty(Read($"Words.\n\n{text}").Headings);

    [Fact]
    public void A_heading_between_rules_stands_under_the_heading_above_and_is_told()
    {
        var parsed = Parse("# Careers\n\n## Data Engineer\n\n------ Skills ------\n\n- SQL\n");

        Assert.Equal("SQL", Assert.Single(Assert.Single(parsed.Lecture.Roles).Skills).Text);
        Assert.Equal(("CG082", 5), parsed.Diagnostics.Where(d => d.Code == "CG082").Select(d => (d.Code, d.Line)).Single());
    }

    [Theory]
    [InlineData("What is it like?\n---")]
    [InlineData("Careers\n---")]
    public void A_heading_above_its_underline_stays_a_heading(string heading) =>
        Assert.Equal(heading.Split('\n')[0], Assert.Single(Read(heading).Headings).Text);

    [Theory]
    [InlineData("## Data Engineer {#de}\n\nWords. [see](#de)", "#data-engineer")]
    [InlineData("<a name=\"de\"></a>\n## Data Engineer\n\n[see](#de)", "#data-engineer")]
    [InlineData("<a id=\"de\"></a>\n\n## Data Engineer\n\n[see](#de)", "#data-engineer")]
    [InlineData("(de)=\n## Data Engineer\n\n[see](#de)", "#data-engineer")]
    [InlineData("## Data Engineer ^de\n\n[see](#^de)", "#data-engineer")]
    [InlineData("## Data Engineer [#](#de)\n\n[see](#de)", "#data-engineer")]
    public void A_link_leads_to_the_id_that_the_author_gave(string markdown, string address)
    {
        var parsed = Parse(markdown);

        Assert.Contains($"href=\"{address}\"", parsed.Lecture.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code == "CG016");
    }

    [Fact]
    public void Footnotes_are_shown_behind_the_text_and_belong_to_no_role()
    {
        var lecture = Read("# Jobs\n\n## Data Engineer\n\nEarns well.[^1]\n\n### Skills\n\n- SQL\n\n[^1]: Estimated\n");

        Assert.Equal("Earns well.", Assert.Single(lecture.Roles[0].About).Text);
        Assert.Empty(lecture.Roles[0].Sections);
        Assert.Contains("Estimated", Assert.Single(lecture.Sections).Html, StringComparison.Ordinal);
        Assert.Contains("<sup><a href=\"#fn-1\">1</a></sup>", lecture.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"fn-1\"", lecture.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Note]: Important")]
    [InlineData("- a\n[Note]: Important")]
    [InlineData("[^a]: Important")]
    public void What_nothing_refers_to_stays_as_text(string line) =>
        Assert.Contains("Important", Read($"# Jobs\n\n{line}").Html, StringComparison.Ordinal);

    [Fact]
    public void A_callout_ends_the_list_above_it_and_keeps_its_title()
    {
        var lecture = Read("## Data Engineer\n\n### Responsibilities\n\n- Build pipelines\n- Keep data clean\n:::tip Good to know\nTake breaks.\n:::\n");

        Assert.Equal(["Build pipelines", "Keep data clean"], lecture.Roles[0].Responsibilities.Select(item => item.Text));
        Assert.Contains("<blockquote", lecture.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>Good to know</strong>", lecture.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(":::", lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_within_a_callout_takes_nothing_away_from_the_role()
    {
        var role = Assert.Single(Read("## Data Analyst\n\n### Responsibilities\n\n::: {.callout-note}\n## Remember\nDashboards are for people.\n:::\n\n- Create dashboards\n").Roles);

        Assert.Equal(["Create dashboards"], role.Responsibilities.Select(item => item.Text));
    }

    [Theory]
    [InlineData("> [!WARNING]\n> Hot.", "<strong>Warning</strong>")]
    [InlineData("> [!note]- Read this\n> Hot.", "<strong>Read this</strong>")]
    [InlineData("!!! danger \"Look out\"\n    Hot.", "<strong>Look out</strong>")]
    [InlineData("??? tip\n    Hot.", "<strong>Tip</strong>")]
    public void A_callout_is_titled(string callout, string title)
    {
        var html = Read($"# Jobs\n\n{callout}\n\nText.").Html;

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.DoesNotContain("[!", html, StringComparison.Ordinal);
        Assert.EndsWith("Text.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_is_a_label()
    {
        var roles = Read("# Careers\n\n## Data Engineer\n\n<details>\n<summary>Responsibilities</summary>\n\n- Build pipelines\n\n</details>\n\n## Data Analyst\n\n### Skills\n\n- Excel\n").Roles;

        Assert.Equal(["Data Engineer", "Data Analyst"], roles.Select(role => role.Name));
        Assert.Equal(["Build pipelines"], roles[0].Responsibilities.Select(item => item.Text));
    }

    [Fact]
    public void Each_thing_keeps_its_line_whatever_is_put_in_or_taken_out_above_it()
    {
        var lecture = Read("| Role | Coding |\n| --- | --- |\n| Data Engineer | High |\n| Data Analyst | Low |\nSource\n{: .x }\n\n:::tip\nText\n:::\n\n## Data Engineer\n\n### Skills\n\n- SQL\n");

        Assert.Equal(12, lecture.Roles[0].Line);
        Assert.Equal(16, Assert.Single(lecture.Roles[0].Skills).Line);
        Assert.Contains("id=\"L16\"", lecture.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_in_code_in_a_cell_is_shown_without_its_backslash() =>
        Assert.Contains("<code>cut -f1 | head</code>", Read("| a | b |\n| - | - |\n| `cut -f1 \\| head` | c |").Html, StringComparison.Ordinal);

    private static Lecture Read(string markdown) => Parse(markdown).Lecture;

    private static ParsedLecture Parse(string markdown) => LectureParser.Parse(markdown, "lecture.md", DefaultContent.Vocabulary);
}
