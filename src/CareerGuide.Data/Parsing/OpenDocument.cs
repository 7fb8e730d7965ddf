using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A document within a transaction: its row and its newest text, which is loaded when it is needed.</summary>
internal sealed class OpenDocument(Document row, Lazy<string?> latest, Proposal? proposal)
{
    public Document Row { get; } = row;

    /// <summary>The newest revision's text, whether published or archived; null before the first revision.</summary>
    public string? Latest
    {
        get => LatestText.Value;
        set => LatestText = new(value);
    }

    /// <summary>The same, not loaded yet. It stays the text of this moment when the document changes.</summary>
    public Lazy<string?> LatestText { get; private set; } = latest;

    /// <summary>The open proposal from the document's file.</summary>
    public Proposal? Proposal { get; set; } = proposal;

    public bool IsPublished => Row.ArchivedAt is null && Row.PublishedNumber > 0;

    /// <summary>Null when the document is archived or new.</summary>
    public string? Published => IsPublished ? Latest : null;

    /// <summary>The last text that file and site had in common; null if they never had one.</summary>
    public string? Origin => Proposal is null ? Row.FileText : Proposal.BaseText;

    public bool IsLecture => Row.Kind == DocumentKind.Lecture;
}
