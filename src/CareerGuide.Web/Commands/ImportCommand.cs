using System.CommandLine;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary><c>import [PATH…]</c>: takes changed files into the site, as its start does.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Lectures, or folders of them; none for the whole content folder.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("import", "Takes changed lectures into the site. A lecture changed on the site too is merged, or waits as a proposal; nothing is overwritten.") { paths };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(paths) ?? [], console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string[] paths, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (CheckCommand.Missing(paths, error))
            return CommandLine.Misused;

        var report = await CommandHost.WithDatabaseAsync(services =>
        {
            var folder = services.GetRequiredService<IOptions<ContentOptions>>().Value.Path;
            var files = paths.Length == 0 ? ContentFolder.Read(folder) : ContentFolder.ReadOnly(paths);

            return services.GetRequiredService<Publisher>().ImportAsync(files, cancellation);
        }, cancellation);

        foreach (var document in report.Documents)
        {
            output.WriteLine($"{document.Path ?? document.Slug}: {Told(document.Outcome)}");

            foreach (var diagnostic in document.Diagnostics)
                error.WriteLine(diagnostic.ToString(document.Path ?? document.Slug));
        }

        foreach (var rename in report.Renames)
            output.WriteLine(rename.Told());

        if (report.Guard is { } guard)
            error.WriteLine(guard);

        return report.HasErrors ? CommandLine.Faulty : CommandLine.Done;
    }

    private static string Told(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Created => "new, published",
        ImportOutcome.Updated => "changed, published",
        ImportOutcome.Merged => "changed here and on the site, on different lines: both changes are published",
        ImportOutcome.Proposed => "changed here and on the site, on the same lines: the site stays as it is, this text waits as a proposal",
        ImportOutcome.Archived => "file gone, taken off the site (its revisions stay)",
        ImportOutcome.Refused => "has errors, not published; what was published before stays",
        ImportOutcome.Kept => "file gone, kept on the site",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };
}
