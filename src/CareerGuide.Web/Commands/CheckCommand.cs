using System.CommandLine;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Commands;

/// <summary><c>check [--json] PATH…</c>: reports how lectures are parsed and what is wrong with them. Changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Lectures, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print what was read as JSON: an object for one file, an array for several or a folder." };
        var command = new Command("check", "Says what is read from lectures and what is the matter with them, line by line. Changes nothing.") { paths, json };

        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return Run(result.GetValue(paths)!, result.GetValue(json), console.Output, console.Error);
        });

        return command;
    }

    private static int Run(string[] paths, bool asJson, TextWriter output, TextWriter error)
    {
        if (Missing(paths, error))
            return CommandLine.Misused;

        var found = ContentFolder.ReadOnly(paths).Files;

        if (found.Count == 0)
        {
            error.WriteLine($"There is no Markdown file in {string.Join(", ", paths)}.");
            return CommandLine.Misused;
        }

        var site = ContentFolder.Read(CommandHost.Setting<ContentOptions>().Path).Files;
        var checks = FileCheck.Run(found, [.. ContentFolder.Beside(paths), .. site]);

        if (asJson)
            output.WriteLine(Json(checks, isArray: paths.Length > 1 || Directory.Exists(paths[0])));

        foreach (var check in checks)
            Print(check, asJson ? error : output);

        error.WriteLine(Summary(checks));

        return checks.Any(check => check.HasErrors) ? CommandLine.Faulty : CommandLine.Done;
    }

    internal static bool Missing(string[] paths, TextWriter error)
    {
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).ToArray();

        foreach (var path in missing)
            error.WriteLine($"There is no file or folder “{path}”.");

        return missing.Length > 0;
    }

    private static string Json(IReadOnlyList<CheckedFile> checks, bool isArray)
    {
        var lectures = checks.Select(check => check.Lecture).OfType<ParsedLecture>().Select(LectureJson.Of).ToArray();

        return JsonSerializer.Serialize(isArray || lectures.Length != 1 ? lectures : lectures[0], LectureJson.Options);
    }

    private static void Print(CheckedFile check, TextWriter writer)
    {
        foreach (var diagnostic in check.Diagnostics)
            writer.WriteLine(diagnostic.ToString(check.Path));
    }

    private static string Summary(IReadOnlyList<CheckedFile> checks)
    {
        var diagnostics = checks.SelectMany(check => check.Diagnostics).ToArray();
        var roles = checks.Sum(check => check.Lecture?.Lecture.Roles.Count ?? 0);

        return $"{Counted(checks.Count, "file")}, {Counted(roles, "role")}: "
            + string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Note }
                .Select(severity => Counted(diagnostics.Count(d => d.Severity == severity), severity.ToString().ToLowerInvariant())));
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
