namespace CareerGuide.Data.Entities;

public enum DocumentKind
{
    Lecture,

    /// <summary>The one table of skills, kept and edited like a lecture.</summary>
    Glossary,

    /// <summary>What headings are read as in all lectures, kept and edited like a lecture.</summary>
    Wordings,
}

/// <summary>A text that instructors own. What it says now is its published revision; the rows of its projection follow from that.</summary>
public sealed class Document
{
    public const string UniqueSlug = "IX_Documents_Slug";

    /// <summary>The slug of the one document that is the glossary.</summary>
    public const string GlossarySlug = "glossary";

    /// <summary>The slug of the one document that says what the headings of all lectures are.</summary>
    public const string WordingsSlug = "wordings";

    public int Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The document's identity, whatever its file is called. Unique.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Language { get; set; }

    public int? Order { get; set; }

    /// <summary>
    /// The text last taken from, or found equal to, its file: the common ancestor of file and database.
    /// Null where the file was not there when last looked for.
    /// </summary>
    public string? FileText { get; set; }

    /// <summary>When it was taken off the site, in UTC; null while it is published.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>The number of the revision that is published.</summary>
    public required int PublishedNumber { get; set; }

    /// <summary>What its rows were made from: equal while reading the text again would give the same rows. Null while it has none.</summary>
    public string? ReadingHash { get; set; }

    public ICollection<Revision> Revisions { get; } = [];

    public ICollection<Proposal> Proposals { get; } = [];
}
