using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>Tables with a part of one role in each row: <c>Responsibilities | Lifts boxes</c>, <c>Skills | Calm, patience</c>.</summary>
internal static class FacetRows
{
    /// <summary>The parts, in order; none where the table is another.</summary>
    public static IReadOnlyList<(FacetWording Facet, string Text, TableCell Content)> In(Table table, Func<string, FacetWording?> facetOf)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().ToArray()).Where(cells => cells.Any(cell => cell.Count > 0)).ToArray();

        if (rows.Length < 2 || !Array.TrueForAll(rows, cells => cells.Length == 2))
            return [];

        var parts = rows.Select(cells => (Text: HeadingText.Plain(PlainText.Of(cells[0])), Content: cells[1]))
            .Select(part => (Facet: facetOf(part.Text), part.Text, part.Content)).ToArray();

        // The head may say what the columns are: Part | What.
        var own = parts[0].Facet is null ? parts[1..] : parts;

        return own.Length > 1 && Array.TrueForAll(own, part => part.Facet is { RoleName: null }) && own.Select(part => part.Facet!.Facet).Distinct().Count() > 1
            ? [.. own.Select(part => (part.Facet!, part.Text, part.Content))]
            : [];
    }
}
