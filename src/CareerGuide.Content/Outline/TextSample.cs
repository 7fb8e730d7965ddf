using System.Runtime.InteropServices;
using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>What of a document tells its language: its headings and labels, its words, and the script that these are in.</summary>
internal sealed class TextSample
{
    private const int MaxWords = 4_000;
    private const int MaxTitles = 400;
    private const int MaxLengthOfTitle = 100;

    private readonly List<(LeafBlock Block, string Text)> written = [];
    private readonly Dictionary<string, int> counts = [];
    private string[]? titles;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> countsOfSpans;
    private readonly Dictionary<char, int> lettersBeyondAscii = [];
    private readonly int[] letters = new int[(int)Script.Other + 1];

    private TextSample(MarkdownDocument document)
    {
        countsOfSpans = counts.GetAlternateLookup<ReadOnlySpan<char>>();

        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock))
        {
            if (Words >= MaxWords)
                break;

            var text = PlainText.Of(block);
            Count(text);
            written.Add((block, text));
        }
    }

    public static TextSample Of(MarkdownDocument document) => new(document);

    /// <summary>Headings, labels, and the cells of tables.</summary>
    public IReadOnlyCollection<string> Titles => titles ??= [.. EachTitle()];

    public int Words { get; private set; }

    /// <summary>
    /// The script of most letters; Kana where the text has a good part of it, as Japanese has. Texts in other scripts are full of
    /// English terms in Latin letters, so these count half.
    /// </summary>
    public Script Script => letters[(int)Script.Kana] * 5 > letters.Sum() ? Script.Kana : Enum.GetValues<Script>().MaxBy(script => letters[(int)script] * (script is Script.Latin ? 1 : 2));

    /// <summary>How many words of the text are among these.</summary>
    public int CountOf(IEnumerable<string> words) => words.Sum(word => counts.GetValueOrDefault(word));

    /// <summary>How many of these words the text has. A code that looks like a word, however often it comes, is one.</summary>
    public int DifferentOf(IEnumerable<string> words) => words.Count(counts.ContainsKey);

    /// <summary>How many Latin letters of the text are neither a to z nor among these.</summary>
    public int LettersBeyond(string known) => lettersBeyondAscii.Sum(letter => known.Contains(letter.Key, StringComparison.Ordinal) ? 0 : letter.Value);

    /// <summary>Most texts are told by their first titles, so the others are not read before somebody asks for them.</summary>
    public IEnumerable<string> EachTitle() => titles ?? written.SelectMany(TitlesOf).Distinct().Take(MaxTitles);

    private static IEnumerable<string> TitlesOf((LeafBlock Block, string Text) written)
    {
        var (block, text) = written;

        if (block is HeadingBlock || block.Parent is TableCell || (text.Length < MaxLengthOfTitle && !text.Contains('\n', StringComparison.Ordinal)))
        {
            if (Plain(text) is { } whole)
                yield return whole;
        }

        if (block is ParagraphBlock && text.IndexOfAny([':', '：', '—', '–']) is > 0 and < MaxLengthOfTitle and var end && Plain(text[..end]) is { } label)
            yield return label;
    }

    private static string? Plain(string title) => HeadingText.Plain(title) is { Length: > 0 and < MaxLengthOfTitle } plain ? plain : null;

    private void Count(string text)
    {
        var start = -1;

        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i]));

            if (isLetter)
            {
                CountLetter(text[i]);
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                CountWord(text.AsSpan(start, i - start));
                Words++;
                start = -1;
            }
        }
    }

    private void CountLetter(char letter)
    {
        var script = Scripts.Of(letter);
        letters[(int)script]++;

        if (script is Script.Latin && !char.IsAscii(letter))
            CollectionsMarshal.GetValueRefOrAddDefault(lettersBeyondAscii, char.ToLowerInvariant(letter), out _)++;
    }

    private static bool IsMark(char character) => !char.IsAscii(character)
        && char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Capitals are names and their short forms: <c>DE</c> is no French word. Single Latin letters are often signs.</summary>
    private void CountWord(ReadOnlySpan<char> word)
    {
        if ((word.Length > 1 || !char.IsAscii(word[0])) && !char.IsUpper(word[0]))
            CollectionsMarshal.GetValueRefOrAddDefault(countsOfSpans, word, out _)++;
    }
}
