using CareerGuide.Web.Features.Machine.Api;

namespace CareerGuide.Web.Features.Public.Print;

/// <summary>The content of the print page as JSON, in the same shapes as the API.</summary>
public static class PrintJson
{
    public static object Of(PrintPage page) => new
    {
        Roles = page.Roles.Select(role => ApiRole.Of(role.Role, role.Parts)),
        Comparisons = page.Comparisons.Select(ApiComparison.Of),
        Workflow = page.Workflows.SelectMany(ApiStep.Of),
        Sections = page.Sections.Select(s => ApiSection.Of(s.Section, s.Lecture.Slug)),
    };
}
