using System.CommandLine;
using System.Globalization;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Commands;

/// <summary><c>import [PATH…]</c>: takes changed files into the site, as its start does.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Lectures, or folders of them; none for the whole content folder.", Arity = ArgumentArity.ZeroOrMore };
        var rehearse = new Option<bool>("--dry-run") { Description = "Only say what would happen, with the lines that would change; nothing is written." };
        var command = new Command("import", "Takes changed lectures into the site. A lecture changed on the site too is merged, or waits as a proposal; nothing is overwritten.") { paths, rehearse };

        command.SetAction((result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            return RunAsync(result.GetValue(paths) ?? [], result.GetValue(rehearse), console.Output, console.Error, cancellation);
        });

        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool dryRun, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (CheckCommand.Missing(paths, error))
            return CommandLine.Misused;

        var folder = CommandHost.Setting<ContentOptions>().Path;
        var site = ContentFolder.Read(folder);
        var files = paths.Length == 0 ? site : ContentFolder.ReadOnly(paths, folder);
        var report = await CommandHost.WithDatabaseAsync(
            services => services.GetRequiredService<Publisher>().ImportAsync(files, Author.Files, dryRun, cancellation),
            cancellation);
        var hints = Hints(files, site);

        foreach (var document in report.Documents)
        {
            var name = document.Path ?? document.Slug;
            output.WriteLine($"{name}: {ImportOutcomeText.Of(document.Outcome)}");

            if (dryRun)
                TellDifference(document, output);

            foreach (var diagnostic in document.Diagnostics.Where(d => d.Severity == Severity.Error).Concat(hints[name]).OrderBy(d => d.Line))
                error.WriteLine(diagnostic.ToString(name));
        }

        foreach (var rename in report.Renames)
            output.WriteLine(rename.Describe());

        if (dryRun)
            output.WriteLine("Nothing was written: this was a dry run.");

        if (report.Guard is { } guard)
            error.WriteLine(guard.InEnglish);

        return report.HasErrors ? CommandLine.Faulty : CommandLine.Done;
    }

    /// <summary>By file what is no error, as <c>check</c> tells it: with the glossary and the other lectures in mind.</summary>
    private static ILookup<string, Diagnostic> Hints(ContentFiles files, ContentFiles site) =>
        FileCheck.Run(files.Files, site.Files)
            .SelectMany(check => check.Diagnostics.Where(d => d.Severity != Severity.Error), (check, hint) => (check.Path, Hint: hint))
            .ToLookup(h => h.Path, h => h.Hint);

    /// <summary>What is published now, what will be, and what differs between, as other programs write it.</summary>
    private static void TellDifference(DocumentImport document, TextWriter output)
    {
        var after = document.Outcome == ImportOutcome.Proposed ? document.File : document.After;

        if (document.Outcome is ImportOutcome.Unchanged or ImportOutcome.Refused or ImportOutcome.Kept || document.Before == after)
            return;

        foreach (var line in TextDifference.Between(document.Before ?? "", after ?? "").Lines.Where(l => l.Fate != LineChangeKind.Same))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(line.Fate == LineChangeKind.Added ? '+' : '-')} {line.Number}: {string.Concat(line.Runs.Select(r => r.Text))}"));
    }
}
