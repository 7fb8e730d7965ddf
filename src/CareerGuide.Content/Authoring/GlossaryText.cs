using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Authoring;

/// <summary>
/// Changes single skills in the text of a glossary. Only the rows that are meant change; all other lines stay as they are, to the
/// character.
/// </summary>
public static class GlossaryText
{
    private const string Begun = "# Glossary\n\n| Skill | Kind | Also written | Part of | About | Learn |\n| --- | --- | --- | --- | --- | --- |\n";

    /// <summary>Writes what differs between two states of one skill into its row. Other rows follow where they name it as what they are part of.</summary>
    /// <param name="before">As the text has it.</param>
    public static string WithChanged(string markdown, GlossaryEntry before, GlossaryEntry after)
    {
        var (was, now) = (CellsOf(before), CellsOf(after));
        var changed = was.Keys.Union(now.Keys).Where(column => was.GetValueOrDefault(column, "") != now.GetValueOrDefault(column, "")).ToList();
        var lines = markdown.Split('\n').ToList();
        var row = before.Line - 1;

        foreach (var column in changed)
            lines[row] = TableRow.Parse(lines[row]).With(ColumnOf(lines, row, column), now.GetValueOrDefault(column, "")).ToString();

        var text = string.Join('\n', lines);

        return before.Name == after.Name ? text : WithWhole(text, before.Name, after.Name);
    }

    /// <summary>Adds a row: in its place where the table is in the order of the alphabet, otherwise at its end.</summary>
    public static string WithAdded(string markdown, GlossaryEntry entry)
    {
        var entries = GlossaryParser.Parse(markdown).Glossary.Entries;
        var lines = markdown.Split('\n').ToList();
        var head = HeadFor(lines, entries);

        if (head < 0)
            return WithAdded(markdown.Length == 0 ? Begun : $"{markdown.TrimEnd('\n')}\n\n{Begun}", entry);

        var cells = CellsOf(entry);

        foreach (var column in cells.Where(cell => cell.Value.Length > 0).Select(cell => cell.Key))
            _ = ColumnOf(lines, head + 2, column);

        var row = TableRow.Of(HeadsOf(lines[head]).Select(column => cells.GetValueOrDefault(column, "")));
        lines.Insert(PlaceOf(entry, [.. entries.Where(other => other.Line > head + 2)], head + 2), row.ToString());

        return string.Join('\n', lines);
    }

    /// <summary>Removes a row. No other row is part of it any more.</summary>
    public static string Without(string markdown, GlossaryEntry entry)
    {
        var lines = WithWhole(markdown, entry.Name, into: null).Split('\n').ToList();
        lines.RemoveAt(entry.Line - 1);

        return string.Join('\n', lines);
    }

    /// <summary>Makes one skill of two: the names of the one find the other from then on, which takes over what it lacks itself.</summary>
    public static string WithMerged(string markdown, GlossaryEntry entry, GlossaryEntry into)
    {
        var merged = WithChanged(markdown, into, Merged(entry, into));
        merged = WithWhole(merged, entry.Name, into.Name);
        var lines = merged.Split('\n').ToList();
        lines.RemoveAt(entry.Line - 1);

        return string.Join('\n', lines);
    }

    /// <summary>The skill under another name; the old one stays as one of its other names.</summary>
    public static GlossaryEntry Renamed(GlossaryEntry entry, string name) =>
        NormalizedName.Of(entry.Name) == NormalizedName.Of(name)
            ? entry with { Name = name }
            : entry with { Name = name, Aliases = NamesBut(name, entry.Aliases.Append(entry.Name)) };

    private static GlossaryEntry Merged(GlossaryEntry entry, GlossaryEntry into) => into with
    {
        Kind = into.Kind.Length > 0 ? into.Kind : entry.Kind,
        About = into.About.Length > 0 ? into.About : entry.About,
        Aliases = NamesBut(into.Name, [.. into.Aliases, entry.Name, .. entry.Aliases]),
        PartOf = NamesBut(into.Name, into.PartOf.Concat(entry.PartOf)),
        Learn = [.. into.Learn.Concat(entry.Learn).DistinctBy(link => link.Address)],
        Translations = entry.Translations.Concat(into.Translations).GroupBy(name => name.Key).ToDictionary(name => name.Key, name => name.Last().Value),
    };

    private static string[] NamesBut(string name, IEnumerable<string> names) =>
        [.. names.DistinctBy(NormalizedName.Of).Where(other => NormalizedName.Of(other) != NormalizedName.Of(name))];

    /// <summary>Writes another name, or none, where rows say that they are part of this skill.</summary>
    private static string WithWhole(string markdown, string whole, string? into) => GlossaryParser.Parse(markdown).Glossary.Entries
        .Where(entry => entry.PartOf.Any(name => NormalizedName.Of(name) == NormalizedName.Of(whole)))
        .Aggregate(markdown, (text, entry) => WithChanged(text, entry, entry with
        {
            PartOf = NamesBut(entry.Name, entry.PartOf.Select(name => NormalizedName.Of(name) == NormalizedName.Of(whole) ? into : name).OfType<string>()),
        }));

    /// <summary>The Markdown of each cell, by the normalized head of its column.</summary>
    private static Dictionary<string, string> CellsOf(GlossaryEntry entry) => new(entry.Translations.Select(name => KeyValuePair.Create(name.Key, Cell(name.Value))))
    {
        ["skill"] = Cell(entry.Name),
        ["kind"] = Cell(entry.Kind),
        ["also written"] = Cell(string.Join(", ", entry.Aliases)),
        ["part of"] = Cell(string.Join(", ", entry.PartOf)),
        ["about"] = Cell(entry.About),
        ["learn"] = string.Join("; ", entry.Learn.Select(LinkOf)),
    };

    private static string Cell(string plain) => MarkdownText.EscapedInline(plain.ReplaceLineEndings(" "));

    private static string LinkOf(LearningLink link)
    {
        var address = link.Address.Replace("|", "%7C", StringComparison.Ordinal);
        var target = address.IndexOfAny([' ', '(', ')']) < 0 ? address : $"<{address}>";

        return $"[{Cell(link.Title)}]({target})" + (link.Remark is { Length: > 0 } remark ? $" ({Cell(remark)})" : "");
    }

    /// <summary>The index of a column in the table of this row. A table that lacks it gets it: in its head alone, since other rows need no cell for it.</summary>
    private static int ColumnOf(List<string> lines, int row, string column)
    {
        var head = row;

        while (head > 1 && !IsDelimiter(lines[head - 1]))
            head--;

        head -= 2;
        var heads = HeadsOf(lines[head]);

        if (heads.IndexOf(column) is >= 0 and var index)
            return index;

        lines[head] = TableRow.Parse(lines[head]).With(heads.Count, char.ToUpperInvariant(column[0]) + column[1..]).ToString();
        lines[head + 1] = TableRow.Parse(lines[head + 1]).With(heads.Count, "---").ToString();

        return heads.Count;
    }

    private static List<string> HeadsOf(string line) => [.. TableRow.Parse(line).Cells.Select(head => NormalizedName.Of(head.Trim('*', '_', '`', ' ')))];

    private static bool IsDelimiter(string line) =>
        line.Contains('-', StringComparison.Ordinal) && TableRow.Parse(line).Cells.All(cell => cell.Length > 0 && cell.Trim(':').All(character => character == '-'));

    /// <summary>The index of the last table's head; -1 where there is none.</summary>
    private static int HeadFor(List<string> lines, IReadOnlyList<GlossaryEntry> entries)
    {
        var from = entries.Count == 0 ? lines.Count - 1 : entries.Max(entry => entry.Line) - 1;

        for (var line = from; line > 0; line--)
        {
            if (IsDelimiter(lines[line]) && HeadsOf(lines[line - 1]).Contains("skill"))
                return line - 1;
        }

        return -1;
    }

    private static int PlaceOf(GlossaryEntry entry, IReadOnlyList<GlossaryEntry> rows, int first)
    {
        var names = rows.Select(row => row.Name).ToList();
        var isSorted = names.Zip(names.Skip(1)).All(pair => Compare(pair.First, pair.Second) <= 0);
        var next = isSorted ? rows.FirstOrDefault(row => Compare(row.Name, entry.Name) > 0) : null;

        return next is not null ? next.Line - 1 : rows.Count > 0 ? rows[^1].Line : first;
    }

    private static int Compare(string one, string other) => string.CompareOrdinal(NormalizedName.Of(one), NormalizedName.Of(other));
}
