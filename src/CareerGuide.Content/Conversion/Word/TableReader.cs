using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Reads a table; what only arranges text in one, such as a frame of a single cell, as that text.</summary>
internal sealed class TableReader(DocumentContext context, OpenXmlPart part)
{
    private const int MaxColumns = 100;

    public IReadOnlyList<Block> Read(OpenXmlElement table)
    {
        var elements = Rows(table).ToArray();
        var rows = elements.Select(Cells).ToList();
        var hasHead = elements.Length > 0 && elements[0].Child("trPr").Child("tblHeader").IsOn();

        if (rows.Count == 0 || rows.TrueForAll(row => row.TrueForAll(cell => cell.IsEmpty)))
            return [];

        if (IsArrangement(rows))
            return [.. rows.SelectMany(row => row).SelectMany(cell => cell.Blocks)];

        return [.. Captions(elements, rows, ref hasHead), Table(rows, hasHead)];
    }

    /// <summary>Text in a frame, or whole parts of a lecture beside each other.</summary>
    private static bool IsArrangement(List<List<TableCell>> rows) =>
        rows is [[_]] || rows.Exists(row => row.Exists(cell => cell.Blocks.Count > 1 && cell.Blocks.Any(block => block is WordParagraph { Kind: ParagraphKind.Heading or ParagraphKind.Title })));

    /// <summary>First rows of one cell over the whole width are no head but what the table is called.</summary>
    private static List<Block> Captions(OpenXmlElement[] elements, List<List<TableCell>> rows, ref bool hasHead)
    {
        var captions = new List<Block>();
        var width = rows.Max(row => row.Sum(cell => cell.Columns));

        while (rows is [[{ Columns: > 1 } only], _, _, ..] && only.Columns == width)
        {
            captions.AddRange(only.Blocks);
            rows.RemoveAt(0);
            hasHead = elements[^rows.Count].Child("trPr").Child("tblHeader").IsOn();
        }

        return captions;
    }

    private WordTable Table(List<List<TableCell>> rows, bool hasHead)
    {
        var merged = rows.Sum(row => row.Count(cell => !cell.GoesOn && (cell.Columns > 1 || cell.IsMergedDown)));
        context.Report.Add(ConversionNoteKind.MergedCells, merged);
        context.Report.Add(ConversionNoteKind.TablesWithoutHeadRow, hasHead ? 0 : 1);

        return new WordTable(Grid(rows), hasHead);
    }

    /// <summary>One cell for each place: what is merged down is repeated, what is merged across is followed by empty ones.</summary>
    private static List<IReadOnlyList<TableCell>> Grid(List<List<TableCell>> rows)
    {
        var width = Math.Min(rows.Max(row => row.Sum(cell => cell.Columns)), MaxColumns);
        var above = new TableCell[width];
        Array.Fill(above, TableCell.Empty);
        var grid = new List<IReadOnlyList<TableCell>>();

        foreach (var row in rows)
        {
            var cells = row.SelectMany(cell => Enumerable.Repeat(TableCell.Empty, cell.Columns - 1).Prepend(cell)).Take(width).ToArray();
            Array.Resize(ref cells, width);

            for (var column = 0; column < width; column++)
                above[column] = cells[column] is not { } cell ? TableCell.Empty : cell.GoesOn ? above[column] : cell;

            if (!above.All(cell => cell.IsEmpty))
                grid.Add([.. above]);
        }

        return grid;
    }

    /// <summary>The rows that are not deleted.</summary>
    private static IEnumerable<OpenXmlElement> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child.LocalName switch
    {
        "tr" when child.Child("trPr").Child("del") is null => [child],
        "sdt" => Rows(child.Child("sdtContent") ?? child),
        "customXml" or "ins" or "moveTo" => Rows(child),
        _ => [],
    });

    private List<TableCell> Cells(OpenXmlElement row)
    {
        var properties = row.Child("trPr");

        return
        [
            .. Gap(properties.Child("gridBefore").Number()),
            .. CellElements(row).Select(Cell),
            .. Gap(properties.Child("gridAfter").Number()),
        ];
    }

    private static IEnumerable<TableCell> Gap(int? columns) => Enumerable.Repeat(TableCell.Empty, Math.Clamp(columns ?? 0, 0, MaxColumns));

    private static IEnumerable<OpenXmlElement> CellElements(OpenXmlElement row) => row.ChildElements.SelectMany(child => child.LocalName switch
    {
        "tc" => [child],
        "sdt" => CellElements(child.Child("sdtContent") ?? child),
        "customXml" => CellElements(child),
        _ => [],
    });

    private TableCell Cell(OpenXmlElement cell)
    {
        var properties = cell.Child("tcPr");
        var merge = properties.Child("vMerge");
        var isDeleted = properties.Child("cellDel") is not null;

        return new TableCell(isDeleted ? [] : new BodyReader(context, part).Read(cell.ChildElements))
        {
            Columns = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, MaxColumns),
            GoesOn = merge is not null && merge.Attribute() != "restart",
            IsMergedDown = merge.Attribute() == "restart",
        };
    }
}
