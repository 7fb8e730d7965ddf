using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A document within a transaction: its row and its newest text.</summary>
internal sealed class OpenDocument(Document row, string? latest, Proposal? proposal)
{
    public Document Row { get; } = row;

    /// <summary>The newest revision's text, whether published or archived; null before the first revision.</summary>
    public string? Latest { get; set; } = latest;

    /// <summary>The open proposal from the document's file.</summary>
    public Proposal? Proposal { get; set; } = proposal;

    /// <summary>Null when the document is archived or new.</summary>
    public string? Published => Row.ArchivedAt is null ? Latest : null;

    /// <summary>The last text that file and site had in common; null if they never had one.</summary>
    public string? Origin => Proposal is null ? Row.FileText : Proposal.BaseText;

    public bool IsLecture => Row.Kind == DocumentKind.Lecture;
}
