using System.Globalization;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>The points that are open, from the outermost: how far in the next one stands, and with which mark.</summary>
internal sealed class PointStack
{
    /// <summary>Less is no level: 0.07 inches, in twentieths of a point.</summary>
    private const int MinIndent = 100;

    private readonly List<OpenPoint> open = [];

    public bool IsEmpty => open.Count == 0;

    /// <summary>Where the text of the innermost point begins.</summary>
    public int Column => open.Count == 0 ? 0 : open[^1].Column;

    public void Clear() => open.Clear();

    /// <summary>Opens the next point.</summary>
    /// <returns>The spaces and the mark in front of it.</returns>
    public string Open(WordParagraph point)
    {
        var mark = point.Mark!;
        var known = open.FindLastIndex(other => other.Mark.List == mark.List && other.Mark.Level == mark.Level);

        if (known >= 0)
            open.RemoveRange(known + 1, open.Count - known - 1);
        else
        {
            while (open.Count > 0 && !IsNestedIn(mark, point.Indent, open[^1]) && !IsBeside(point.Indent, open[^1]))
                open.RemoveAt(open.Count - 1);
        }

        var sibling = open.Count > 0 && (known >= 0 || !IsNestedIn(mark, point.Indent, open[^1])) ? open[^1] : null;

        if (sibling is not null)
            open.RemoveAt(open.Count - 1);

        var written = Written(mark, sibling);
        var column = Column;
        open.Add(new OpenPoint(mark, point.Indent, written[^1], column + written.Length + 1));

        return new string(' ', column) + written + " ";
    }

    /// <summary>Of one list the level decides; of two the indentation, or that marks of another kind were typed below.</summary>
    private static bool IsNestedIn(PointMark mark, int indent, OpenPoint other)
    {
        if (mark.List == other.Mark.List)
            return mark.Level > other.Mark.Level;

        if (Math.Abs(indent - other.Indent) >= MinIndent)
            return indent > other.Indent;

        return mark.Level > other.Mark.Level || (!mark.IsAutomatic && !other.Mark.IsAutomatic && mark.Number is null && mark.Checked is null && other.Mark.Checked is null);
    }

    private static bool IsBeside(int indent, OpenPoint other) => Math.Abs(indent - other.Indent) < MinIndent;

    /// <summary>A list that counts anew right below another needs another sign, or it would go on counting.</summary>
    private static string Written(PointMark mark, OpenPoint? sibling)
    {
        if (mark.Number is not { } number)
            return "-";

        var sign = sibling?.Sign is '.' or ')' ? sibling.Sign : '.';

        if (sibling is not null && sibling.Mark.List != mark.List && sibling.Sign == sign)
            sign = sign == '.' ? ')' : '.';

        return string.Create(CultureInfo.InvariantCulture, $"{number}{sign}");
    }

    private sealed record OpenPoint(PointMark Mark, int Indent, char Sign, int Column);
}
