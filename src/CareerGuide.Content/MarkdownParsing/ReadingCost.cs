using System.Buffers;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>
/// Finds text that takes too long to read, before it is parsed: more of it than any lecture has, or what Markdig parses in
/// quadratic time. Real lectures stay far below each of these limits.
/// </summary>
internal sealed class ReadingCost
{
    private const int MaxLines = 100_000;
    private const int MaxHeadings = 20_000;
    private const int MaxLinksInParagraph = 1_000;
    private const int MaxCommentsInParagraph = 100;
    private const int MaxLinkDefinitions = 1_000;
    private const int MaxNestingOfLine = 200;

    /// <summary>Markdig compares each emphasis delimiter with all earlier ones: the square of their number, per paragraph.</summary>
    private const long MaxPairsOfMarks = 200_000_000;

    /// <summary>For each heading with a line below it, Markdig looks for its paragraph among all blocks so far.</summary>
    private const long MaxLinesAboveUnderlines = 500_000_000;

    /// <summary>Markdig pads short table rows to the width of the head.</summary>
    private const int MaxTableCells = 500_000;

    private const string MarksOfIndentation = " \t>";

    private static readonly SearchValues<char> MarksOfNesting = SearchValues.Create(" \t>-*+");
    private static readonly SearchValues<char> MarksOfEmphasis = SearchValues.Create("*_[");
    private static readonly SearchValues<char> MarksOfTableHead = SearchValues.Create("|-: \t>");

    private int links;
    private int comments;
    private int definitions;
    private int marks;
    private int columns;
    private int lines;
    private int headings;
    private long linesAboveUnderlines;
    private long pairs;
    private long cells;

    /// <summary>Whether the text has more lines than are read, which is told.</summary>
    public static bool HasTooManyLines(string markdown, DiagnosticList diagnostics)
    {
        if (markdown.AsSpan().Count('\n') <= MaxLines)
            return false;

        diagnostics.Add(DiagnosticCodes.TooComplicated.As("TooManyLines"), MaxLines + 1, ("max", MaxLines));
        return true;
    }

    /// <summary>Whether the text takes too long to parse, which is told at the line where it becomes too much.</summary>
    /// <param name="lineOf">The line of the file, from 0, that a line of the text came from.</param>
    public static bool IsTooHigh(string markdown, Func<int, int> lineOf, DiagnosticList diagnostics)
    {
        var cost = new ReadingCost();

        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            cost.Add(line);

            if (cost.headings > MaxHeadings)
                diagnostics.Add(DiagnosticCodes.TooComplicated.As("TooManyHeadings"), lineOf(cost.lines - 1) + 1, ("max", MaxHeadings));
            else if (cost.IsQuadratic || Nesting(line) > MaxNestingOfLine)
                diagnostics.Add(DiagnosticCodes.TooComplicated, lineOf(cost.lines - 1) + 1);
            else
                continue;

            return true;
        }

        return false;
    }

    private bool IsQuadratic =>
        links > MaxLinksInParagraph || comments > MaxCommentsInParagraph || definitions > MaxLinkDefinitions
        || pairs + ((long)marks * marks) > MaxPairsOfMarks || cells > MaxTableCells
        || linesAboveUnderlines > MaxLinesAboveUnderlines;

    private void Add(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(MarksOfIndentation).TrimEnd();
        lines++;
        AddHeading(text);

        if (text.IsEmpty || IsBullet(line))
            EndParagraph();

        if (line.IsWhiteSpace())
            columns = 0;

        links += line.Count("](") + line.Count("[[");
        headings += line.Count("<h") + line.Count("<H");
        comments += line.Count("<!--");
        definitions += line.TrimStart().StartsWith('[') && line.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
        marks += line.CountAny(MarksOfEmphasis);
        cells += columns;

        if (line.Contains('|') && !line.ContainsAnyExcept(MarksOfTableHead))
            columns = Math.Max(columns, line.Count('|') + 1);
    }

    private void AddHeading(ReadOnlySpan<char> text)
    {
        var isUnderline = text is ['=' or '-', ..] && !text.ContainsAnyExcept(text[0], text[0]);

        if (isUnderline)
            linesAboveUnderlines += lines;

        if (isUnderline || text is ['#', ..])
            headings++;
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
