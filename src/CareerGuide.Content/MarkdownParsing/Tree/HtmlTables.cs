using System.Globalization;
using CareerGuide.Content.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Tables written in HTML, made like those of Markdown: a head, and each cell in a column and row of its own.</summary>
internal sealed class HtmlTables(DiagnosticList diagnostics)
{
    private const int MaxSpan = 30;
    private const int MaxAddedCells = 50_000;

    private int added;
    private bool isTold;

    public static TableCell CellOf(HtmlTag tag, int line) => new()
    {
        Line = line,
        ColumnSpan = SpanOf(tag, "colspan"),
        RowSpan = SpanOf(tag, "rowspan"),
    };

    public void Complete(Table table)
    {
        foreach (var cell in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>()).Where(cell => cell.Count == 0))
            cell.Add(new ParagraphBlock { Line = cell.Line, Inline = new ContainerInline() });

        if (table.OfType<TableRow>().Any(row => row.OfType<TableCell>().Any(IsMerged)))
        {
            diagnostics.Add(DiagnosticCodes.MergedCells, table.Line + 1);
            Part(table);
        }

        if (table.FirstOrDefault() is TableRow head)
            head.IsHeader = true;
    }

    private static int SpanOf(HtmlTag tag, string name) =>
        int.TryParse(tag.Attribute(name), CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    private static bool IsMerged(TableCell cell) => cell.ColumnSpan > 1 || cell.RowSpan > 1;

    private void Part(Table table)
    {
        var reaching = new Dictionary<int, (int Rows, string Text)>();

        foreach (var row in table.OfType<TableRow>())
        {
            if (added > MaxAddedCells)
            {
                TellTooMany(row);
                return;
            }

            var cells = new Queue<TableCell>(row.OfType<TableCell>());
            var written = cells.Count;
            row.Clear();

            while (cells.Count > 0 || (reaching.TryGetValue(row.Count, out var last) && last.Rows > 0))
            {
                if (reaching.TryGetValue(row.Count, out var above) && above.Rows > 0)
                    AddRepeated(row, above, reaching);
                else
                    AddParted(row, cells.Dequeue(), reaching);
            }

            added += row.Count - written;
        }
    }

    private void TellTooMany(TableRow row)
    {
        if (!isTold)
            diagnostics.Add(DiagnosticCodes.TooComplicated.As("TooManyCells"), row.Line + 1);

        isTold = true;
    }

    private static void AddRepeated(TableRow row, (int Rows, string Text) above, Dictionary<int, (int Rows, string Text)> reaching)
    {
        reaching[row.Count] = (above.Rows - 1, above.Text);
        var paragraph = new ParagraphBlock { Line = row.Line, Inline = new ContainerInline().AppendChild(new LiteralInline(above.Text) { Line = row.Line }) };
        row.Add(above.Text.Length > 0 ? new TableCell { paragraph } : new TableCell { Line = row.Line });
    }

    private static void AddParted(TableRow row, TableCell cell, Dictionary<int, (int Rows, string Text)> reaching)
    {
        var (width, height) = (cell.ColumnSpan, cell.RowSpan);
        (cell.ColumnSpan, cell.RowSpan) = (1, 1);
        reaching[row.Count] = (height - 1, height > 1 ? PlainText.Of(cell) : "");
        row.Add(cell);

        for (var i = 1; i < width; i++)
        {
            reaching[row.Count] = (height - 1, "");
            row.Add(new TableCell { Line = cell.Line });
        }
    }
}
