namespace CareerGuide.Data.Entities;

public enum RevisionOrigin
{
    ContentFiles,
    Browser,

    /// <summary>The file and the site had changed apart, on different lines.</summary>
    Merge,
}

/// <summary>One state of a document: the Markdown itself. Revisions are only ever added.</summary>
public sealed class Revision
{
    public const string UniqueNumber = "IX_Revisions_DocumentId_Number";

    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>1, 2, 3, … within the document.</summary>
    public required int Number { get; init; }

    public required string Markdown { get; init; }

    public required RevisionOrigin Origin { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>
/// A file's text that could not be merged with the published one and waits for an instructor. Never deleted, only closed;
/// at most one of a document is open.
/// </summary>
public sealed class Proposal
{
    public const string UniqueOpen = "IX_Proposals_DocumentId_Open";

    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>What file and site last had in common; null where they never did.</summary>
    public required string? BaseText { get; init; }

    /// <summary>The file's text; null where the file was deleted while the site's text had changed.</summary>
    public required string? Markdown { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was settled, or a newer text of the file took its place, in UTC; null while it waits.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>The one row that says how often the published content has changed; every page depends on it and nothing else.</summary>
public sealed class ContentVersion
{
    public const int TheOnlyId = 1;

    public int Id { get; init; } = TheOnlyId;

    public required long Number { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>The build whose reading of the texts the rows are; another build reads all of them again.</summary>
    public required string ReadBy { get; set; }
}
