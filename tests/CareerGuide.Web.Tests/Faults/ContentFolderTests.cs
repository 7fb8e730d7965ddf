using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

public sealed class ContentFolderTests : IDisposable
{
    private readonly Executable executable = new() { Through = TestMachine.BoundByPermissions };

    public void Dispose()
    {
        MayRead(Path.Combine(executable.ContentFolder, "lectures"), may: true);
        executable.Dispose();
    }

    [Fact]
    public async Task Faulty_huge_and_unreadable_files_are_named_and_the_rest_is_served()
    {
        executable.Write("content/lectures/empty.md", "<!-- nothing yet -->");
        executable.Write("content/lectures/huge.md", "# Jobs\n\n" + new string('x', 8 * 1024 * 1024));
        MayRead(executable.Write("content/lectures/secret.md", "# Secret\n"), may: false);

        using var serving = await executable.ServeAsync();

        Assert.Contains(serving.Lines, line => line.Contains("empty.md(1,1): error CG007", StringComparison.Ordinal));
        Assert.Contains(serving.Lines, line => line.Contains("huge.md(1,1): error CG004", StringComparison.Ordinal));
        Assert.Contains(serving.Lines, line => line.Contains("secret.md(1,1): error CG019: The file cannot be read", StringComparison.Ordinal));
        Assert.Contains("Data Engineer", await serving.TextAsync("/roles/data-engineer"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_takes_no_lecture_off_the_site()
    {
        await executable.PrepareAsync();
        MayRead(Path.Combine(executable.ContentFolder, "lectures"), may: false);

        var (exitCode, output, error) = await executable.RunAsync("import");

        Assert.Equal(1, exitCode);
        Assert.Contains("data-roles: ", output, StringComparison.Ordinal);
        Assert.Contains("none is archived", error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_missing_takes_no_lecture_off_the_site()
    {
        await executable.PrepareAsync();
        Directory.Delete(executable.ContentFolder, recursive: true);

        using var serving = await executable.ServeAsync();

        Assert.Contains(serving.Lines, line => line.StartsWith("The content folder is missing", StringComparison.Ordinal));
        Assert.Contains("Data Engineer", await serving.TextAsync("/roles/data-engineer"));
        Directory.CreateDirectory(Path.Combine(executable.ContentFolder, "lectures"));
    }

    private static void MayRead(string path, bool may)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, may ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute : UnixFileMode.None);
    }
}
