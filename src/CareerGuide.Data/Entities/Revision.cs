namespace CareerGuide.Data.Entities;

public enum RevisionOrigin
{
    ContentFiles,
    Browser,

    /// <summary>Two texts that had diverged, between file and site or between two browsers, were merged.</summary>
    Merge,

    /// <summary>An earlier revision's text was published again.</summary>
    Restored,

    /// <summary>The changes of one earlier revision were reverted; later changes stay.</summary>
    Undone,
}

/// <summary>One version of a document, as Markdown. Revisions are append-only.</summary>
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

    /// <summary>The account that published it; null when no account did.</summary>
    public int? AuthorId { get; init; }

    /// <summary>The author's name at that time; empty when unknown.</summary>
    public string Author { get; init; } = "";

    /// <summary>The author's note about the change; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Id of the submitted form, so that submitting it twice publishes once. Unique; null for changes from other sources.</summary>
    public Guid? Submission { get; init; }
}

/// <summary>
/// A file's text that could not be merged with the published one and waits for an instructor. Proposals are closed, never deleted; a
/// document has at most one open.
/// </summary>
public sealed class Proposal
{
    public const string UniqueOpen = "IX_Proposals_DocumentId_Open";

    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>The last text that file and site had in common; null if they never had one.</summary>
    public required string? BaseText { get; init; }

    /// <summary>The file's text; null when the file was deleted while the site's text had changed.</summary>
    public required string? Markdown { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was resolved or superseded by a newer text of the file, in UTC; null while open.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>The single row that counts changes to the published content. Every public page depends on this version and nothing else.</summary>
public sealed class ContentVersion
{
    public const int TheOnlyId = 1;

    public int Id { get; init; } = TheOnlyId;

    public required long Number { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>The build that parsed the texts into the current rows. A different build parses all of them again.</summary>
    public required string ReadBy { get; set; }

    /// <summary>
    /// A hash of the content folder, if importing the same files once more would change and report nothing; null when it is not known.
    /// Every other change of the content clears it.
    /// </summary>
    public string? ImportedFiles { get; set; }
}
