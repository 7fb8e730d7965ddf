using CareerGuide.Content.Model;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>What is read from a lecture, without its lines and its look: what has to be the same whatever program the lecture came from.</summary>
internal static class LectureShape
{
    public static IReadOnlyList<string> Of(string markdown)
    {
        var lecture = LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture;

        return
        [
            $"title {lecture.Title}",
            .. lecture.Roles.SelectMany(Of),
            .. lecture.Comparisons.SelectMany(Of),
            .. lecture.Workflow.Select(step => $"step {step.RoleSlug}: {step.Activity}"),
            .. lecture.Sections.Select(section => $"section {section.Heading}"),
        ];
    }

    private static IEnumerable<string> Of(Role role) =>
    [
        $"role {role.Name}",
        .. role.Facets.SelectMany(part => part.Items.Select(item => $"{role.Slug} {part.Name} {item.Group}: {item.Text} {PlainTextOf(item.DetailsHtml)}".Trim())),
        .. role.Skills.Select(skill => $"{role.Slug} skill {skill.Group}: {skill.Text} = {string.Join(", ", skill.Names)} ({skill.Level})"),
        .. role.Interests.Select(interest => $"{role.Slug} interest: {interest.Text}"),
        .. role.Sections.Select(section => $"{role.Slug} section {section.Heading}"),
    ];

    private static IEnumerable<string> Of(Comparison comparison) =>
    [
        $"comparison {comparison.Heading}",
        .. comparison.Criteria.Select(criterion => $"criterion {criterion.Name} {criterion.Ordinal}"),
        .. comparison.Rows.SelectMany(row => row.Ratings.Select(rating => $"rating {row.RoleSlug}: {rating.Text}")),
    ];

    private static string PlainTextOf(string? html) =>
        html is null ? "" : string.Join(' ', new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
