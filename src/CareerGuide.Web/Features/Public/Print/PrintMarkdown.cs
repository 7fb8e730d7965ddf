using System.Globalization;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Roles;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Print;

/// <summary>The content of the print page as one lecture that can be imported again.</summary>
public static class PrintMarkdown
{
    public static string Of(PrintPage page, string title)
    {
        var language = page.Roles.SelectMany(r => r.Parts).Select(p => p.Lecture.Language).FirstOrDefault() ?? "en";

        return string.Join("\n\n",
        [
            MarkdownText.FrontMatter(("title", title), ("language", language)),
            $"# {MarkdownText.Escaped(title)}",
            .. page.Split.Select(lecture => $"- [{MarkdownText.Escaped(lecture.Title)}]({Addresses.Lecture(lecture.Slug)}.md)"),
            .. page.Roles.Select(role => RoleMarkdown.Of(RoleText.Of(role), language, level: 2).TrimEnd('\n')),
            .. page.Comparisons.Select(Of),
            .. page.Workflows.Select(workflow => Headed(WorkflowHeading(page, workflow, language), string.Join('\n', workflow.Steps.Select(Of)))),
            .. page.Sections.Select(s => Of(s.Section, s.Lecture)),
        ]) + "\n";
    }

    private static string Of(ComparisonTable table) => Headed(table.Name, MarkdownTable.Of(
        ["Role", .. table.Criteria.Select(c => MarkdownText.Escaped(c.Name))],
        table.Rows.Select(IReadOnlyList<string> (row) => [MarkdownText.Escaped(row.Name), .. table.Criteria.Select(c => MarkdownText.Escaped(row[c].Text))])));

    private static string WorkflowHeading(PrintPage page, LectureWorkflow workflow, string language)
    {
        var heading = RoleMarkdown.WorkflowHeading(language);

        return page.Workflows.Count > 1 ? $"{heading} – {workflow.Lecture.Title}" : heading;
    }

    private static string Of(RoleStep step)
    {
        var activity = step.Activity is null ? "" : $" → {MarkdownText.Escaped(step.Activity)}";

        return string.Create(CultureInfo.InvariantCulture, $"{step.Number}. {MarkdownText.Escaped(step.Name)}{activity}");
    }

    private static string Of(OtherSection section, LectureLink lecture) =>
        Headed(section.Heading ?? lecture.Title, MarkdownText.OfHtml(section.Html, firstLevel: 3) ?? "");

    private static string Headed(string heading, string markdown) => $"## {MarkdownText.Escaped(heading)}\n\n{markdown}";
}
