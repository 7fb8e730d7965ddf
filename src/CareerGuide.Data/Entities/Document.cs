namespace CareerGuide.Data.Entities;

public enum DocumentKind
{
    Lecture,

    /// <summary>The one table of skills, kept and edited like a lecture.</summary>
    Glossary,
}

/// <summary>A text that instructors own. What it says now is its published revision; the rows of its projection follow from that.</summary>
public sealed class Document
{
    public const int SlugMaxLength = 100;

    public int Id { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The document's identity, whatever its file is called. Unique.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    public required string Language { get; set; }

    public int? Order { get; set; }

    /// <summary>The text last taken from, or found equal to, its file: the common ancestor of file and database. Null for a text that never had a file.</summary>
    public string? FileText { get; set; }

    /// <summary>When it was taken off the site, in UTC; null while it is published.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>The number of the revision that is published.</summary>
    public required int PublishedNumber { get; set; }

    public ICollection<Revision> Revisions { get; } = [];
}
