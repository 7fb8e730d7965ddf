namespace CareerGuide.Data.Database;

/// <summary>When it is time to look whether somebody else has published. For one who waits at a time.</summary>
public abstract class ContentChangeListener
{
    /// <summary>How long one who has nothing else to go by waits before looking again.</summary>
    private protected static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until the database tells of a publication, or until it is time to look all the same.</summary>
    /// <returns>Whether the database has told of one.</returns>
    public abstract Task<bool> WaitAsync(CancellationToken cancellation);
}
