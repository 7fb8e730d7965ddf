using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <param name="IsWritten">Whether the author wrote the cell, empty or not; otherwise its row is too short.</param>
/// <param name="Block">The parsed cell; null for a cell that pads a short row.</param>
internal sealed record Cell(string Text, int Line, bool IsWritten, TableCell? Block = null);

/// <summary>A table as a rectangle of cells; Markdig fills short rows with cells that have no content, or with none at all.</summary>
internal static class TableGrid
{
    public static List<List<Cell>> Of(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.Line, Cells: row.OfType<TableCell>()
            .Select(cell => new Cell(PlainText.Of(cell), row.Line + 1, cell.Count > 0, cell)).ToList())).ToList();
        var width = Math.Max(1, rows.Max(row => row.Cells.FindLastIndex(cell => cell.IsWritten) + 1));

        return rows.ConvertAll(row => row.Cells.Concat(Enumerable.Repeat(new Cell("", row.Line + 1, false), width)).Take(width).ToList());
    }

    public static List<List<Cell>> Transposed(List<List<Cell>> cells) =>
        [.. Enumerable.Range(0, cells[0].Count).Select(column => cells.ConvertAll(row => row[column]))];

    /// <summary>The lines that the author parted by <c>&lt;br&gt;</c>, or the one that there is.</summary>
    public static IReadOnlyList<string> LinesOf(Cell cell)
    {
        var lines = (cell.Block ?? []).OfType<ParagraphBlock>().SelectMany(ParagraphLines.Of).Select(ParagraphLines.TextOf)
            .Select(WithoutBullet).Where(line => line.Length > 0).ToArray();

        return lines.Length > 1 ? lines : [cell.Text];
    }

    public static string WithoutBullet(string line) => line.TrimStart('•', '·', '▪', '◦', '-', '–', '*', ' ');
}
