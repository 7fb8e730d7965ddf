namespace CareerGuide.Data.Database;

/// <summary>Signals when to check whether another process has published. Supports one waiter at a time.</summary>
public abstract class ContentChangeListener
{
    /// <summary>The polling interval when nothing else signals a change.</summary>
    private protected static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until the database notifies of a content change, or until the next poll is due.</summary>
    /// <returns>Whether the database sent a notification.</returns>
    public abstract Task<bool> WaitAsync(CancellationToken cancellation);
}
