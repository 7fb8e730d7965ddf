using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Features.Shared.Drawing;

/// <summary>
/// Text in a picture, which SVG does not wrap. Nobody knows the font of the reader, so the width of a text is estimated, on the wide side:
/// an ideograph is as wide as it is high, anything else three fifths of that.
/// </summary>
public static class SvgText
{
    private const double LatinWidth = 0.6;
    private const double WideWidth = 1.05;

    /// <summary>The first sign of Hangul Jamo: from here on signs may be as wide as high.</summary>
    private const int FirstWideSign = 0x1100;

    public static double LineHeight(int size) => Math.Round(size * 1.3);

    public static double WidthOf(string text, int size) => size * text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The lines of a text that is not wider than <paramref name="width"/>; a longer word is cut.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, int size)
    {
        List<string> lines = [];

        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width, size)))
        {
            if (lines.Count > 0 && WidthOf($"{lines[^1]} {word}", size) <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>The same with at most so many lines; an ellipsis says that there is more.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, int size, int maxLines)
    {
        var lines = Wrapped(text, width, size);

        return lines.Count <= maxLines ? lines : [.. lines.Take(maxLines - 1), Shortened(string.Join(' ', lines.Skip(maxLines - 1)), width, size)];
    }

    public static string Shortened(string text, double width, int size)
    {
        if (WidthOf(text, size) <= width)
            return text;

        var elements = StringInfo.ParseCombiningCharacters(text);
        var fitting = elements.LastOrDefault(end => WidthOf(text[..end] + "…", size) <= width);

        return text[..fitting].TrimEnd() + "…";
    }

    private static IEnumerable<string> Cut(string word, double width, int size)
    {
        var rest = word;

        while (WidthOf(rest, size) > width)
        {
            var end = StringInfo.ParseCombiningCharacters(rest).LastOrDefault(at => at > 0 && WidthOf(rest[..at], size) <= width);

            if (end == 0)
                break;

            yield return rest[..end];
            rest = rest[end..];
        }

        yield return rest;
    }

    private static double WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value >= FirstWideSign ? WideWidth : LatinWidth,
    };
}
