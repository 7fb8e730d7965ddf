using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Support;

/// <summary>
/// A site that was published as files time and again: at first, with nothing changed, after somebody has damaged the files, after
/// one of its lectures has renamed a role, after the lecture was changed back and a publication killed half-way, and with another title.
/// </summary>
public sealed class StaticSite : IAsyncLifetime
{
    public const string Address = "https://careers.example.org";

    public const string Renamed = "Sky Engineer";

    private readonly Executable executable = new();
    private readonly List<string> lastWords = [];

    public StaticSite()
    {
        executable.Write("content/lectures/cloud-roles.md", Lectures.CloudRoles);
        WriteShelf(Path.Combine(executable.Folder, "content", "lectures"));
    }

    public IReadOnlyDictionary<string, PublishedFile> First { get; private set; } = null!;

    public IReadOnlyDictionary<string, PublishedFile> Again { get; private set; } = null!;

    public IReadOnlyDictionary<string, PublishedFile> Repaired { get; private set; } = null!;

    public IReadOnlyDictionary<string, PublishedFile> Changed { get; private set; } = null!;

    /// <summary>After the lecture was changed back.</summary>
    public IReadOnlyDictionary<string, PublishedFile> ChangedBack { get; private set; } = null!;

    public IReadOnlyDictionary<string, PublishedFile> Retitled { get; private set; } = null!;

    /// <summary>What the time with the changed lecture printed last.</summary>
    public string LastWord => lastWords[3];

    private string Folder => Path.Combine(executable.Folder, "files");

    /// <summary>A lecture with a picture.</summary>
    public static void WriteShelf(string lectures)
    {
        File.WriteAllText(Path.Combine(lectures, "reading-list.md"), Lectures.WithoutRoles + "\n![A shelf](images/shelf.png)\n");
        Directory.CreateDirectory(Path.Combine(lectures, "images"));
        File.WriteAllBytes(Path.Combine(lectures, "images", "shelf.png"), PictureFiles.Png(12, 8));
    }

    /// <summary>The file that a web server finds for an address without query and fragment.</summary>
    public PublishedFile? Find(string path)
    {
        var name = Uri.UnescapeDataString(path).TrimStart('/');

        return First.GetValueOrDefault(name.Length == 0 ? "index.html" : name) ?? First.GetValueOrDefault($"{name}.html");
    }

    public async ValueTask InitializeAsync()
    {
        First = await PublishAsync();
        Again = await PublishAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "about.html"), "About somebody else");
        File.Delete(Path.Combine(Folder, "roles", "data-engineer.html.br"));
        Repaired = await PublishAsync();
        executable.Write("content/lectures/cloud-roles.md", Lectures.CloudRoles.Replace("Cloud Engineer", Renamed, StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(Folder, "google-verification.html"), "somebody's own");
        Changed = await PublishAsync();
        executable.Write("content/lectures/cloud-roles.md", Lectures.CloudRoles);
        await KillHalfWayAsync();
        ChangedBack = await PublishAsync();
        executable.Set("Site:Title", "Another title");
        Retitled = await PublishAsync();
    }

    public ValueTask DisposeAsync()
    {
        executable.Dispose();

        return ValueTask.CompletedTask;
    }

    /// <summary>Ends a publication as a power cut would, as soon as it has begun to write.</summary>
    private async Task KillHalfWayAsync()
    {
        var begun = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Renamed += (_, _) => begun.TrySetResult();
        using var process = executable.Start("publish-static", Folder, "--address", Address);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, PublishedFile>> PublishAsync()
    {
        var (exitCode, output, error) = await executable.RunAsync("publish-static", Folder, "--address", Address);
        Assert.True(exitCode == 0, error);
        lastWords.Add(output.Trim().Split('\n')[^1]);

        return Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'),
            file => new PublishedFile(File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file)));
    }
}

public sealed record PublishedFile(byte[] Bytes, DateTime WrittenAt);
