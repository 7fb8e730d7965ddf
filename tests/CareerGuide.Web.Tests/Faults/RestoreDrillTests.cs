using System.Net;
using CareerGuide.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CareerGuide.Web.Tests.Faults;

public sealed class RestoreDrillTests : IDisposable
{
    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task After_restoring_everything_is_as_it_was_at_the_backup()
    {
        var backup = Path.Combine(executable.Folder, "backup.db");
        var (ada, before) = await BackUpAndGoOnAsync(backup);

        var (exitCode, output, error) = await executable.RunAsync("restore", backup);

        Assert.True(exitCode == 0, error);
        Assert.Equal(before, Rows(executable.DatabaseFile));
        AssertKeptWhatWasThere(output);
        using var serving = await executable.ServeAsync();
        ada.GoTo(serving);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.GetAsync("/instructor/lectures/data-roles/history")).StatusCode);
        await ada.SendAsync(await ada.SeeAsync("/account/sign-in"), "main form", ("email", "ada@example.org"), ("password", "seven green umbrellas"));
        var page = await serving.TextAsync("/lectures/data-roles");
        Assert.Contains("Before the backup.", page);
        Assert.DoesNotContain("After the backup.", page);
        Assert.Equal(["2", "1"], (await ada.SeeAsync("/instructor/lectures/data-roles/history")).QuerySelectorAll(".revisions th[scope=row]").Select(n => n.TextContent.Split(',')[0]));
    }

    /// <summary>The site runs while it is backed up, and may not be taken its database while it does.</summary>
    private async Task<(Person Ada, IReadOnlyList<string> Rows)> BackUpAndGoOnAsync(string backup)
    {
        using var serving = await executable.ServeAsync();
        var ada = await Person.SetsUpAsync(serving);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync(Lectures.DataRoles + "\nBefore the backup.\n")).StatusCode);
        await ada.KeepAsync(await ada.OpenAsync(), Lectures.DataRoles + "\nA draft.\n");
        Assert.Equal(0, (await executable.RunAsync("backup", backup)).ExitCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync(Lectures.DataRoles + "\nAfter the backup.\n")).StatusCode);

        var (refused, _, reason) = await executable.RunAsync("restore", backup);

        Assert.Equal(1, refused);
        Assert.Contains("Stop it, then restore.", reason, StringComparison.Ordinal);
        Assert.Contains("After the backup.", await serving.TextAsync("/lectures/data-roles"));
        await serving.KillAsync();

        return (ada, Rows(backup));
    }

    private void AssertKeptWhatWasThere(string output)
    {
        var kept = Assert.Single(Directory.GetFiles(executable.Folder, "careerguide-*-replaced.db"));
        Assert.Contains(kept, output, StringComparison.Ordinal);
        Assert.Contains(Rows(kept), row => row.Contains("After the backup.", StringComparison.Ordinal));
    }

    /// <summary>
    /// All rows of all tables, those of the search index in the tables behind it; but for links and stamps, by which a restore ends what was
    /// ended since.
    /// </summary>
    private static List<string> Rows(string database)
    {
        using var connection = TestMachine.Open(database);
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> 'OneTimeLinks' ORDER BY name");
        var stamps = Read(connection, "SELECT SecurityStamp FROM Accounts");

        return [.. tables.SelectMany(table => Read(connection, $"SELECT * FROM \"{table}\"")
            .Select(row => $"{table}: {(table == "Accounts" ? stamps.Aggregate(row, (text, stamp) => text.Replace(stamp, "stamp", StringComparison.Ordinal)) : row)}"))];
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(n)}")));

        return rows;
    }
}
