namespace CareerGuide.Data.Sqlite;

/// <summary>A lock between processes, held by the operating system, which releases it when the holder is killed. The empty file stays.</summary>
internal sealed class FileLock : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until no other process holds the lock.</summary>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } held)
                return held;

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <returns>Null when the lock is held, exclusively or shared.</returns>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <summary>Takes the lock shared with other readers.</summary>
    public static FileLock Share(string path) => new(PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));

    /// <summary>
    /// Checks for free space by writing this many bytes to the lock file and truncating it again. Only a write detects a full disk.
    /// </summary>
    public static void TryRoom(string path, int bytes)
    {
        using var shared = PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        try
        {
            shared.Write(new byte[bytes]);
        }
        finally
        {
            shared.SetLength(0);
        }
    }

    public void Dispose() => file.Dispose();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows. Waiting does not help with any other error.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
