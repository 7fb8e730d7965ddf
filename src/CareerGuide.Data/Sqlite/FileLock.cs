namespace CareerGuide.Data.Sqlite;

/// <summary>A lock between processes. The operating system holds it, so it goes when its holder is killed; the empty file stays.</summary>
internal sealed class FileLock : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Waits until nobody else holds it.</summary>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } held)
                return held;

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <returns>Null where somebody holds it, alone or with others.</returns>
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

    /// <summary>Holds it together with all who do the same.</summary>
    public static FileLock Share(string path) => new(PrivateFile.Open(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite));

    /// <summary>Writes so much into a shared lock's file, and takes it back: a disk that is full shows only when it is written to.</summary>
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

    /// <summary>EWOULDBLOCK on Linux and macOS, a sharing violation on Windows. Any other fault would not pass by waiting.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
