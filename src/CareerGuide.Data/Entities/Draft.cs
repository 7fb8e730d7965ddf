namespace CareerGuide.Data.Entities;

/// <summary>
/// Text that someone is writing and has not published. Each window of a browser has its own, so two windows of one person
/// never overwrite each other. A draft is closed, never deleted, while its lecture lives.
/// </summary>
public sealed class Draft
{
    public const string UniqueWindow = "IX_Drafts_AccountId_Window";

    public int Id { get; init; }

    /// <summary>Of the lecture; there may be none of that slug yet.</summary>
    public required string Slug { get; set; }

    public required int AccountId { get; init; }

    /// <summary>Made up by the window that the text is written in. Unique for its person.</summary>
    public required Guid Window { get; init; }

    /// <summary>The number of the revision that the text began from; 0 for a new lecture.</summary>
    public required int StartedFrom { get; set; }

    /// <summary>Counts the window's saves, so that one that comes late does not undo a later one.</summary>
    public required long Sequence { get; set; }

    /// <summary>As it was typed.</summary>
    public required string Markdown { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime SavedAt { get; set; }

    /// <summary>When its text was published or put away, in UTC; null while someone may go on with it.</summary>
    public DateTime? ClosedAt { get; set; }
}

/// <summary>That someone has a lecture open in the editor. It informs others and blocks nobody.</summary>
public sealed class EditorPresence
{
    public required string Slug { get; set; }

    public required int AccountId { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime SeenAt { get; set; }
}
