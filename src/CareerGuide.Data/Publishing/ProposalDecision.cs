namespace CareerGuide.Data.Publishing;

/// <summary>What someone decides about a file's text that waits.</summary>
public abstract record ProposalDecision
{
    private ProposalDecision()
    {
    }

    /// <summary>The site stays as it is.</summary>
    public sealed record KeepSite : ProposalDecision;

    /// <summary>The file was deleted, and so is taken off the site.</summary>
    public sealed record Archive : ProposalDecision;

    /// <summary>The file's text, or one put together of both, is published.</summary>
    public sealed record Publish(string Markdown) : ProposalDecision;
}
