using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads the tables that are under a role's facets: each row is a point or a line of skills.</summary>
internal sealed class FacetTables(LanguageLexicon wordings, Glossary glossary)
{
    /// <param name="Group">What the row belongs to, by a column of its own; where its cell is empty, by the row above.</param>
    private sealed record Row(List<Cell> Cells, string? Group);

    /// <summary>The points of a table, each with what its other columns say of it; null if it has no column of points.</summary>
    public IReadOnlyList<Item>? Items(Table table, string? group)
    {
        // A row without a point has no place among points, and no word of it may be lost.
        if (Read(table, group) is not var (columns, heads, rows) || rows.Any(row => row.Cells[columns.Items].Text.Length == 0))
            return null;

        var others = Enumerable.Range(0, heads.Count).Except([columns.Items, columns.Group, columns.Number]).ToArray();

        return [.. rows.SelectMany(row => Points(row, columns.Items, Details(row, others, columns, heads)))];
    }

    /// <summary>The lines of skills of a table; null if it has no column of skills.</summary>
    public IReadOnlyList<RawSkillLine>? SkillLines(Table table, string? group)
    {
        if (Read(table, group) is not var (columns, heads, rows))
            return null;

        return [.. rows.Select(row => row.Cells[columns.Items].Text.Length > 0 ? SkillLine(row, columns, heads) : WithoutName(row))];
    }

    private (FacetColumns Columns, IReadOnlyList<Cell> Heads, IReadOnlyList<Row> Rows)? Read(Table table, string? group)
    {
        var cells = TableGrid.Of(table);

        if (cells.Count < 2 || FacetColumns.Of(cells, wordings, name => glossary.Find(name) is not null) is not { } columns)
            return null;

        // A head that says more than the facet's own heading does is above the points as their group.
        var above = columns.HasHead && columns.ItemsHaveOwnHead && cells[0][columns.Items].Text is { Length: > 0 } head ? head : group;

        // A head with nothing below it, or nothing but what explains no item, would have no place.
        if (columns.HasHead && columns.Descriptions.Any(column => cells[0][column].Text.Length > 0
            && cells.Skip(1).All(row => row[column].Text.Length == 0 || row[columns.Items].Text.Length == 0)))
            return null;

        return (columns, columns.HasHead ? cells[0] : cells[0].ConvertAll(cell => cell with { Text = "" }), Rows(columns.HasHead ? cells[1..] : cells, columns, above));
    }

    private static List<Row> Rows(List<List<Cell>> cells, FacetColumns columns, string? above)
    {
        var (rows, before) = (new List<Row>(), (string?)null);

        foreach (var row in cells.Where(row => row.Exists(cell => cell.Text.Length > 0)))
        {
            before = columns.Group < 0 ? null : row[columns.Group].Text is { Length: > 0 } text ? text : before;
            rows.Add(new Row(row, before is null ? above : columns.ItemsHaveOwnHead && above is not null ? $"{above}: {before}" : before));
        }

        return rows;
    }

    private static IEnumerable<Item> Points(Row row, int column, string? details)
    {
        var lines = TableGrid.LinesOf(row.Cells[column]);

        return lines.Select((text, at) => new Item(text, row.Cells[column].Line, row.Group, at == lines.Count - 1 ? details : null));
    }

    private RawSkillLine SkillLine(Row row, FacetColumns columns, IReadOnlyList<Cell> heads)
    {
        var explained = new List<int>(columns.Descriptions);
        var name = WithBracket(row.Cells[columns.Items].Text, Bracket(row, columns, explained));
        var members = columns.Members < 0 ? "" : string.Join(", ", TableGrid.LinesOf(row.Cells[columns.Members]));
        var (line, details) = (row.Cells[columns.Items].Line, Details(row, [.. explained.Order()], columns, heads));

        return members.Length == 0
            ? new RawSkillLine(name, line, row.Group, DetailsHtml: details)
            : new RawSkillLine($"{name}: {members}", line, row.Group, Category: name, DetailsHtml: details);
    }

    /// <summary>A row without a skill becomes one line with the text of all its cells.</summary>
    private static RawSkillLine WithoutName(Row row) => new(
        string.Join(", ", row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)), row.Cells[0].Line, row.Group);

    /// <summary>Level and choice as a bracket says them; a column that says neither explains the skill.</summary>
    private List<string> Bracket(Row row, FacetColumns columns, List<int> explained)
    {
        var words = wordings.Lines.Columns;
        var said = new List<string>();

        if (columns.Level >= 0 && row.Cells[columns.Level].Text is { Length: > 0 } level)
            said.Add(level);

        foreach (var (column, isOptional) in new[] { (columns.Optional, words.Yes), (columns.Required, words.No) }.Where(column => column.Item1 >= 0))
        {
            var key = WordKey.Of(row.Cells[column].Text);

            if (isOptional.Contains(key) || wordings.Levels.MeansOptional(key))
                said.Add(wordings.Levels.WordForOptional);
            else if (!words.Yes.Contains(key) && !words.No.Contains(key))
                explained.Add(column);
        }

        return said;
    }

    private static string WithBracket(string name, List<string> said) =>
        said.Count == 0 ? name
        : name.EndsWith(')') ? $"{name[..^1]}, {string.Join(", ", said)})"
        : $"{name} ({string.Join(", ", said)})";

    /// <summary>What the other columns say, each under its head unless that only says that it explains.</summary>
    private static string? Details(Row row, int[] others, FacetColumns columns, IReadOnlyList<Cell> heads) => HtmlWriter.Write(others
        .Where(column => row.Cells[column].Text.Length > 0)
        .SelectMany(column => Blocks(row.Cells[column], columns.Explains(column) ? "" : heads[column].Text)));

    private static List<Block> Blocks(Cell cell, string head)
    {
        var blocks = cell.Block!.ToList();

        if (head.Length > 0 && blocks.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: { } first })
            first.InsertBefore(new LiteralInline($"{head}: "));

        return blocks;
    }
}
