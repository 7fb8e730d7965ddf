using System.CommandLine;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure;

namespace CareerGuide.Web.Commands;

/// <summary><c>check [--json] PATH…</c>: what would be read from lectures, and what is the matter with them. Changes nothing.</summary>
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
        var checks = CheckAll(found, site);

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

    /// <param name="Parsed">Null for the glossary.</param>
    private sealed record Check(string Path, ParsedLecture? Parsed, IReadOnlyList<Diagnostic> Diagnostics)
    {
        public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
    }

    /// <summary>Each file as if it were imported: with the glossary, and the other lectures of the site in mind.</summary>
    private static List<Check> CheckAll(IReadOnlyList<ContentFile> found, IReadOnlyList<ContentFile> site)
    {
        var texts = found.ToDictionary(file => file, Decode);
        var glossary = found.FirstOrDefault(file => file.IsGlossary) ?? site.FirstOrDefault(file => file.IsGlossary);
        var parsedGlossary = GlossaryParser.Parse(glossary is null ? "" : texts.GetValueOrDefault(glossary, Decode(glossary)).Text ?? "");
        var lectures = LectureSet.Read(parsedGlossary.Glossary, [.. found.Where(file => !file.IsGlossary).Select(Source), .. OthersOf(site)]);
        var parsed = found.Where(file => !file.IsGlossary).Zip(lectures).ToDictionary(pair => pair.First, pair => pair.Second);

        return [.. found.Select(file => file.IsGlossary
            ? new Check(file.Path, null, [.. texts[file].Diagnostics, .. parsedGlossary.Diagnostics])
            : CheckOf(file, parsed[file]))];

        LectureSource Source(ContentFile file) => new(file.Path, texts[file].Text ?? "");

        Check CheckOf(ContentFile file, ParsedLecture lecture)
        {
            var diagnostics = texts[file].Text is null ? texts[file].Diagnostics : [.. texts[file].Diagnostics, .. lecture.Diagnostics];
            return new Check(file.Path, lecture with { Diagnostics = diagnostics }, diagnostics);
        }

        IEnumerable<LectureSource> OthersOf(IReadOnlyList<ContentFile> files)
        {
            var slugs = found.Where(file => !file.IsGlossary).Select(file => SlugOf(Source(file))).ToHashSet();

            return files.Where(file => !file.IsGlossary)
                .Select(file => new LectureSource(file.Path, Decode(file).Text ?? ""))
                .Where(source => !slugs.Contains(SlugOf(source)));
        }
    }

    private static string SlugOf(LectureSource source) =>
        LectureParser.Parse(source.Markdown, source.Path, SiteVocabulary.Empty).Lecture.Slug;

    private static LectureText Decode(ContentFile file) => file.Fault is { } fault
        ? new LectureText(null, [new Diagnostic(Codes.Unreadable.Code, Codes.Unreadable.Severity, 1, 1, $"The file {fault}")])
        : LectureText.Decode(file.Bytes.Span);

    private static string Json(List<Check> checks, bool isArray)
    {
        var lectures = checks.Select(check => check.Parsed).OfType<ParsedLecture>().Select(LectureJson.Of).ToArray();

        return JsonSerializer.Serialize(isArray || lectures.Length != 1 ? lectures : lectures[0], LectureJson.Options);
    }

    private static void Print(Check check, TextWriter writer)
    {
        foreach (var diagnostic in check.Diagnostics)
            writer.WriteLine(diagnostic.ToString(check.Path));
    }

    private static string Summary(List<Check> checks)
    {
        var diagnostics = checks.SelectMany(check => check.Diagnostics).ToArray();
        var roles = checks.Sum(check => check.Parsed?.Lecture.Roles.Count ?? 0);

        return $"{Counted(checks.Count, "file")}, {Counted(roles, "role")}: "
            + string.Join(", ", new[] { Severity.Error, Severity.Warning, Severity.Note }
                .Select(severity => Counted(diagnostics.Count(d => d.Severity == severity), severity.ToString().ToLowerInvariant())));
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
