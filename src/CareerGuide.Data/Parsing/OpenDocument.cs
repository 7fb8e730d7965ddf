using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A document within a change: its row, and the text that stands published so far.</summary>
internal sealed class OpenDocument(Document row, string? latest, Proposal? proposal)
{
    public Document Row { get; } = row;

    /// <summary>The newest revision's text, published or archived; null before the first.</summary>
    public string? Latest { get; set; } = latest;

    /// <summary>The file's text that waits for an instructor.</summary>
    public Proposal? Proposal { get; set; } = proposal;

    /// <summary>Null where the document is archived or new.</summary>
    public string? Published => Row.ArchivedAt is null ? Latest : null;

    /// <summary>What file and site last had in common; null where they never did.</summary>
    public string? Origin => Proposal is null ? Row.FileText : Proposal.BaseText;

    public bool IsLecture => Row.Kind == DocumentKind.Lecture;
}
