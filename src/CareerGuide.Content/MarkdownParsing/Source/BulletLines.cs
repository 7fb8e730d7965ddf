using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Points whose marks are characters, as Word and PDF files leave them when they are copied: <c>• SQL</c>, <c>a. Excel</c>, <c>-Python</c>.</summary>
internal static partial class BulletLines
{
    private const int WidthOfLevel = 2;

    /// <summary>Marks that nothing but a point begins with.</summary>
    private const string Bullets = "•●▪◦‣⁃∙○■▸►➢➤";

    /// <summary>Marks that text may begin with too.</summary>
    private const string Dashes = "–—";

    private static readonly SearchValues<char> Marks = SearchValues.Create("-*+·§" + Dashes + Bullets);

    public static void Apply(SourceText source)
    {
        var list = new OpenList();
        var numbered = new NumberedPoint();
        var previous = -1;

        foreach (var i in source.Prose())
        {
            if (source.Lines[i].IsBlank)
                continue;

            if (numbered.SpacesMissing(source.Lines[i].Text) is > 0 and var spaces)
                source.SetIn(i, spaces);

            if (Mark(source, previous, i) is { } point)
                source.Mend(i, point, list);
            else if (previous >= 0 && (previous < i - 1 || HeadingLines.Hashes(source.Lines[i].Text) > 0))
                list.Clear();

            previous = i;
        }
    }

    private static void SetIn(this SourceText source, int index, int spaces)
    {
        var line = source.Lines[index];
        source.Set(index, new string(' ', spaces) + line.Text);
        source.WarnOnce(DiagnosticCodes.PointByCharacter.As("Item"), line, ("text", Start(line.Text.Trim())));
    }

    private static void Mend(this SourceText source, int index, Match point, OpenList list)
    {
        var line = source.Lines[index];
        var mark = point.Groups["mark"].Value;
        var text = point.Groups["text"].Value.TrimStart('\t', ' ', '\u00A0', '\u3000');
        var isOwn = mark is "-" or "*" or "+" || char.IsDigit(mark[0]);
        var indent = isOwn ? point.Groups["indent"].Value : new string(' ', list.WidthBefore(mark, line.Indent));

        source.Set(index, $"{indent}{Written(mark)} {text}");
        source.WarnOnce(DiagnosticCodes.PointByCharacter, line, ("mark", mark), ("text", Start(text)));
    }

    private static string Written(string mark) => mark switch
    {
        "-" or "*" or "+" => mark,
        [>= '0' and <= '9', ..] => mark,
        [var letter, '.' or ')'] => string.Create(CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(letter) - 'a' + 1}{mark[1]}"),
        _ => "-",
    };

    private static string Start(string text) => text.Length > 40 ? text[..40].TrimEnd() + "…" : text;

    /// <summary>The point that the line is; null where it is one by Markdown already, or none.</summary>
    private static Match? Mark(SourceText source, int previous, int index)
    {
        var line = source.Lines[index].Text;
        var start = line.AsSpan().TrimStart(" \t");

        if (start.Length < 2 || IsPointOfMarkdown(start) || !(char.IsLetter(start[0]) ? start[1] is '.' or ')' or '\t' or ' ' or '\u00A0' : char.IsDigit(start[0]) || Marks.Contains(start[0])))
            return null;

        if (Point().Match(line) is not { Success: true } point)
            return null;

        var (mark, space) = (point.Groups["mark"].Value, point.Groups["space"].Value);
        var before = previous >= 0 ? source.Lines[previous].Text : "";
        var isPoint = mark[0] switch
        {
            '-' or '*' or '+' => space.Length > 0 ? space[0] is '\u00A0' or '\u3000' : IsGluedPoint(mark, point.Groups["text"].Value, before, previous == index - 1),
            '·' => space.Length > 0,
            '§' => space.Length > 0 && !char.IsDigit(point.Groups["text"].Value[0]),
            '–' or '—' => space.Length > 0 && (IsBelowHeading(before) || source.HasNeighbour(previous, index, Begins)),
            'o' when mark.Length == 1 => space.Length > 0 && (space[0] != ' ' || source.HasNeighbour(previous, index, Begins)),
            _ when Bullets.Contains(mark[0], StringComparison.Ordinal) => true,
            _ => source.IsOfSequence(index, previous, mark, space),
        };

        return isPoint ? point : null;

        bool Begins(string text) => text.AsSpan().TrimStart(" \t") is [var first, ' ' or '\t' or '\u00A0', ..] && (first == mark[0] || (mark == "o" && Bullets.Contains(first, StringComparison.Ordinal)));
    }

    private static bool IsPointOfMarkdown(ReadOnlySpan<char> text) => text is ['-' or '*' or '+', ' ' or '\t', ..];

    private static bool IsBelowHeading(string before) => HeadingLines.Hashes(before) > 0 || before.AsSpan().TrimEnd().TrimEnd("*_") is [.., ':' or '：'];

    /// <summary><c>-Python</c> below another point.</summary>
    private static bool IsGluedPoint(string mark, string text, string before, bool isNext) =>
        isNext && char.IsLetter(text[0]) && !text.Contains(mark, StringComparison.Ordinal) && before.AsSpan().TrimStart(" \t") is ['-' or '*' or '+', ' ', ..];

    private static bool HasNeighbour(this SourceText source, int previous, int index, Func<string, bool> begins) =>
        (previous >= 0 && begins(source.Lines[previous].Text))
        || (index + 1 < source.Lines.Count && begins(source.Lines[index + 1].Text))
        || (index + 2 < source.Lines.Count && source.Lines[index + 1].IsBlank && begins(source.Lines[index + 2].Text))
        || (previous >= 0 && source.Lines[previous].Text.AsSpan().TrimStart() is ['-', ' ', ..]);

    /// <summary>Letters, and numbers without a space, where the one before or behind stands right above or below.</summary>
    private static bool IsOfSequence(this SourceText source, int index, int previous, string mark, string space)
    {
        if (mark.Length < 2)
            return false;

        if (char.IsDigit(mark[0]) ? space is not ("" or ['\u00A0' or '\u3000', ..]) : space.Length == 0)
            return false;

        if (char.IsDigit(mark[0]) && space.Length > 0)
            return true;

        var next = index + 1 < source.Lines.Count ? source.Lines[index + 1].Text.TrimStart() : "";
        var before = previous >= 0 ? source.Lines[previous].Text.TrimStart() : "";

        return next.StartsWith(Shifted(mark, 1), StringComparison.Ordinal) || before.StartsWith(Shifted(mark, -1), StringComparison.Ordinal)
            || before.StartsWith(Shifted(Written(mark), -1) + " ", StringComparison.Ordinal);
    }

    private static string Shifted(string mark, int by) => char.IsDigit(mark[0])
        ? string.Create(CultureInfo.InvariantCulture, $"{int.Parse(mark.AsSpan(0, mark.Length - 1), CultureInfo.InvariantCulture) + by}{mark[^1]}")
        : $"{(char)(mark[0] + by)}{mark[^1]}";

    [GeneratedRegex(@"^(?<indent>[ \t]{0,40})(?<mark>[-*+–—·§" + Bullets + @"]|o(?=[ \t\u00A0])|[A-Za-z][.)]|\d{1,3}[.)](?=\p{L}|[\u00A0\u3000]))(?<space>[ \t\u00A0\u3000]{0,8})(?<text>[^\s].*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Point();

    /// <summary>
    /// A numbered point and what is nested in it. Markdown asks for three spaces below <c>1.</c>; many writers give two.
    /// </summary>
    private sealed class NumberedPoint
    {
        private const int MinIndent = 2;

        /// <summary>Where the point begins, and where its text does; none is open where the text begins at 0.</summary>
        private int indent, content;
        private int missing;

        /// <summary>How many spaces the line lacks to be nested in the point above; 0 for most lines.</summary>
        public int SpacesMissing(string line)
        {
            var text = line.AsSpan().TrimStart(' ');
            var own = line.Length - text.Length;

            if (own <= indent || content == 0)
                return Open(text, own);

            if (missing == 0 && own >= indent + MinIndent && own < content && (IsBullet(text) || text.StartsWith("1. ")))
                missing = content - own;

            return missing;
        }

        private int Open(ReadOnlySpan<char> text, int own)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            (indent, missing) = (own, 0);
            content = digits is > 0 and <= 3 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? own + digits + 2 : 0;

            return 0;
        }

        private static bool IsBullet(ReadOnlySpan<char> text) => text is ['-' or '*' or '+', ' ', ..] && text[1..].ContainsAnyExcept(" -*");
    }

    /// <summary>The marks of the points that are open, from the outermost.</summary>
    private sealed class OpenList
    {
        private readonly List<(string Mark, int Indent)> levels = [];

        public void Clear() => levels.Clear();

        /// <summary>How far in a point with this mark stands: a mark that is new below another is nested in it.</summary>
        public int WidthBefore(string mark, int indent)
        {
            var kind = mark.Length > 1 ? mark[1..] : mark;

            if (levels.FindIndex(level => level.Mark == kind) is >= 0 and var known && indent < levels[known].Indent + WidthOfLevel)
                levels.RemoveRange(known + 1, levels.Count - known - 1);
            else
                levels.Add((kind, indent));

            return (levels.Count - 1) * WidthOfLevel;
        }
    }
}
