namespace CareerGuide.Data.Entities;

/// <summary>The full lecture as HTML, rendered once when it is published.</summary>
public sealed class LecturePage
{
    public required int DocumentId { get; init; }

    public required string Html { get; init; }
}

/// <summary>One entry of a lecture's table of contents.</summary>
public sealed class LectureHeading
{
    public int Id { get; init; }

    public int DocumentId { get; init; }

    public required int Position { get; init; }

    public required string Text { get; init; }

    public required string Slug { get; init; }

    public required int Depth { get; init; }

    public required int Line { get; init; }
}

/// <summary>
/// A section that no reader interprets, kept as written. It belongs to a role when <see cref="RolePartId"/> is set, otherwise to the
/// lecture.
/// </summary>
public sealed class Section
{
    public int Id { get; init; }

    public int DocumentId { get; init; }

    public int? RolePartId { get; init; }

    public required int Position { get; init; }

    public required string? Heading { get; init; }

    public required string Slug { get; init; }

    public required int Line { get; init; }

    /// <summary>Sanitized HTML; its headings start at <c>h4</c>.</summary>
    public required string Html { get; init; }
}

public sealed class WorkflowStep
{
    public int Id { get; init; }

    public int DocumentId { get; init; }

    public Document Document { get; init; } = null!;

    public required int Position { get; init; }

    public int? RoleId { get; init; }

    public Role? Role { get; init; }

    /// <summary>The role as written in the step.</summary>
    public required string Name { get; init; }

    public string? Activity { get; init; }

    public required int Line { get; init; }
}

/// <summary>A table in a lecture that compares roles. Its slug is unique across the site.</summary>
public sealed class Comparison
{
    public const string UniqueSlug = "IX_Comparisons_Slug";

    public int Id { get; init; }

    public int DocumentId { get; init; }

    public Document Document { get; init; } = null!;

    public required int Position { get; init; }

    public required string Slug { get; init; }

    public required string? Heading { get; init; }

    public required int Line { get; init; }

    public required bool RolesWereColumns { get; init; }

    public ICollection<Criterion> Criteria { get; init; } = [];

    public ICollection<ComparisonRow> Rows { get; init; } = [];
}

public sealed class Criterion
{
    public int Id { get; init; }

    public int ComparisonId { get; init; }

    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    /// <summary>Whether its ratings are ranked from None to Very High.</summary>
    public required bool Ordinal { get; init; }

    public required int Line { get; init; }
}

/// <summary>A row of a comparison. The name need not be a known role.</summary>
public sealed class ComparisonRow
{
    public int Id { get; init; }

    public int ComparisonId { get; init; }

    public required int Position { get; init; }

    public required string Label { get; init; }

    public int? RoleId { get; init; }

    public Role? Role { get; init; }

    public required int Line { get; init; }

    public ICollection<Rating> Ratings { get; init; } = [];
}

public sealed class Rating
{
    public int Id { get; init; }

    public int ComparisonRowId { get; init; }

    /// <summary>The position of its criterion.</summary>
    public required int Position { get; init; }

    public required string Text { get; init; }

    /// <summary>0 (None) to 6 (Very High), in halves; null when there is no rank.</summary>
    public double? Rank { get; init; }

    public required int Line { get; init; }
}

/// <summary>
/// What the site needs to know of a lecture without parsing it: its part in what all lectures say together, and what its authors may have
/// overlooked. Written with the lecture's rows.
/// </summary>
public sealed class LectureSummary
{
    public required int DocumentId { get; init; }

    /// <summary>Identifies everything that the summary was made from. It is outdated when this changes.</summary>
    public required string SourceKey { get; init; }

    /// <summary>JSON: names of roles and skills, and the dependence on other lectures.</summary>
    public required string Outline { get; init; }

    /// <summary>JSON: diagnostics, links and findings.</summary>
    public required string Checks { get; init; }
}
