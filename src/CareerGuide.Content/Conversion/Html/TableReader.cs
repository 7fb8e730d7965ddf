using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Reads tables, each cell in a column and row of its own: of merged cells the words are repeated below and left empty beside, as in a table
/// that a lecture holds in HTML.
/// </summary>
internal sealed class TableReader(HtmlConversion conversion, BlockReader blocks, RunReader runs)
{
    private const int MaxSpan = 30;
    private const int MaxCells = 50_000;

    private int cells;

    public IEnumerable<XElement> Read(IElement element, RunStyles styles)
    {
        var rows = RowsOf(element);

        if (rows.SelectMany(row => row.Cells).ToList() is [{ } only])
            return blocks.Read(only, conversion.Styles.Within(styles, only));

        var grid = Grid(rows, styles).Where(row => row.Exists(cell => cell.Count > 0)).ToList();
        var caption = element.Children.Where(child => child.LocalName == "caption" && !conversion.IsLeftOut(child)).SelectMany(child => blocks.Read(child, styles));

        return grid.Count == 0 ? caption : [.. caption, Written(grid)];
    }

    private List<IHtmlTableRowElement> RowsOf(IElement element) => element is IHtmlTableElement table
        ? [.. table.Rows.Where(row => !conversion.IsLeftOut(row))]
        : [];

    private static XElement Written(List<List<IReadOnlyList<XNode>>> grid)
    {
        var width = grid.Max(row => row.Count);

        return new XElement("table", grid.Select(row => new XElement("tr", Enumerable.Range(0, width).Select(i => new XElement("td", i < row.Count ? row[i] : [])))));
    }

    private List<List<IReadOnlyList<XNode>>> Grid(List<IHtmlTableRowElement> rows, RunStyles styles)
    {
        var reaching = new Dictionary<int, (int Rows, IReadOnlyList<XNode> Words)>();

        return [.. rows.Select((row, index) => Row(row, index == 0 ? RunStyles.Bold : RunStyles.None, styles, reaching))];
    }

    private List<IReadOnlyList<XNode>> Row(IHtmlTableRowElement row, RunStyles without, RunStyles styles, Dictionary<int, (int Rows, IReadOnlyList<XNode> Words)> reaching)
    {
        List<IReadOnlyList<XNode>> line = [];
        var own = new Queue<IElement>(row.Cells.Where(cell => !conversion.IsLeftOut(cell)));

        while (own.Count > 0 || Reaches(reaching, line.Count))
        {
            if (Reaches(reaching, line.Count))
                AddRepeated(line, reaching);
            else
                AddParted(own.Dequeue(), line, without, styles, reaching);
        }

        if ((cells += line.Count) > MaxCells)
            throw new ConversionException(ConversionProblem.TooLarge);

        return line;
    }

    private static bool Reaches(Dictionary<int, (int Rows, IReadOnlyList<XNode> Words)> reaching, int column) =>
        reaching.TryGetValue(column, out var above) && above.Rows > 0;

    private static void AddRepeated(List<IReadOnlyList<XNode>> line, Dictionary<int, (int Rows, IReadOnlyList<XNode> Words)> reaching)
    {
        var above = reaching[line.Count];
        reaching[line.Count] = (above.Rows - 1, above.Words);
        line.Add(above.Words);
    }

    private void AddParted(IElement cell, List<IReadOnlyList<XNode>> line, RunStyles without, RunStyles styles, Dictionary<int, (int Rows, IReadOnlyList<XNode> Words)> reaching)
    {
        var (width, height) = (Span(cell, "colspan"), Span(cell, "rowspan"));
        var words = RunWriter.Write(runs.ReadLines(cell, conversion.Styles.Within(styles, cell)), without);

        if (width > 1 || height > 1)
            conversion.Notes.Add(ConversionNoteKind.MergedCells);

        for (var i = 0; i < width; i++)
        {
            reaching[line.Count] = (height - 1, i == 0 ? words : []);
            line.Add(i == 0 ? words : []);
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;
}
