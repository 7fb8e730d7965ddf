using System.Globalization;
using System.Text;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Writes what was read of a document as the Markdown of a lecture.</summary>
internal sealed class LectureMarkdownWriter
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder markdown = new();
    private readonly PointStack points = new();
    private readonly IReadOnlyDictionary<string, string> places;
    private readonly ConversionReport report;
    private readonly CancellationToken cancellation;
    private readonly int shift;
    private Block? before;

    private LectureMarkdownWriter(IReadOnlyList<Block> blocks, IReadOnlyDictionary<string, WordParagraph> bookmarks, ConversionReport report, CancellationToken cancellation)
    {
        this.report = report;
        this.cancellation = cancellation;
        places = LinkPlaces.Of(blocks, bookmarks);
        shift = blocks.Any(block => block is WordParagraph { Kind: ParagraphKind.Title }) ? 1 : 0;
    }

    /// <param name="notes">The texts of the footnotes, from 1.</param>
    public static string Write(
        IReadOnlyList<Block> blocks, IReadOnlyList<IReadOnlyList<Block>> notes, IReadOnlyDictionary<string, WordParagraph> bookmarks, ConversionReport report, CancellationToken cancellation)
    {
        var writer = new LectureMarkdownWriter(blocks, bookmarks, report, cancellation);

        foreach (var block in blocks)
            writer.Add(block);

        foreach (var (index, note) in notes.Index())
            writer.AddNote(index + 1, note);

        return writer.markdown.Length == 0 ? "" : writer.markdown.ToString().TrimEnd('\n') + "\n";
    }

    private void Add(Block block)
    {
        cancellation.ThrowIfCancellationRequested();

        switch (block)
        {
            case WordParagraph { Kind: ParagraphKind.Point } point:
                AddPoint(point);
                break;
            case WordParagraph paragraph:
                AddParagraph(paragraph);
                break;
            case WordTable table:
                points.Clear();
                Append(Table(table));
                break;
        }

        before = block;
    }

    private void AddPoint(WordParagraph point)
    {
        if (before is WordParagraph { Kind: not ParagraphKind.Point, ContinuesPoint: false } or WordTable)
            points.Clear();

        var isNext = !points.IsEmpty && before is WordParagraph { Kind: ParagraphKind.Point };
        var mark = points.Open(point) + (point.Mark!.Checked is { } ticked ? ticked ? "[x] " : "[ ] " : "");
        var lines = mark + MarkdownText.Indented(Lines(point), points.Column).TrimStart(' ');

        // Points of a list stand right below each other.
        if (isNext)
            markdown.Length--;

        Append(lines);
    }

    private void AddParagraph(WordParagraph paragraph)
    {
        if (paragraph is { ContinuesPoint: true, Kind: ParagraphKind.Text } && !points.IsEmpty)
        {
            Append(MarkdownText.Indented(Lines(paragraph), points.Column));
            return;
        }

        points.Clear();

        switch (paragraph.Kind)
        {
            case ParagraphKind.Title:
                Append($"# {Heading(paragraph)}");
                break;
            case ParagraphKind.Heading:
                Append($"{new string('#', Math.Min(paragraph.Level + shift, DeepestHeading))} {Heading(paragraph)}");
                break;
            case ParagraphKind.Quote:
                AddQuote(paragraph);
                break;
            case ParagraphKind.Code:
                AddCode(paragraph);
                break;
            default:
                Append(Lines(paragraph));
                break;
        }
    }

    private void AddQuote(WordParagraph paragraph)
    {
        if (before is WordParagraph { Kind: ParagraphKind.Quote })
        {
            markdown.Length--;
            Append(">");
            markdown.Length--;
        }

        Append(string.Join('\n', Lines(paragraph).Split('\n').Select(line => $"> {line}")));
    }

    /// <summary>Each paragraph is a line of one block.</summary>
    private void AddCode(WordParagraph paragraph)
    {
        const string Fence = "~~~~";
        var code = string.Join('\n', paragraph.Lines().Select(line => string.Concat(line.Select(inline => inline.PlainText)).TrimEnd()));

        if (before is WordParagraph { Kind: ParagraphKind.Code })
            markdown.Length -= Fence.Length + 2;
        else
            markdown.Append(Fence).Append('\n');

        Append($"{code.Replace(Fence, "~~~", StringComparison.Ordinal)}\n{Fence}");
    }

    private void AddNote(int number, IReadOnlyList<Block> note)
    {
        const int Indent = 4;
        var paragraphs = note.Select(block => Text(block)).Where(text => text.Length > 0).ToList();
        var text = MarkdownText.Indented(string.Join("\n\n", paragraphs), Indent).TrimStart(' ');
        Append(string.Create(CultureInfo.InvariantCulture, $"[^{number}]: {(text.Length == 0 ? "…" : text)}"));
    }

    private void Append(string block) => markdown.Append(block).Append("\n\n");

    /// <summary>One line; a number sign at its end would be taken for the heading's own.</summary>
    private string Heading(WordParagraph paragraph)
    {
        var text = Inlines(paragraph.Inlines.Select(inline => inline is BreakInline ? new TextInline(" ", default) : inline), keepsFormat: false);
        var end = text.TrimEnd('#');

        return end.Length < text.Length && (end.Length == 0 || end[^1] == ' ') ? $@"{end}\{text[end.Length..]}" : text;
    }

    private string Lines(WordParagraph paragraph) => string.Join("\\\n", paragraph.Lines()
        .Select(line => InlineMarkdown.Write(line, Resolve))
        .Where(line => line.Length > 0));

    private string Table(WordTable table) => MarkdownTable.Of(
        [.. table.Rows[0].Select(cell => Cell(cell, keepsFormat: false))],
        table.Rows.Skip(1).Select(row => row.Select(cell => Cell(cell)).ToList()));

    private string Cell(TableCell cell, bool keepsFormat = true) => string.Join("<br>", cell.Blocks.Select(block => Text(block, keepsFormat)).Where(text => text.Length > 0));

    /// <summary>A block as text within a line.</summary>
    private string Text(Block block, bool keepsFormat = true)
    {
        cancellation.ThrowIfCancellationRequested();

        if (block is WordTable table)
        {
            report.Add(ConversionNoteKind.NestedTables);
            return string.Join("<br>", table.Rows.Select(row => string.Join(", ", row.Select(cell => Cell(cell)).Where(cell => cell.Length > 0))));
        }

        var paragraph = (WordParagraph)block;
        var text = string.Join("<br>", paragraph.Lines().Select(line => Inlines(line, keepsFormat)).Where(line => line.Length > 0));

        return paragraph.Mark is { Checked: { } ticked } ? $@"\[{(ticked ? 'x' : ' ')}\] {text}" : text;
    }

    private string Inlines(IEnumerable<Inline> line, bool keepsFormat = true) => InlineMarkdown.Write(line, Resolve, isBlock: false, keepsFormat);

    private string? Resolve(string link) => link is ['#', .. var place] ? places.GetValueOrDefault(place) : link;
}
