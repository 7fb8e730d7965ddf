using System.CommandLine;
using CareerGuide.Data.Backup;

namespace CareerGuide.Web.Commands;

/// <summary><c>backup FILE</c>: writes the whole database to one file, whether or not the site is running.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var force = new Option<bool>("--force") { Description = "Take the place of a file that is there already." };
        var command = new Command("backup", "Copies the database to a file, while the site runs or not, and checks the copy. Everything is in it: texts with their history, accounts, drafts, audit.") { file, force };

        command.SetAction((result, _) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(Path.GetFullPath(result.GetValue(file)!), result.GetValue(force), console.Output, console.Error);
        });

        return command;
    }

    private static Task<int> RunAsync(string target, bool force, TextWriter output, TextWriter error) =>
        CommandHost.WithDatabaseFileAsync("backup", error, async (services, database) =>
        {
            if (Misuse(target, database, force) is { } misuse)
            {
                await error.WriteLineAsync(misuse);
                return CommandLine.Misused;
            }

            if (!File.Exists(database))
            {
                await error.WriteLineAsync($"There is no database at {database}.");
                return CommandLine.Faulty;
            }

            services.GetRequiredService<Backups>().Make(target, replace: force);
            await output.WriteLineAsync($"{target}: written and checked, {new FileInfo(target).Length / 1024} KB");

            return CommandLine.Done;
        });

    private static string? Misuse(string target, string database, bool force)
    {
        if (Directory.Exists(target))
            return $"“{target}” is a folder. Name a file.";

        if (!Directory.Exists(Path.GetDirectoryName(target)))
            return $"There is no folder “{Path.GetDirectoryName(target)}”.";

        if (IsDatabase(target, database))
            return $"“{target}” is the database itself. Name another file.";

        return File.Exists(target) && !force ? $"The file “{target}” already exists. Use --force to replace it." : null;
    }

    /// <summary>Whether one path is a link to the other, or both are links to the same file.</summary>
    internal static bool IsDatabase(string path, string database) => File.Exists(path) && File.Exists(database) && Real(path) == Real(database);

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
