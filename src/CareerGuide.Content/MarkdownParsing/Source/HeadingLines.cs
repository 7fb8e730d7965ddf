using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Lexicon;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// Headings as other programs accept or write them: without the space behind <c>#</c>, with attributes, with a line
/// break in them, between rules. And what Markdown takes for a heading and nobody else does: a sentence above a rule.
/// </summary>
internal static partial class HeadingLines
{
    private const int MaxWordsOfBrokenHeading = 3;
    private const int MinWordsOfSentence = 3;
    private const int MaxLengthBetweenRules = 100;

    /// <summary>A rule beside words is longer than a dash or an emphasis.</summary>
    private const int MinLengthOfRule = 4;

    public static void Apply(SourceText source)
    {
        var level = 1;

        foreach (var i in source.Prose())
        {
            if (Hashes(source.Lines[i].Text) is > 0 and var hashes)
            {
                source.MendHash(i);
                level = hashes;
            }
            else if (BetweenRules(source.Lines[i].Text) is { } text)
            {
                source.Set(i, $"{new string('#', Math.Min(level + 1, 6))} {text}");
                source.Warn(DiagnosticCodes.HeadingWithoutSpace.As("BetweenRules"), source.Lines[i], ("text", Start(text)));
            }
        }

        source.JoinBrokenHeadings();
        source.PartSentencesFromRules();
    }

    /// <summary>The number of <c>#</c> that the line begins with; 0 if that does not make it a heading.</summary>
    public static int Hashes(string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        var hashes = text.IndexOfAnyExcept('#') is var end and >= 0 ? end : text.Length;

        return hashes <= 6 && line.Length - text.Length <= 3 ? hashes : 0;
    }

    /// <summary>Whether the line is the underline of a heading.</summary>
    public static bool IsUnderline(string line)
    {
        var text = line.AsSpan().Trim(" \t");

        return text.Length > 0 && text[0] is '-' or '=' && !text.ContainsAnyExcept(text[0]) && line.AsSpan().IndexOfAnyExcept(' ') <= 3;
    }

    /// <summary>The words of <c>------ Skills ------</c>; null for any other line.</summary>
    private static string? BetweenRules(string line)
    {
        var text = line.AsSpan().Trim();

        if (text.Length is <= 2 * MinLengthOfRule || line.AsSpan().IndexOfAnyExcept(' ') > 3 || text[0] is not ('-' or '=' or '*' or '—' or '–' or '─' or '━' or '═') || text[^1] != text[0])
            return null;

        var words = text.Trim(text[0]).Trim();
        var (start, end) = (text.IndexOfAnyExcept(text[0]), text.Length - 1 - text.LastIndexOfAnyExcept(text[0]));

        return start >= MinLengthOfRule && end >= MinLengthOfRule && words.Length is > 0 and <= MaxLengthBetweenRules && !words.Contains('|') && char.IsLetterOrDigit(words[0])
            ? words.ToString()
            : null;
    }

    private static void MendHash(this SourceText source, int index)
    {
        var line = source.Lines[index];
        var text = line.Text.TrimStart(' ');
        var hashes = Hashes(line.Text);

        if (text.Length == hashes)
            return;

        var isSpaced = text[hashes] is ' ' or '\t';

        if (!isSpaced && !source.IsMeantAsHeading(index, text, hashes))
            return;

        var mended = WithoutClosing(isSpaced ? text : $"{text[..hashes]} {text[hashes..].TrimStart()}", hashes);

        if (mended != text)
            source.Set(index, mended);

        if (!isSpaced)
            source.Warn(DiagnosticCodes.HeadingWithoutSpace, line, ("text", Start(text)));
    }

    /// <summary>
    /// <c>## Skills##</c> without the <c>##</c> at its end, which Markdown takes for text because no space is in front. A single <c>#</c> may
    /// belong to a name, such as C#.
    /// </summary>
    private static string WithoutClosing(string heading, int hashes)
    {
        var text = heading.TrimEnd();
        var words = text.TrimEnd('#');

        return hashes > 1 && text.Length - words.Length == hashes && words.Length > hashes && words[^1] is not (' ' or '\t' or '\\') ? words : heading;
    }

    private static bool IsMeantAsHeading(this SourceText source, int index, string text, int hashes)
    {
        if (char.IsWhiteSpace(text[hashes]))
            return true;

        if (hashes > 1)
            return char.IsLetterOrDigit(text[hashes]) || char.IsSurrogate(text[hashes]) || text[hashes] is '*' or '_' or '[' or ':' or '(';

        // One # without a space is a tag more often than a heading.
        return char.IsLetter(text[1]) && text.LastIndexOf('#') == 0 && source.StandsAlone(index)
            && (text.Contains(' ', StringComparison.Ordinal) || index == source.FirstText);
    }

    private static bool StandsAlone(this SourceText source, int index) =>
        (index == 0 || source.Lines[index - 1].IsBlank) && (index + 1 == source.Lines.Count || source.Lines[index + 1].IsBlank);

    /// <summary>A heading that ends in a hard line break goes on below, if the two together name a job and the first does not.</summary>
    private static void JoinBrokenHeadings(this SourceText source)
    {
        foreach (var i in source.Prose().ToArray())
        {
            var line = source.Lines[i].Text;

            if (Hashes(line) == 0 || i + 1 >= source.Lines.Count || !(line.EndsWith('\\') || line.EndsWith("  ", StringComparison.Ordinal)))
                continue;

            var (heading, rest) = (line.TrimEnd('\\', ' '), source.Lines[i + 1].Text.Trim());

            if (Joins(heading.TrimStart('#', ' '), rest) && (i + 2 >= source.Lines.Count || source.Lines[i + 2].IsBlank))
            {
                source.Set(i, $"{heading} {rest}");
                source.Set(i + 1, "");
                source.Warn(DiagnosticCodes.HeadingJoined, source.Lines[i], ("heading", $"{heading.TrimStart('#', ' ')} {rest}"));
            }
        }
    }

    private static bool Joins(string heading, string rest)
    {
        if (rest.Length == 0 || !char.IsLetter(rest[0]) || rest.EndsWith('.') || rest.EndsWith(':') || rest.Count(c => c == ' ') >= MaxWordsOfBrokenHeading)
            return false;

        var languages = LanguageLexicon.Every;

        return languages.Any(words => words.NamesJob($"{heading} {rest}")) && !languages.Any(words => words.NamesJob(heading));
    }

    private static void PartSentencesFromRules(this SourceText source)
    {
        if (!source.Has("\n-"))
            return;

        var above = new HashSet<int>();
        var prose = source.Prose().ToHashSet();

        foreach (var i in prose)
        {
            if (i > 0 && source.Lines[i].Text.AsSpan().TrimStart(' ') is ['-', ..] && IsUnderline(source.Lines[i].Text) && prose.Contains(i - 1) && source.IsSentence(i - 1))
                above.Add(i);
        }

        if (above.Count == 0)
            return;

        source.Replace([.. source.Lines.Index().SelectMany(line => above.Contains(line.Index) ? [line.Item with { Text = "" }, line.Item] : new[] { line.Item })]);
    }

    private static bool IsSentence(this SourceText source, int last)
    {
        var first = last;

        while (first > 0 && IsText(source.Lines[first - 1].Text))
            first--;

        var end = source.Lines[last].Text.AsSpan().TrimEnd(" \t*_\"”»’')").TrimEnd("\\");

        if (!IsText(source.Lines[last].Text) || end.IsEmpty || end[^1] is not ('.' or '。' or '．' or '…' or '।')
            || (end[^1] == '.' && Words(source, first, last) < MinWordsOfSentence))
            return false;

        source.Warn(DiagnosticCodes.SentenceAboveRule, source.Lines[last], ("text", Start(source.Lines[first].Text)));
        return true;
    }

    private static int Words(SourceText source, int first, int last) =>
        source.Lines.Skip(first).Take(last - first + 1).Sum(line => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static bool IsText(string line) => !string.IsNullOrWhiteSpace(line) && !OtherBlock().IsMatch(line);

    private static string Start(string text) => text.Trim() is { Length: > 60 } line ? line[..60].TrimEnd() + "…" : text.Trim();

    [GeneratedRegex(@"^ {0,3}(#|>|\||<|```|~~~|[-*+] |\d{1,9}[.)] |[-=]+\s*$|    )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OtherBlock();
}
