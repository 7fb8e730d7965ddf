using System.Diagnostics;

namespace CareerGuide.Bench.Compare;

/// <summary>A hundred roles as files: into an empty folder, and again where nothing has changed.</summary>
internal static class FilesRows
{
    private static readonly bool HasHugo =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "hugo")));

    public static async Task<IEnumerable<Reading>> PlainAsync(Build build)
    {
        var folder = Empty(build, "files");
        var first = await WriteAsync(build, folder, "--no-compression");
        var again = await WriteAsync(build, folder, "--no-compression");

        return
        [
            .. first.Readings("files, plain"),
            .. again.Readings("files, plain, again"),
            new("files again / first, processor", "", again.Processor / first.Processor),
            .. HasHugo ? Beside(first, await HugoAsync(build, folder)) : [],
        ];
    }

    public static async Task<IEnumerable<Reading>> CompressedAsync(Build build)
    {
        var folder = Empty(build, "files-compressed");
        var first = await WriteAsync(build, folder);
        var bytes = Directory.EnumerateFiles(folder, "*.br", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var again = await WriteAsync(build, folder);

        return
        [
            .. first.Readings("files, compressed"),
            new("files, compressed, Brotli", "B", bytes),
            .. again.Readings("files, compressed, again"),
        ];
    }

    private static async Task<Cost> WriteAsync(Build build, string folder, params string[] options)
    {
        var database = await build.ImportedAsync(build.Lab.Three);

        return await build.RunAsync(build.Lab.Three, database, ["publish-static", folder, "--address", "https://careers.example.org", .. options]);
    }

    private static IEnumerable<Reading> Beside(Cost files, Cost hugo) =>
    [
        new("files, plain / Hugo's", "", files.Time / hugo.Time),
        new("files, plain / Hugo's, processor", "", files.Processor / hugo.Processor),
    ];

    /// <summary>Hugo with as many pages of the same size.</summary>
    private static Task<Cost> HugoAsync(Build build, string published)
    {
        var source = Empty(build, "hugo");
        HugoSource.Write(published, source);

        return Programs.RunAsync(new ProcessStartInfo("hugo", ["--quiet", "--source", source]));
    }

    private static string Empty(Build build, string name)
    {
        var folder = build.PathOf(name);

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        return folder;
    }
}
