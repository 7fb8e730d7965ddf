namespace CareerGuide.Data.Entities;

public enum RevisionOrigin
{
    ContentFiles,
    Browser,

    /// <summary>Two texts had changed apart, in the file and on the site or in two browsers, and were put together.</summary>
    Merge,

    /// <summary>An earlier revision's text, published again.</summary>
    Restored,

    /// <summary>What one earlier revision had changed was taken back; what came after it stays.</summary>
    Undone,
}

/// <summary>One state of a document: the Markdown itself. Revisions are only ever added.</summary>
public sealed class Revision
{
    public const string UniqueNumber = "IX_Revisions_DocumentId_Number";

    public const string UniqueSubmission = "IX_Revisions_Submission";

    public const int NoteMaxLength = 200;

    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>1, 2, 3, … within the document.</summary>
    public required int Number { get; init; }

    public required string Markdown { get; init; }

    public required RevisionOrigin Origin { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who published it; null where no account did.</summary>
    public int? AuthorId { get; init; }

    /// <summary>The author's name at that time; empty where nobody in particular is known.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the author said about the change; empty where nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The form that was sent, so that one that is sent twice is published once. Unique; null for what came otherwise.</summary>
    public Guid? Submission { get; init; }
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
