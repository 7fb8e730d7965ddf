using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>Starts on a database that is not as it should be.</summary>
public sealed class StartTests : IDisposable
{
    private readonly Executable executable = new() { Through = TestMachine.BoundByPermissions };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        MayWrite(executable.Folder, may: true);
        executable.Dispose();
    }

    [Fact]
    public Task A_file_with_a_broken_header_is_called_damaged() => ToldAsync(
        database => Overwrite(database, 0, 64), "The database is damaged", "restore FILE");

    [Fact]
    public Task A_file_with_a_broken_page_is_called_damaged() => ToldAsync(
        database => Overwrite(database, 60 * 4096, 6 * 4096), "The database is damaged", "restore FILE");

    [Fact]
    public Task A_file_that_was_cut_off_is_called_damaged() => ToldAsync(
        database => Cut(database, 40_000), "The database is damaged", "restore FILE");

    [Fact]
    public Task A_database_of_another_program_is_left_alone() => ToldAsync(
        database =>
        {
            File.Delete(database);
            TestMachine.Execute(database, "CREATE TABLE accounts(id)");
        },
        "not one of this CareerGuide",
        "connection string");

    [Fact]
    public Task A_database_of_a_newer_build_is_left_alone() => ToldAsync(
        database => TestMachine.Execute(database, "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0')"),
        "written by a newer CareerGuide",
        "restore a backup");

    [Fact]
    public Task A_folder_that_may_not_be_written_is_named() => ToldAsync(
        database => MayWrite(Path.GetDirectoryName(database)!, may: false), "cannot be written", "may be written by the user");

    [Fact]
    public async Task A_database_that_another_program_keeps_to_itself_is_waited_for_and_then_named()
    {
        await executable.PrepareAsync();
        executable.Set("ConnectionStrings:CareerGuide", $"Data Source={executable.DatabaseFile};Default Timeout=1");
        using var other = TestMachine.Open(executable.DatabaseFile);
        other.Execute("PRAGMA locking_mode = EXCLUSIVE");
        other.Execute("BEGIN EXCLUSIVE");

        await AssertToldAsync("Another program keeps the database to itself", "End that program");
    }

    [Fact]
    public async Task An_empty_file_is_filled_as_a_new_one()
    {
        await File.WriteAllBytesAsync(executable.DatabaseFile, [], Cancellation);

        var (exitCode, output, _) = await executable.RunAsync("import");

        Assert.Equal(0, exitCode);
        Assert.Contains("lectures/data-roles.md: new, published", output, StringComparison.Ordinal);
    }

    /// <summary>What was there stays byte for byte; the line says what is the matter, and what to do.</summary>
    private async Task ToldAsync(Action<string> harm, params string[] told)
    {
        await executable.PrepareAsync();
        harm(executable.DatabaseFile);
        var before = await File.ReadAllBytesAsync(executable.DatabaseFile, Cancellation);

        await AssertToldAsync(told);

        Assert.Equal(before, await File.ReadAllBytesAsync(executable.DatabaseFile, Cancellation));
    }

    private async Task AssertToldAsync(params string[] told)
    {
        var (exitCode, output, error) = await executable.RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("CareerGuide cannot start: ", line, StringComparison.Ordinal);
        Assert.Contains(executable.DatabaseFile, line, StringComparison.Ordinal);
        Assert.All(told, words => Assert.Contains(words, line, StringComparison.Ordinal));
    }

    private static void Overwrite(string file, int offset, int length)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = offset;
        stream.Write([.. Enumerable.Repeat((byte)'X', length)]);
    }

    private static void Cut(string file, int length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }

    private static void MayWrite(string folder, bool may)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | (may ? UnixFileMode.UserWrite : UnixFileMode.None));
    }
}
