using System.CommandLine;
using CareerGuide.Data.Backup;

namespace CareerGuide.Web.Commands;

/// <summary><c>restore FILE</c>: replaces the database with a backup while the site is not running.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A backup, as the verb “backup” or the site itself has made it." };
        var command = new Command("restore", "Puts a backup in the database's place, after checking it. Stop the site before. The database that was there is kept beside it.") { file };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(Path.GetFullPath(result.GetValue(file)!), console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static Task<int> RunAsync(string backup, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        CommandHost.WithDatabaseFileAsync("restore", error, async (services, database) =>
        {
            if ((InputFile.FaultOf(backup) ?? (BackupCommand.IsDatabase(backup, database) ? $"“{backup}” is the database itself." : null)) is { } fault)
            {
                await error.WriteLineAsync($"{fault} Name a backup.");
                return CommandLine.Misused;
            }

            switch (await services.GetRequiredService<BackupRestore>().RestoreAsync(backup, cancellation))
            {
                case RestoreOutcome.Refused refused:
                    await error.WriteLineAsync(refused.Reason);
                    return CommandLine.Faulty;
                case RestoreOutcome.Restored { Kept: { } kept }:
                    await output.WriteLineAsync($"{database}: restored from {backup}. What was there is kept as {kept}.");
                    return CommandLine.Done;
                default:
                    await output.WriteLineAsync($"{database}: restored from {backup}.");
                    return CommandLine.Done;
            }
        });
}
