namespace CareerGuide.Data.Publishing;

/// <summary>An instructor's decision about a proposal.</summary>
public abstract record ProposalDecision
{
    private ProposalDecision()
    {
    }

    /// <summary>Keeps the site as it is.</summary>
    public sealed record KeepSite : ProposalDecision;

    /// <summary>The file was deleted: archives the document.</summary>
    public sealed record Archive : ProposalDecision;

    /// <summary>Publishes the file's text, or a merge of both texts.</summary>
    public sealed record Publish(string Markdown) : ProposalDecision;
}
