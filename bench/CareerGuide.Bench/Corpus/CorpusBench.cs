using System.Security.Cryptography;
using CareerGuide.Content;
using CareerGuide.Content.Model;

namespace CareerGuide.Bench.Corpus;

/// <summary>
/// How well the reader reads real documents: texts of public repositories, which are not part of this one, against answer keys
/// that are (bench/corpus). The held part is for the last measurement only; nobody looks at its misses before.
/// </summary>
internal static class CorpusBench
{
    private const string Keys = "bench/corpus";
    private const string GlossaryFile = "content/glossary.md";

    private const string Held = "--held", Work = "--work", ShowOption = "--show";

    /// <summary>Whether the options are <c>[--work|--held] [--show DOCUMENT]</c>.</summary>
    public static bool Understands(string[] options) => options is [] or [Held or Work] or [ShowOption, _] or [Held or Work, ShowOption, _];

    /// <param name="folder">Holds the texts in its folders <c>work</c> and <c>held</c>.</param>
    public static int Run(string folder, string[] options)
    {
        var split = options.FirstOrDefault() == Held ? "held" : "work";

        if (options is [.., ShowOption, var document])
            return Show(folder, split, document);

        Console.WriteLine(ScoreTable.Of(Mark(folder, split, _ => true)));

        return 0;
    }

    /// <summary>Tells what was missed in one document, line by line.</summary>
    private static int Show(string folder, string split, string document)
    {
        var marked = Mark(folder, split, key => key.Document == document || key.Document.StartsWith($"{document}-", StringComparison.Ordinal));

        if (marked.Count == 0)
            Console.Error.WriteLine($"There is no document “{document}” in the {split} part.");

        foreach (var one in marked)
        {
            Console.WriteLine(ScoreTable.Of([one]));

            foreach (var miss in one.Misses)
                Console.WriteLine($"{miss.Line,5}  {miss.What,-40}  {one.Text.ElementAtOrDefault(miss.Line - 1)?.Trim()}");
        }

        return 0;
    }

    private static List<MarkedDocument> Mark(string folder, string split, Func<AnswerKey, bool> chosen)
    {
        var root = Root();
        var vocabulary = new SiteVocabulary(GlossaryParser.Parse(File.ReadAllText(Path.Combine(root, GlossaryFile))).Glossary, []);
        var marked = new List<MarkedDocument>();

        foreach (var key in AnswerKey.Read(Path.Combine(root, Keys), split).Where(chosen))
        {
            if (Text(Path.Combine(folder, split, $"{key.Document}.md"), key) is not { } text)
                continue;

            var lecture = LectureParser.Parse(text, $"{key.Document}.md", vocabulary).Lecture;
            var (score, misses) = DocumentMarker.Mark(key, lecture);
            marked.Add(new MarkedDocument(key, score, misses, text.Split('\n')));
        }

        return marked;
    }

    /// <summary>Line numbers hold for one version of a text, so another one is left out.</summary>
    private static string? Text(string path, AnswerKey key)
    {
        if (!File.Exists(path))
            Console.Error.WriteLine($"{path} is not there.");
        else if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != key.Sha256)
            Console.Error.WriteLine($"{path} is not the text that its key was made for.");
        else
            return File.ReadAllText(path);

        return null;
    }

    /// <summary>The repository, from wherever in it the command was given.</summary>
    private static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Keys)))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"There is no folder {Keys} above {Environment.CurrentDirectory}.");
    }
}

/// <param name="Text">Its lines.</param>
internal sealed record MarkedDocument(AnswerKey Key, DocumentScore Score, IReadOnlyList<Miss> Misses, string[] Text);
