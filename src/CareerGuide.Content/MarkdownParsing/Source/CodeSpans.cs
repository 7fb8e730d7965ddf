using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>A line with its code spans masked, so that only the rest is searched.</summary>
internal sealed partial class CodeSpans
{
    private const char Sign = '\u0001';

    private readonly List<string> spans = [];

    public CodeSpans(string line) =>
        Masked = line.Contains('`', StringComparison.Ordinal) && !line.Contains(Sign, StringComparison.Ordinal) ? Mask(line) : line;

    /// <summary>The line with each code span replaced by a number between two marker characters.</summary>
    public string Masked { get; }

    public bool HasAny => spans.Count > 0;

    public string Unmasked(string text) => HasAny ? Place().Replace(text, match => Span(match.Value)) : text;

    /// <summary>The text between the backticks.</summary>
    public string Content(string place) => Span(place).Trim('`');

    private string Span(string place) => spans[int.Parse(place.AsSpan(1, place.Length - 2), CultureInfo.InvariantCulture)];

    private string Mask(string line)
    {
        var masked = new StringBuilder();
        var closings = Closings(line);

        for (var i = 0; i < line.Length;)
        {
            if (line[i] != '`')
            {
                masked.Append(line[i++]);
                continue;
            }

            var run = Run(line, i);

            if (ClosingBehind(i, closings[run]) is { } closing)
            {
                masked.Append(CultureInfo.InvariantCulture, $"{Sign}{spans.Count}{Sign}");
                spans.Add(line[i..(closing + run)]);
                i = closing + run;
            }
            else
            {
                masked.Append('`', run);
                i += run;
            }
        }

        return masked.ToString();
    }

    private static int? ClosingBehind(int opening, Queue<int> places)
    {
        while (places.TryDequeue(out var place))
        {
            if (place > opening)
                return place;
        }

        return null;
    }

    /// <summary>The start indexes of backtick runs, by their length.</summary>
    private static Dictionary<int, Queue<int>> Closings(string line)
    {
        var closings = new Dictionary<int, Queue<int>>();

        for (var i = line.IndexOf('`', StringComparison.Ordinal); i >= 0; i = line.IndexOf('`', i + Run(line, i)))
        {
            var run = Run(line, i);
            closings.TryAdd(run, new Queue<int>());
            closings[run].Enqueue(i);

            if (i + run >= line.Length)
                break;
        }

        return closings;
    }

    private static int Run(string line, int start)
    {
        var end = start;

        while (end < line.Length && line[end] == '`')
            end++;

        return end - start;
    }

    [GeneratedRegex("\u0001[0-9]+\u0001", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Place();
}
