using CareerGuide.Web.Features.Machine.Api;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Print;

/// <summary>The content of the print page as JSON, in the same shapes as the API.</summary>
public static class PrintJson
{
    public static object Of(PrintPage page) => new
    {
        Roles = page.Roles.Select(role => ApiRole.Of(role.Role, role.Parts)),
        Comparisons = page.Comparisons.Select(ApiComparison.Of),
        Workflow = page.Workflows.SelectMany(ApiStep.Of),
        Lectures = page.Split.Count == 0 ? null : page.Split.Select(lecture => Addresses.Lecture(lecture.Slug) + ".json"),
        Sections = page.Sections.Select(s => ApiSection.Of(s.Section, s.Lecture.Slug)),
    };
}
