using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>The order of roles in one lecture's workflow.</summary>
public sealed record LectureWorkflow(LectureLink Lecture, IReadOnlyList<RoleStep> Steps)
{
    /// <summary>As many steps as stand in one row.</summary>
    private const int MaxInRow = 5;

    /// <summary>The class that sets how many steps stand in a row where all of them are too many for one; else null.</summary>
    public string? RowsClass => Steps.Count switch { <= MaxInRow => null, 6 => "rows-3", _ => "rows-4" };

    public RoleStep? Before(RoleStep step) => Steps.ElementAtOrDefault(step.Number - 2);

    public RoleStep? After(RoleStep step) => Steps.ElementAtOrDefault(step.Number);
}

/// <param name="Number">1, 2, 3, … within its workflow.</param>
/// <param name="Role">Null if the step names none that is known.</param>
/// <param name="Name">The role's name; where there is no role, as the step writes it.</param>
public sealed record RoleStep(int Number, RoleLink? Role, string Name, string? Activity, int Line);

public static class WorkflowReading
{
    /// <summary>The workflows of all lectures that have one, in the order of the lectures.</summary>
    public static async Task<IReadOnlyList<LectureWorkflow>> WorkflowsAsync(
        this CareerGuideDb db, SiteRoles roles, CancellationToken cancellation)
    {
        var steps = await db.WorkflowSteps.InLectureOrder()
            .Select(s => new
            {
                s.DocumentId,
                Lecture = new LectureLink(s.Document.Slug, s.Document.Title, s.Document.Language),
                Role = s.Role!.Slug,
                s.Name,
                s.Activity,
                s.Line,
            })
            .ToListAsync(cancellation);

        return [.. steps.GroupBy(s => s.DocumentId).Select(lecture => new LectureWorkflow(
            lecture.First().Lecture,
            [.. lecture.Select((s, index) =>
            {
                var role = roles.Find(s.Role);
                return new RoleStep(index + 1, role, role?.Name ?? s.Name, s.Activity, s.Line);
            })]))];
    }
}
