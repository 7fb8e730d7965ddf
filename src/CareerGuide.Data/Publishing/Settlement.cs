namespace CareerGuide.Data.Publishing;

/// <summary>What someone decides about a file's text that waits.</summary>
public abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>The site stays as it is.</summary>
    public sealed record KeepSite : Settlement;

    /// <summary>The file was deleted, and so is taken off the site.</summary>
    public sealed record Archive : Settlement;

    /// <summary>The file's text, or one put together of both, is published.</summary>
    public sealed record Publish(string Markdown) : Settlement;
}
