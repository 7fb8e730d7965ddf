using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CareerGuide.Web.Tests.Support;

/// <summary>What can be done to the machine, and to the files on it, that a site runs on.</summary>
internal static class TestMachine
{
    /// <summary>Root may write what nobody may. This takes that from a process, and leaves it who it is.</summary>
    public static IReadOnlyList<string> BoundByPermissions { get; } = Environment.UserName == "root"
        ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
        : [];

    /// <summary>Writing past the end of the room that it has is then refused to a process, instead of ending it.</summary>
    public static IReadOnlyList<string> ToldWhenTheDiskIsFull { get; } = ["/bin/sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    /// <summary>Lets new files be read and changed by everybody, as far as the program does not say otherwise.</summary>
    public static IReadOnlyList<string> WithoutUmask { get; } = ["/bin/sh", "-c", "umask 000; exec \"$@\"", "sh"];

    /// <summary>A database that has taken in the lecture, as bytes; made once, by the executable.</summary>
    public static Lazy<Task<byte[]>> Prepared { get; } = new(async () =>
    {
        using var executable = new Executable();
        var (exitCode, _, error) = await executable.RunAsync("import");
        Assert.True(exitCode == 0, error);

        return await File.ReadAllBytesAsync(executable.DatabaseFile);
    });

    public static async Task PrepareAsync(this Executable executable) => await File.WriteAllBytesAsync(
        executable.DatabaseFile, await Prepared.Value, TestContext.Current.CancellationToken);

    /// <summary>From now on no file of the process can grow.</summary>
    public static Task FillDiskAsync(Serving serving) => LimitFilesAsync(serving, "1");

    public static Task FreeDiskAsync(Serving serving) => LimitFilesAsync(serving, "unlimited");

    public static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();

        return connection;
    }

    public static void Execute(string database, string sql)
    {
        using var connection = Open(database);
        connection.Execute(sql);
    }

    public static object? Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        return command.ExecuteScalar();
    }

    public static void AssertIntact(string database)
    {
        using var connection = Open(database);
        Assert.Equal("ok", connection.Execute("PRAGMA integrity_check"));
    }

    private static async Task LimitFilesAsync(Serving serving, string size)
    {
        using var process = Process.Start(new ProcessStartInfo("prlimit", ["--pid", $"{serving.ProcessId}", $"--fsize={size}:unlimited"]) { UseShellExecute = false })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
