using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>A lecture in a list.</summary>
public sealed record ApiLectureInList
{
    /// <summary>What its addresses end in: `/api/v1/lectures/{slug}` for programs, `/lectures/{slug}` for people, `/lectures/{slug}.md` for its Markdown.</summary>
    public required string Slug { get; init; }

    /// <summary>The title of the lecture.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the text as a BCP 47 tag: `en`, `es`, ….</summary>
    public required string Language { get; init; }

    /// <summary>The slugs of the roles that it describes.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

/// <summary>Everything that is parsed from one lecture.</summary>
public sealed record ApiLecture
{
    /// <summary>The slug in its addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The title of the lecture.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the text as a BCP 47 tag: `en`, `es`, ….</summary>
    public required string Language { get; init; }

    /// <summary>What this lecture says of each role, and nothing of what others say.</summary>
    public required IReadOnlyList<ApiRole> Roles { get; init; }

    /// <summary>The tables that compare roles.</summary>
    public required IReadOnlyList<ApiComparison> Comparisons { get; init; }

    /// <summary>Who takes over from whom.</summary>
    public required IReadOnlyList<ApiStep> Workflow { get; init; }

    /// <summary>What belongs to no role, comparison or workflow, kept as written.</summary>
    public required IReadOnlyList<ApiSection> Sections { get; init; }
}

/// <summary>A step of the way on which roles take over from each other.</summary>
public sealed record ApiStep
{
    /// <summary>The slug of the role; null if the step names no known role.</summary>
    public required string? Role { get; init; }

    /// <summary>What the role is called; where it is not known, as the step writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What the role does in this step; null if the lecture does not say.</summary>
    public required string? Activity { get; init; }

    /// <summary>The slug of the lecture that contains it.</summary>
    public required string Lecture { get; init; }

    /// <summary>The line within that lecture, from 1.</summary>
    public required int Line { get; init; }

    public static IEnumerable<ApiStep> Of(LectureWorkflow workflow) => workflow.Steps.Select(step => new ApiStep
    {
        Role = step.Role?.Slug,
        Name = step.Name,
        Activity = step.Activity,
        Lecture = workflow.Lecture.Slug,
        Line = step.Line,
    });
}
