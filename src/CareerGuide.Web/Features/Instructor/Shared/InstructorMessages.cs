using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What several pages say of what became of a lecture.</summary>
internal static class InstructorMessages
{
    public static string Stale => Texts.Get("Desk.Stale");

    public static string Archived => Texts.Get("Desk.Archived");
}
