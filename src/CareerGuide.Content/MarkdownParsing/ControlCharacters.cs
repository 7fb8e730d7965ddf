using System.Buffers;
using System.Globalization;
using System.Text;
using CareerGuide.Content.Diagnostics;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>
/// Keeps control characters (C0, DEL and C1) out of what is read: calendars and XML forbid them, and a terminal obeys them. Line breaks and
/// tabs stay. The embeddings and overrides of direction (U+202A to U+202E) are kept out too, because they turn round the words after them.
/// </summary>
internal static class ControlCharacters
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t' or '\0')), .. "\u202A\u202B\u202C\u202D\u202E"]);

    private static readonly SearchValues<char> Isolates = SearchValues.Create("\u2066\u2067\u2068\u2069");

    /// <summary>The text without them, in as many lines. Those that part words, as a form feed does, become spaces.</summary>
    public static string Remove(string text, DiagnosticList diagnostics)
    {
        if (!text.AsSpan().ContainsAny(Controls))
            return text;

        var (kept, line, told) = (new StringBuilder(text.Length), 1, 0);

        foreach (var character in text)
        {
            line += character == '\n' ? 1 : 0;

            if (!Controls.Contains(character))
            {
                kept.Append(character);
                continue;
            }

            if (char.IsWhiteSpace(character))
                kept.Append(' ');

            if (told != line)
                Tell(character, told = line, diagnostics);
        }

        return kept.ToString();
    }

    /// <summary>
    /// A title without isolates of direction too. Within a text each ends with its paragraph, but a title stands among other words.
    /// </summary>
    public static string RemoveFromTitle(string title, int line, DiagnosticList diagnostics)
    {
        if (title.AsSpan().IndexOfAny(Isolates) is not (>= 0 and var at))
            return title;

        Tell(title[at], line, diagnostics);

        return string.Concat(title.Where(character => !Isolates.Contains(character)));
    }

    /// <summary>Replaces those that a character reference or an escape sequence made: <c>&amp;#27;</c>.</summary>
    public static string Replace(string text) => text.AsSpan().ContainsAny(Controls)
        ? string.Concat(text.Select(character => Controls.Contains(character) ? Replacement : character))
        : text;

    /// <summary>The same in a tree, where a text without such references has none.</summary>
    public static void Replace(MarkdownDocument document, string text, DiagnosticList diagnostics)
    {
        if (!text.Contains("&#", StringComparison.Ordinal))
            return;

        foreach (var node in document.Descendants())
        {
            if (ReplacedIn(node) is { } character)
                Tell(character, node.Line + 1, diagnostics);
        }
    }

    /// <returns>The first that was replaced; null if there was none.</returns>
    private static char? ReplacedIn(MarkdownObject node)
    {
        char? found = null;

        switch (node)
        {
            case LiteralInline literal:
                literal.Content = ReplacedSlice(literal.Content);
                break;
            case HtmlEntityInline entity:
                entity.Transcoded = ReplacedSlice(entity.Transcoded);
                break;
            case CodeInline code:
                code.Content = Replaced(code.Content)!;
                break;
            case LinkInline link:
                (link.Url, link.Title) = (Replaced(link.Url), Replaced(link.Title));
                break;
            case CodeBlock { Lines.Count: > 0 } code:
                for (var index = 0; index < code.Lines.Count; index++)
                    code.Lines.Lines[index].Slice = ReplacedSlice(code.Lines.Lines[index].Slice);

                break;
        }

        return found;

        StringSlice ReplacedSlice(StringSlice slice) => slice.AsSpan().ContainsAny(Controls) ? new StringSlice(Replaced(slice.ToString())!) : slice;

        string? Replaced(string? text)
        {
            if (text.AsSpan().IndexOfAny(Controls) is not (>= 0 and var at))
                return text;

            found ??= text![at];

            return Replace(text!);
        }
    }

    private static void Tell(char character, int line, DiagnosticList diagnostics) =>
        diagnostics.Add(DiagnosticCodes.ControlCharacter, line, ("character", string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}")));
}
