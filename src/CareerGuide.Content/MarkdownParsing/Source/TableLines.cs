using System.Buffers;
using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// Tables that other programs read and the parser does not: with a line of text right below, with blank lines between
/// rows, with long dashes under the head; and the tables of pandoc and Sphinx that are drawn with signs.
/// </summary>
internal static partial class TableLines
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("|-–—−: \t>");

    public static void Apply(SourceText source)
    {
        if (source.Has("+-") || source.Has("+="))
            GridTables.Apply(source);

        if (source.Has("-- -") || source.Has("--  "))
            SimpleTables.Apply(source);

        if (source.Has("|"))
            source.MendPipeTables();
    }

    private static void MendPipeTables(this SourceText source)
    {
        var prose = source.Prose().ToHashSet();
        var (added, removed) = (new HashSet<int>(), new HashSet<int>());

        for (var i = 1; i < source.Lines.Count; i++)
        {
            if (!prose.Contains(i) || !IsSeparator(source.Lines[i].Text) || source.Head(i) is not { } head)
                continue;

            source.MendSeparator(i);

            for (var line = head + 1; line < i; line++)
                removed.Add(line);

            i = source.EndOf(i, added, removed);
        }

        if (added.Count == 0 && removed.Count == 0)
            return;

        foreach (var first in added.Concat(removed).Order().Take(1))
            source.Warn(DiagnosticCodes.TableMended, source.Lines[first]);

        source.Replace([.. source.Lines.Index().Where(line => !removed.Contains(line.Index))
            .SelectMany(line => added.Contains(line.Index) ? [line.Item with { Text = Prefix(line.Item.Text).TrimEnd() }, line.Item] : new[] { line.Item })]);
    }

    /// <summary>The line of the table's head above its separator; a blank line may stand between rows that have bars at both ends.</summary>
    private static int? Head(this SourceText source, int separator)
    {
        if (source.Lines[separator - 1].Text.Contains('|', StringComparison.Ordinal))
            return separator - 1;

        return separator > 1 && source.Lines[separator - 1].IsBlank && IsFullRow(source.Lines[separator - 2].Text) && IsFullRow(source.Lines[separator].Text)
            && !IsSeparator(source.Lines[separator - 2].Text) ? separator - 2 : null;
    }

    private static void MendSeparator(this SourceText source, int index)
    {
        var line = source.Lines[index].Text;

        if (line.AsSpan().ContainsAny("–—−"))
            source.Set(index, LongDashes().Replace(line, "---"));
    }

    /// <summary>Walks over the rows; the index of the last.</summary>
    private static int EndOf(this SourceText source, int separator, HashSet<int> added, HashSet<int> removed)
    {
        var last = separator;

        for (var i = separator + 1; i < source.Lines.Count; i++)
        {
            var line = source.Lines[i].Text;

            if (line.Contains('|', StringComparison.Ordinal))
                last = i;
            else if (source.Lines[i].IsBlank && source.GoesOn(i))
                removed.Add(i);
            else
                return AddEnd(source, i, last, added);
        }

        return last;
    }

    private static int AddEnd(SourceText source, int end, int last, HashSet<int> added)
    {
        var (line, above) = (source.Lines[end].Text, source.Lines[last].Text);

        if (!string.IsNullOrWhiteSpace(line) && Prefix(line) == Prefix(above) && line.Length > Prefix(line).Length && !OtherBlock().IsMatch(line[Prefix(line).Length..]))
            added.Add(end);

        return last;
    }

    /// <summary>Whether the row behind the blank line belongs to the table above it, and begins no table of its own.</summary>
    private static bool GoesOn(this SourceText source, int blank) =>
        blank + 1 < source.Lines.Count && IsFullRow(source.Lines[blank - 1].Text) && IsFullRow(source.Lines[blank + 1].Text)
        && !IsSeparator(source.Lines[blank + 1].Text)
        && !(blank + 2 < source.Lines.Count && IsSeparator(source.Lines[blank + 2].Text))
        && !(blank + 3 < source.Lines.Count && source.Lines[blank + 2].IsBlank && IsSeparator(source.Lines[blank + 3].Text));

    private static bool IsFullRow(string line) => line.AsSpan().Trim() is ['|', _, .., '|'];

    private static bool IsSeparator(string line) =>
        line.Contains('|', StringComparison.Ordinal) && line.AsSpan().IndexOfAny("-–—−") >= 0 && !line.AsSpan().ContainsAnyExcept(Signs);

    private static string Prefix(string line) => line[..(line.AsSpan().IndexOfAnyExcept(" \t>") is var end and >= 0 ? end : line.Length)];

    [GeneratedRegex("[-–—−]+", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex LongDashes();

    [GeneratedRegex(@"^(#{1,6}\s|>|</?[a-zA-Z!]|```|~~~|[-*+] |\d{1,9}[.)] |(-{3,}|\*{3,}|_{3,})\s*$|\[[^\]]{1,200}\]:)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OtherBlock();
}
