using System.CommandLine;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Commands.Links;
using CareerGuide.Web.Infrastructure.Configuration;

namespace CareerGuide.Web.Commands;

/// <summary><c>check [--json] [--links] PATH…</c>: reports how lectures are parsed and what is wrong with them. Changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Lectures, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print what was read as JSON: an object for one file, an array for several or a folder." };
        var links = new Option<bool>("--links") { Description = "Ask other sites whether their pages that are linked to are there." };
        var command = new Command("check", "Says what is read from lectures and what is the matter with them, line by line. Changes nothing.") { paths, json, links };

        command.SetAction(async (result, cancellation) =>
        {
            var console = result.InvocationConfiguration;
            var (exitCode, checks) = Run(result.GetValue(paths)!, result.GetValue(json), console.Output, console.Error);

            return result.GetValue(links) && !await AllLinksWorkAsync(checks, result.GetValue(json) ? console.Error : console.Output, console.Error, cancellation)
                ? Math.Max(exitCode, CommandLine.Faulty)
                : exitCode;
        });

        return command;
    }

    private static (int ExitCode, IReadOnlyList<CheckedFile> Checks) Run(string[] paths, bool asJson, TextWriter output, TextWriter error)
    {
        if (Missing(paths, error))
            return (CommandLine.Misused, []);

        var found = ContentFolder.ReadOnly(paths).Files;

        if (found.Count == 0)
        {
            error.WriteLine($"There is no Markdown file in {string.Join(", ", paths)}.");
            return (CommandLine.Misused, []);
        }

        var site = ContentFolder.Read(CommandHost.Setting<ContentOptions>().Path).Files;
        var checks = FileCheck.Run(found, [.. ContentFolder.Beside(paths), .. site]);

        if (asJson)
            output.Write(Json(checks, isArray: paths.Length > 1 || Directory.Exists(paths[0])) + Environment.NewLine);

        foreach (var check in checks)
            Print(check, asJson ? error : output);

        error.WriteLine(Summary(checks));

        return (checks.Any(check => check.HasErrors) ? CommandLine.Faulty : CommandLine.Done, checks);
    }

    /// <returns>Whether no page is missing; one that could not be asked is not.</returns>
    private static async Task<bool> AllLinksWorkAsync(IReadOnlyList<CheckedFile> checks, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        using var checker = new LinkChecker(PublicNetwork.Includes);
        var verdicts = await checker.CheckAsync([.. checks.SelectMany(check => check.Links).Select(link => link.Address).Distinct()], cancellation);

        foreach (var (check, link) in checks.SelectMany(check => check.Links.Select(link => (check, link))))
        {
            if (verdicts[link.Address] is { State: not LinkState.Works } verdict)
                output.WriteLine($"{check.Path}({link.Line}): {(verdict.State is LinkState.Broken ? "error" : "note")}: {link.Address} {verdict.Explanation}");
        }

        error.WriteLine($"{Counted(verdicts.Count, "link")} to other sites: "
            + string.Join(", ", Enum.GetValues<LinkState>().Select(state => $"{verdicts.Values.Count(v => v.State == state)} {WordFor(state)}")));

        return verdicts.Values.All(verdict => verdict.State is not LinkState.Broken);
    }

    private static string WordFor(LinkState state) => state switch
    {
        LinkState.Works => "work",
        LinkState.Broken => "broken",
        _ => "not known",
    };

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
