namespace CareerGuide.Data.Entities;

public enum DocumentKind
{
    Lecture,

    /// <summary>The site's table of skills, stored and edited like a lecture.</summary>
    Glossary,

    /// <summary>How the headings of all lectures are interpreted, stored and edited like a lecture.</summary>
    Wordings,
}

/// <summary>A text that instructors edit. Its content is the published revision, and its projected rows are derived from that.</summary>
public sealed class Document
{
    public const string UniqueSlug = "IX_Documents_Slug";

    /// <summary>The slug of the glossary.</summary>
    public const string GlossarySlug = "glossary";

    /// <summary>The slug of the document with the site's wordings.</summary>
    public const string WordingsSlug = "wordings";

    public int Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Identifies the document, independent of its file name. Unique.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Sorts lectures by title as people do. Written with the title.</summary>
    public string TitleSortKey { get; init; } = "";

    public required string Language { get; set; }

    public int? Order { get; set; }

    /// <summary>
    /// The text last imported from the file or found equal to it: the common ancestor of file and database. Null when the file did not
    /// exist at the last import.
    /// </summary>
    public string? FileText { get; set; }

    /// <summary>When it was archived, in UTC; null while it is published.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>The number of the published revision.</summary>
    public required int PublishedNumber { get; set; }

    /// <summary>
    /// Hash of the parsed text. It stays equal while parsing again would give the same rows. Null when the document has no rows.
    /// </summary>
    public string? ReadingHash { get; set; }

    public ICollection<Revision> Revisions { get; } = [];

    public ICollection<Proposal> Proposals { get; } = [];
}
