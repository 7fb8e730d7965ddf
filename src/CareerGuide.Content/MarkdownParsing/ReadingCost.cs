using System.Buffers;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>
/// Finds text that Markdig would parse in quadratic time, before it is parsed. Real lectures stay far below each of these
/// limits; only a text crafted for the purpose exceeds one.
/// </summary>
internal sealed class ReadingCost
{
    private const int MaxLinksInParagraph = 1_000;
    private const int MaxCommentsInParagraph = 100;
    private const int MaxLinkDefinitions = 1_000;
    private const int MaxNestingOfLine = 200;

    /// <summary>Markdig compares each emphasis delimiter with all earlier ones: the square of their number, per paragraph.</summary>
    private const long MaxPairsOfMarks = 200_000_000;

    /// <summary>Markdig pads short table rows to the width of the head.</summary>
    private const int MaxTableCells = 500_000;

    private static readonly SearchValues<char> MarksOfNesting = SearchValues.Create(" \t>-*+");
    private static readonly SearchValues<char> MarksOfEmphasis = SearchValues.Create("*_[");
    private static readonly SearchValues<char> MarksOfTableHead = SearchValues.Create("|-: \t>");

    private int links;
    private int comments;
    private int definitions;
    private int marks;
    private int columns;
    private long pairs;
    private long cells;

    /// <summary>The 1-based line from which the text cannot be parsed in reasonable time; null for every real lecture.</summary>
    public static int? FirstUnreasonableLine(string markdown)
    {
        var (cost, number) = (new ReadingCost(), 0);

        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            number++;
            cost.Add(line);

            if (cost.IsTooHigh || Nesting(line) > MaxNestingOfLine)
                return number;
        }

        return null;
    }

    private bool IsTooHigh =>
        links > MaxLinksInParagraph || comments > MaxCommentsInParagraph || definitions > MaxLinkDefinitions
        || pairs + ((long)marks * marks) > MaxPairsOfMarks || cells > MaxTableCells;

    private void Add(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace() || IsBullet(line))
            EndParagraph();

        if (line.IsWhiteSpace())
            columns = 0;

        links += line.Count("](") + line.Count("[[");
        comments += line.Count("<!--");
        definitions += line.TrimStart().StartsWith('[') && line.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
        marks += line.CountAny(MarksOfEmphasis);
        cells += columns;

        if (line.Contains('|') && !line.ContainsAnyExcept(MarksOfTableHead))
            columns = Math.Max(columns, line.Count('|') + 1);
    }

    private void EndParagraph()
    {
        pairs += (long)marks * marks;
        links = comments = marks = 0;
    }

    private static bool IsBullet(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        return line.Length - text.Length <= 3 && text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] is ' ' && text[2] is not ' ';
    }

    private static int Nesting(ReadOnlySpan<char> line)
    {
        var opening = line.IndexOfAnyExcept(MarksOfNesting) is var end and >= 0 ? line[..end] : line;

        return opening.Count('>') + opening.Count("- ") + opening.Count("* ") + opening.Count("+ ");
    }
}
