using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>Who may read the database and its copies, whatever the umask of the process is.</summary>
public sealed class FilePermissionTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Executable executable = new() { Through = TestMachine.WithoutUmask };

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task Only_their_owner_may_read_the_database_what_lies_beside_it_and_its_backups()
    {
        if (OperatingSystem.IsWindows())
            return;

        executable.Set("Backup:Folder", Path.Combine(executable.Folder, "backups"));
        await RunAsync("import");
        executable.Write("content/lectures/data-roles.md", Lectures.DataRoles + "\nMore.\n");
        using var serving = await executable.ServeAsync();
        await RunAsync("backup", Path.Combine(executable.Folder, "mine.db"));

        var modes = Modes(Directory.GetFiles(executable.Folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(executable.ContentFolder, StringComparison.Ordinal)));

        Assert.Contains("careerguide.db-wal", modes.Keys);
        Assert.Contains("mine.db", modes.Keys);
        Assert.Contains(modes.Keys, name => name.EndsWith("-before-import.db", StringComparison.Ordinal));
        Assert.All(modes, file => Assert.Equal(OwnerOnly, file.Value));
        Assert.DoesNotContain(serving.Lines, line => line.Contains("chmod", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restored_database_and_the_one_it_replaced_are_closed_even_where_the_old_one_was_open()
    {
        if (OperatingSystem.IsWindows())
            return;

        await executable.PrepareAsync();
        File.SetUnixFileMode(executable.DatabaseFile, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var backup = Path.Combine(executable.Folder, "backup.db");
        await RunAsync("backup", backup);

        await RunAsync("restore", backup);

        Assert.All(Modes(Directory.GetFiles(executable.Folder, "*.db")), file => Assert.Equal(OwnerOnly, file.Value));
        Assert.Single(Directory.GetFiles(executable.Folder, "*-replaced.db"));
    }

    [Fact]
    public async Task A_start_names_the_files_that_others_may_read_and_leaves_their_mode()
    {
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode open = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        await executable.PrepareAsync();
        File.SetUnixFileMode(executable.DatabaseFile, open);

        using var serving = await executable.ServeAsync();

        var line = Assert.Single(serving.Lines, line => line.Contains("chmod 600", StringComparison.Ordinal));
        Assert.Contains(executable.DatabaseFile, line, StringComparison.Ordinal);
        Assert.Equal(open, File.GetUnixFileMode(executable.DatabaseFile));
    }

    private async Task RunAsync(params string[] arguments)
    {
        var (exitCode, _, error) = await executable.RunAsync(arguments);
        Assert.True(exitCode == 0, error);
    }

    private static Dictionary<string, UnixFileMode> Modes(IEnumerable<string> files) =>
        OperatingSystem.IsWindows() ? [] : files.ToDictionary(file => Path.GetFileName(file)!, File.GetUnixFileMode);
}
