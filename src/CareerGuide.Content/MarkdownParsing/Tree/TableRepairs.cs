using CareerGuide.Content.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Heads of tables as converters leave them: empty above the true one, or written twice.</summary>
internal static class TableRepairs
{
    public static void Apply(MarkdownDocument document, DiagnosticList diagnostics)
    {
        foreach (var table in document.Descendants<Table>().Where(table => table.Count > 1))
            Repair(table, diagnostics);
    }

    private static void Repair(Table table, DiagnosticList diagnostics)
    {
        var (head, first) = (Texts(table[0]), Texts(table[1]));

        if (head.TrueForAll(cell => cell.Length == 0) && first.Exists(cell => cell.Length > 0))
        {
            table.RemoveAt(0);
            ((TableRow)table[0]).IsHeader = true;
            diagnostics.Add(DiagnosticCodes.TableMended.As("EmptyHead"), table[0].Line + 1);
        }
        else if (table.Count > 2 && head.Exists(cell => cell.Length > 0) && head.SequenceEqual(first))
        {
            table.RemoveAt(1);
            diagnostics.Add(DiagnosticCodes.TableMended.As("RepeatedHead"), table[0].Line + 1);
        }
    }

    private static List<string> Texts(Block row) => [.. ((TableRow)row).OfType<TableCell>().Select(PlainText.Of)];
}
