using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.MarkdownWriting;
using Markdig.Syntax;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Writes the pieces of one line as Markdown. The marks of emphasis and whatever is Markdown already are stood for by characters that no text
/// may hold, until the text around them is escaped.
/// </summary>
internal sealed partial class InlineMarkdown
{
    private const char Strong = '\uFDD0';
    private const char Emphasis = '\uFDD1';
    private const char Struck = '\uFDD2';
    private const char Raw = '\uFDD3';

    /// <summary>In characters; a longer paragraph is written without emphasis.</summary>
    private const int LongestChecked = 20_000;

    private readonly Func<string, string?> resolve;
    private readonly bool keepsFormat;
    private readonly Queue<string> raw = new();

    private InlineMarkdown(Func<string, string?> resolve, bool keepsFormat)
    {
        this.resolve = resolve;
        this.keepsFormat = keepsFormat;
    }

    /// <param name="resolve">Where a link leads from the lecture; null if it leads nowhere.</param>
    /// <param name="isBlock">Whether a line begins here, so that its first sign may mean a list or a heading.</param>
    /// <param name="keepsFormat">Not in a heading, which is bold as it is.</param>
    public static string Write(IEnumerable<Inline> line, Func<string, string?> resolve, bool isBlock = true, bool keepsFormat = true)
    {
        var pieces = Prepared(line);
        var plain = Written(pieces, resolve, isBlock, keepsFormat: false);

        if (!keepsFormat || !pieces.Exists(inline => inline is TextInline { Format: { Bold: true } or { Italic: true } or { Struck: true } }))
            return plain;

        var marked = Written(pieces, resolve, isBlock, keepsFormat: true);

        return IsReadAlike(marked, plain) ? marked : plain;
    }

    /// <summary>Where signs and emphases meet in a way that Markdown takes otherwise, the text matters more than its look.</summary>
    private static bool IsReadAlike(string marked, string plain) => marked.Length <= LongestChecked && Read(marked).SequenceEqual(Read(plain));

    private static IEnumerable<string> Read(string line) =>
        LectureMarkdown.Parse(line, new DiagnosticList())?.Descendants<LeafBlock>().Select(PlainText.Of) ?? [line];

    private static string Written(List<Inline> pieces, Func<string, string?> resolve, bool isBlock, bool keepsFormat)
    {
        var writer = new InlineMarkdown(resolve, keepsFormat);
        var composed = writer.Links(pieces);
        var escaped = isBlock ? MarkdownText.Escaped(composed) : MarkdownText.EscapedInline(composed);

        return NoteAtBegin().Replace(writer.WithMarks(escaped), @"${note}\:");
    }

    /// <summary>Raised text, boxes and addresses as what they are in Markdown; no character that stands for a mark.</summary>
    private static List<Inline> Prepared(IEnumerable<Inline> line)
    {
        var prepared = new List<Inline>();
        var before = "";

        foreach (var inline in line)
        {
            if (inline is TextInline text)
                prepared.AddRange(Pieces(text with { Text = NoCharacter().Replace(text.Text, "") }, before));
            else
                prepared.Add(inline is BoxInline box ? new MarkdownInline($@"\{box.PlainText[..^1]}\]") : inline);

            before = inline.PlainText;
        }

        return prepared;
    }

    private static IEnumerable<Inline> Pieces(TextInline text, string before)
    {
        if (text.Format.Position != VerticalPosition.Baseline)
            return RaisedText.Of(text, before).Select(inline => inline is TextInline piece ? piece with { Format = piece.Format with { Position = default } } : inline);

        return text.Link is null ? Addresses(text) : [text];
    }

    /// <summary>An address that is typed is a link as it stands, and looks like one only without backslashes.</summary>
    private static IEnumerable<Inline> Addresses(TextInline text)
    {
        var start = 0;

        foreach (Match address in Address().Matches(text.Text))
        {
            if (address.Index > start)
                yield return text with { Text = text.Text[start..address.Index] };

            yield return new MarkdownInline(address.Value);
            start = address.Index + address.Length;
        }

        if (start < text.Text.Length)
            yield return text with { Text = text.Text[start..] };
    }

    private string Links(List<Inline> line)
    {
        var written = new StringBuilder();

        foreach (var (group, after) in Groups(line, inline => inline.Link, after: ' '))
        {
            var before = written.Length > 0 ? written[^1] : ' ';

            if (group[0].Link is not { Length: > 0 } link || resolve(link) is not { } address || group.TrueForAll(inline => inline is TextInline { Text: var text } && string.IsNullOrWhiteSpace(text)))
                written.Append(Formatted(group, 0, before, after));
            else
                Link(written, group, address);
        }

        return written.ToString();
    }

    private void Link(StringBuilder written, List<Inline> group, string address)
    {
        if (string.Concat(group.Select(inline => inline.PlainText)).Trim() == address && AutoLink().IsMatch(address))
        {
            written.Append(Marked($"<{address}>"));
            return;
        }

        written.Append(Marked("["));
        written.Append(Formatted(group, 0, Raw, Raw));
        written.Append(Marked($"]({Target(address)})"));
    }

    private static string Target(string address)
    {
        var encoded = UnsafeInTarget().Replace(address, match => Uri.HexEscape(match.Value[0]));

        return encoded.AsSpan().ContainsAny('(', ')') ? $"<{encoded}>" : encoded;
    }

    private string Marked(string markdown)
    {
        raw.Enqueue(markdown);
        return Raw.ToString();
    }

    private string Formatted(List<Inline> line, int depth, char before, char after)
    {
        if (depth == Formats.Length || !keepsFormat)
            return string.Concat(line.Select(inline => inline is MarkdownInline markdown ? Marked(markdown.Markdown) : ((TextInline)inline).Text));

        var written = new StringBuilder();

        foreach (var (group, right) in Groups(line, inline => inline is TextInline text && Formats[depth].IsOn(text.Format), after))
        {
            var left = LastBefore(written, Formats[depth].Mark) ?? before;

            if (group[0] is TextInline first && Formats[depth].IsOn(first.Format))
                Enclose(written, Formatted(group, depth + 1, left, right), Formats[depth].Mark, left, right);
            else
                written.Append(Formatted(group, depth + 1, left, right));
        }

        return written.ToString();
    }

    /// <summary>What Markdown takes for the character in front of a mark: stars right beside each other are one mark to it.</summary>
    private static char? LastBefore(StringBuilder written, char mark)
    {
        var last = written.Length - 1;

        while (mark != Struck && last >= 0 && written[last] is (Strong or Emphasis))
            last--;

        return last >= 0 ? written[last] : null;
    }

    /// <summary>
    /// Marks count only beside a word: spaces go outside, and so do signs where a letter follows, as in <c>**Focus**:data</c>.
    /// </summary>
    private static void Enclose(StringBuilder written, string text, char mark, char before, char after)
    {
        var (start, end) = (0, text.Length);

        while (start < end && GoesOutside(text[start], start == 0 ? before : text[start - 1]))
            start++;

        while (end > start && GoesOutside(text[end - 1], end == text.Length ? after : text[end]))
            end--;

        if (start >= end || IsUnmarkable(text[start..end], mark, start == 0 ? before : text[start - 1], end == text.Length ? after : text[end]))
            written.Append(text);
        else
            written.Append(text[..start]).Append(mark).Append(text[start..end]).Append(mark).Append(text[end..]);
    }

    /// <summary>Text without a word of its own, or whose first or last piece, such as a picture, would have to go outside as a whole.</summary>
    private static bool IsUnmarkable(string text, char mark, char before, char after)
    {
        // An emphasis at the edge has been written already, so its own neighbours allow it.
        var beside = mark == Strong ? text.Trim(Emphasis) : text;

        return text.All(IsMark) || (mark == Struck && (text.Contains('~', StringComparison.Ordinal) || before == '~' || after == '~'))
            || (!IsPlain(beside[0]) && IsLetter(before)) || (!IsPlain(beside[^1]) && IsLetter(after));
    }

    private static bool IsMark(char character) => character is >= Strong and <= Raw;

    private static bool GoesOutside(char character, char beside) => char.IsWhiteSpace(character) || (IsMovable(character) && IsLetter(beside));

    private static bool IsMovable(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    /// <summary>Half of a character, such as an emoji, may be of a letter or of a sign: whatever Markdown asks for, it is taken for the other.</summary>
    private static bool IsPlain(char character) => !IsMovable(character) && !IsMark(character) && !char.IsSurrogate(character);

    private static bool IsLetter(char character) => !char.IsWhiteSpace(character) && !IsMovable(character) && !IsMark(character);

    /// <summary>Neighbours that have the same, each group with the character behind it.</summary>
    /// <param name="after">What follows the line.</param>
    private static IEnumerable<(List<Inline> Group, char After)> Groups<TKey>(List<Inline> line, Func<Inline, TKey> key, char after)
    {
        for (var start = 0; start < line.Count;)
        {
            var end = start + 1;

            while (end < line.Count && EqualityComparer<TKey>.Default.Equals(key(line[end]), key(line[start])))
                end++;

            yield return (line[start..end], end == line.Count ? after : line[end] is TextInline { Text: [var first, ..] } ? first : Raw);
            start = end;
        }
    }

    private string WithMarks(string escaped)
    {
        var written = new StringBuilder(escaped.Length);

        foreach (var character in escaped)
        {
            switch (character)
            {
                case Strong:
                    written.Append("**");
                    break;
                case Emphasis:
                    written.Append('*');
                    break;
                case Struck:
                    written.Append("~~");
                    break;
                case Raw:
                    written.Append(raw.Dequeue());
                    break;
                default:
                    written.Append(character);
                    break;
            }
        }

        return written.ToString();
    }

    private static readonly (char Mark, Func<TextFormat, bool> IsOn)[] Formats =
    [
        (Struck, format => format.Struck),
        (Strong, format => format.Bold),
        (Emphasis, format => format.Italic),
    ];

    /// <summary>What Unicode keeps for programs' own use.</summary>
    [GeneratedRegex("[\uFDD0-\uFDEF\uFFFE\uFFFF]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoCharacter();

    /// <summary>Of signs that mean nothing in Markdown.</summary>
    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9][\w./?=%#+@-]*[\w/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(https?://|mailto:)[^\s<>\\]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"[\s<>\\\x00-\x1F]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnsafeInTarget();

    /// <summary>A mark with a colon behind it would be the note's text.</summary>
    [GeneratedRegex(@"^(?<note>\[\^\d+\]):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteAtBegin();
}
