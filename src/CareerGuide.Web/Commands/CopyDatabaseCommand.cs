using System.CommandLine;
using System.Globalization;
using CareerGuide.Data;
using CareerGuide.Data.DatabaseCopying;

namespace CareerGuide.Web.Commands;

/// <summary><c>copy-database</c>: copies everything to a database of the other provider, to continue there.</summary>
internal static class CopyDatabaseCommand
{
    public static Command Create()
    {
        var to = new Option<DatabaseProvider>("--to") { Description = "Sqlite or PostgreSql.", Required = true };
        var connection = new Option<string>("--connection") { Description = "Where it goes, as in ConnectionStrings:CareerGuide. It is made where it is not there; it must be empty.", Required = true };
        var command = new Command("copy-database", "Copies the site's database to another, of the same kind or the other, and compares all rows: texts with their history, accounts, drafts, audit, addresses. Stop the site before, so that nothing is written that is not copied.") { to, connection };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(to), result.GetValue(connection)!, console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(DatabaseProvider provider, string connection, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var outcome = await CommandHost.WithTwoDatabasesAsync(provider, connection, (from, to) => new DatabaseCopy(from, to).RunAsync(
            table => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows}")), cancellation), cancellation);

        if (outcome is CopyOutcome.Refused refused)
        {
            error.WriteLine(refused.Reason);
            return CommandLine.Faulty;
        }

        var rows = ((CopyOutcome.Copied)outcome).Tables.Sum(t => t.Rows);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows copied and compared. The site serves them with Database:Provider={provider} and this connection as ConnectionStrings:CareerGuide."));

        return CommandLine.Done;
    }
}
