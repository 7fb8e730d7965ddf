namespace CareerGuide.Data.Sqlite;

/// <summary>A lock between processes. The operating system holds it, so it goes when its holder is killed; the empty file stays.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
