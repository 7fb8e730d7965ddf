using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Reads paragraphs and tables, wherever they stand: in the body, a cell, a text box or a note.</summary>
internal sealed class BodyReader(DocumentContext context, OpenXmlPart part)
{
    private readonly List<Block> blocks = [];
    private readonly List<string> bookmarks = [];

    /// <summary>What is in paragraphs whose end is deleted: it begins the next one.</summary>
    private readonly List<Inline> joined = [];

    public IReadOnlyList<Block> Read(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            Read(element);

        if (joined.Count > 0)
            Add([.. joined], ParagraphProperties.None);

        return blocks;
    }

    private void Read(OpenXmlElement element)
    {
        context.Cancellation.ThrowIfCancellationRequested();

        switch (element.LocalName)
        {
            case "p":
                ReadParagraph(element);
                break;
            case "tbl":
                blocks.AddRange(new TableReader(context, part).Read(element));
                break;
            case "sdt":
                ReadControl(element);
                break;
            case "customXml" or "ins" or "moveTo" or "smartTag":
                ReadAll(element.ChildElements);
                break;
            case "AlternateContent":
                ReadAll(element.Branch()?.ChildElements ?? default);
                break;
            case "altChunk":
                context.Report.Add(ConversionNoteKind.EmbeddedObjects);
                break;
            case "bookmarkStart":
                bookmarks.Add(element.Attribute("name") ?? "");
                break;
        }
    }

    private void ReadAll(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
            Read(element);
    }

    private void ReadControl(OpenXmlElement sdt)
    {
        if (sdt.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Attribute() is { } gallery && gallery.StartsWith("Table of", StringComparison.OrdinalIgnoreCase))
            context.NoteContents();
        else if (!context.IsPlaceholder(sdt))
            ReadAll(sdt.Child("sdtContent")?.ChildElements ?? default);
    }

    private void ReadParagraph(OpenXmlElement element)
    {
        var properties = ParagraphProperties.Of(element.Child("pPr"));
        var isContents = context.Styles.IsOfContents(properties);

        if (!isContents && context.Styles.KindOf(properties).Kind == ParagraphKind.Heading)
            context.Fields.EndContents();

        var wasInContents = context.Fields.IsInContents;
        var reader = new InlineReader(context, part, properties);
        reader.Read(element);
        context.Fields.EndParagraph();

        if (isContents || ((wasInContents || context.Fields.IsInContents) && reader.Paragraphs.All(inlines => inlines.Count == 0)))
        {
            context.NoteContents();
            return;
        }

        bookmarks.AddRange(reader.Bookmarks);
        AddParagraphs(reader, properties, isJoined: element.Child("pPr").Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null);

        foreach (var box in reader.TextBoxes)
            blocks.AddRange(new BodyReader(context, part).Read(box.ChildElements));
    }

    private void AddParagraphs(InlineReader reader, ParagraphProperties properties, bool isJoined)
    {
        foreach (var (index, inlines) in reader.Paragraphs.Index())
        {
            joined.AddRange(inlines);

            if (isJoined && index == reader.Paragraphs.Count - 1)
                return;

            Add([.. joined], properties);
            joined.Clear();
        }
    }

    private void Add(List<Inline> inlines, ParagraphProperties properties)
    {
        var box = TakeBox(inlines);
        var paragraph = Paragraph(inlines, properties, box);

        foreach (var bookmark in bookmarks)
            context.Bookmarks.TryAdd(bookmark, paragraph);

        if (paragraph.IsEmpty)
            return;

        bookmarks.Clear();
        context.EndContents();
        blocks.Add(paragraph);
    }

    private WordParagraph Paragraph(List<Inline> inlines, ParagraphProperties properties, bool? box)
    {
        var (kind, level) = context.Styles.KindOf(properties);
        var place = context.Numbering.PlaceOf(properties);
        var number = place is { Look.IsNumbered: true } ? context.Counters.Next(place) : (int?)null;
        var paragraph = new WordParagraph(inlines)
        {
            Kind = kind,
            Level = level,
            Indent = place?.Indent ?? properties.Indent ?? context.Styles.ChainOf(properties).Select(style => style.Paragraph.Indent).FirstOrDefault(indent => indent is not null) ?? 0,
            ContinuesPoint = place is { Look.IsBlank: true } || context.Styles.ContinuesPoint(properties),
        };

        if (kind is ParagraphKind.Title or ParagraphKind.Heading)
        {
            context.Report.Add(ConversionNoteKind.HeadingNumbers, number is null || paragraph.IsEmpty ? 0 : 1);
            return paragraph;
        }

        if (place is { Look.IsBlank: false })
        {
            context.Report.Add(ConversionNoteKind.LetteredPoints, place.Look.IsLettered && !paragraph.IsEmpty ? 1 : 0);
            return paragraph with { Kind = ParagraphKind.Point, Mark = new PointMark(place.List, place.Level, number, box ?? place.Look.Box) { IsAutomatic = true } };
        }

        return box is null ? paragraph : paragraph with { Kind = ParagraphKind.Point, Mark = new PointMark("boxes", 0, Number: null, box) };
    }

    /// <summary>A box at the beginning makes its paragraph a point to tick.</summary>
    private static bool? TakeBox(List<Inline> inlines)
    {
        if (inlines.Find(inline => inline is not TextInline { Text: var text } || !string.IsNullOrWhiteSpace(text)) is not BoxInline box)
            return null;

        inlines.RemoveRange(0, inlines.IndexOf(box) + 1);
        return box.Ticked;
    }
}
