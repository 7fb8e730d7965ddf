using CareerGuide.Content.MarkdownParsing.Tree;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Reads what is in one paragraph, run by run: what a reader of the document would see of it, and nothing twice.</summary>
/// <param name="part">The part that the paragraph is in: links and pictures are numbered for each part.</param>
internal sealed class InlineReader(DocumentContext context, OpenXmlPart part, ParagraphProperties paragraph)
{
    private const string NonBreakingHyphen = "‑";

    private readonly List<List<Inline>> paragraphs = [[]];

    /// <summary>The paragraph, in several parts where a page or column begins within it.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Paragraphs => paragraphs;

    /// <summary>What is in text boxes that are anchored here.</summary>
    public List<OpenXmlElement> TextBoxes { get; } = [];

    public List<string> Bookmarks { get; } = [];

    public void Read(OpenXmlElement container) => ReadChildren(container, link: null);

    private void ReadChildren(OpenXmlElement? container, string? link)
    {
        foreach (var child in container?.ChildElements ?? default)
            Read(child, link);
    }

    private void Read(OpenXmlElement element, string? link)
    {
        switch (element.LocalName)
        {
            case "r":
                ReadRun(element, link);
                break;
            case "hyperlink":
                ReadChildren(element, LinkOf(element) ?? link);
                break;
            case "fldSimple":
                ReadChildren(element, Fields.LinkOf(element.Attribute("instr") ?? "") ?? link);
                break;
            case "ins" or "moveTo":
                context.Report.Add(ConversionNoteKind.InsertedText);
                ReadChildren(element, link);
                break;
            case "del" or "moveFrom":
                ReadDeleted(element);
                break;
            case "sdt":
                ReadControl(element, link);
                break;
            case "smartTag" or "customXml" or "bdo" or "dir":
                ReadChildren(element, link);
                break;
            case "AlternateContent":
                ReadChildren(element.Branch(), link);
                break;
            case "oMath" or "oMathPara":
                context.Report.Add(ConversionNoteKind.Formulas);
                Add(new TextInline(Formula.TextOf(element), default, link));
                break;
            case "bookmarkStart":
                Bookmarks.Add(element.Attribute("name") ?? "");
                break;
        }
    }

    /// <summary>What a deleted field began and ended is deleted with it.</summary>
    private void ReadDeleted(OpenXmlElement element)
    {
        if (element.Descendants().Any(descendant => descendant.LocalName is "delText" or "t" or "drawing"))
            context.Report.Add(ConversionNoteKind.DeletedText);

        foreach (var mark in element.Descendants().Where(descendant => descendant.LocalName == "fldChar"))
            context.Fields.Read(mark);
    }

    private void ReadControl(OpenXmlElement sdt, string? link)
    {
        if (sdt.Child("sdtPr").Child("checkbox") is { } box)
            Add(new BoxInline(box.Child("checked").IsOn()));
        else if (!context.IsPlaceholder(sdt))
            ReadChildren(sdt.Child("sdtContent"), link);
    }

    private void ReadRun(OpenXmlElement run, string? link)
    {
        var properties = RunProperties.Of(run.Child("rPr"));
        var format = context.Styles.FormatOf(properties, paragraph);

        if (format.Hidden && run.ChildElements.Any(child => child.LocalName is "t" or "drawing" or "pict"))
            context.Report.Add(ConversionNoteKind.HiddenText);

        var reader = new RunContent(format with { Hidden = false }, run.Child("rPr").Child("rFonts").Attribute("ascii"), link);

        foreach (var child in run.ChildElements)
            ReadContent(child, reader, format.Hidden);
    }

    private sealed record RunContent(TextFormat Format, string? Font, string? Link);

    private void ReadContent(OpenXmlElement element, RunContent run, bool isHidden)
    {
        if (ReadField(element) || isHidden || context.Fields.HidesText)
            return;

        switch (element.LocalName)
        {
            case "t":
                AddText(element.InnerText, run);
                break;
            case "tab" or "ptab":
                AddText("\t", run);
                break;
            case "noBreakHyphen":
                AddText(NonBreakingHyphen, run);
                break;
            case "sym":
                AddSymbol(element, run);
                break;
            case "cr":
                Add(new BreakInline());
                break;
            case "br":
                Break(element.Attribute("type"));
                break;
            case "footnoteReference" or "endnoteReference":
                Add(new MarkdownInline(context.Footnotes.Mark(element)));
                break;
            case "AlternateContent":
                foreach (var child in element.Branch()?.ChildElements ?? default)
                    ReadContent(child, run, isHidden);
                break;
            default:
                ReadObject(element, run);
                break;
        }
    }

    private void ReadObject(OpenXmlElement element, RunContent run)
    {
        switch (element.LocalName)
        {
            case "ruby":
                context.Report.Add(ConversionNoteKind.PhoneticGuides);
                ReadChildren(element.Child("rubyBase"), run.Link);
                break;
            case "drawing" or "pict":
                ReadDrawing(element, run.Link);
                break;
            case "object":
                context.Report.Add(ConversionNoteKind.EmbeddedObjects);
                break;
            case "commentReference":
                context.Report.Add(ConversionNoteKind.Comments);
                break;
        }
    }

    /// <returns>Whether the element belongs to a field.</returns>
    private bool ReadField(OpenXmlElement element)
    {
        if (element.LocalName == "instrText")
            context.Fields.AddInstruction(element.InnerText);
        else if (element.LocalName != "fldChar")
            return false;
        else if (context.Fields.Read(element) is { } ticked)
            Add(new BoxInline(ticked));

        return true;
    }

    private void ReadDrawing(OpenXmlElement drawing, string? link)
    {
        foreach (var picture in context.Pictures.In(drawing, part))
            Add(new MarkdownInline(picture, link));

        TextBoxes.AddRange(Outermost(drawing, "txbxContent"));
    }

    /// <summary>Of content in several forms one; and none within another, which is read with it.</summary>
    private static IEnumerable<OpenXmlElement> Outermost(OpenXmlElement element, string name)
    {
        var children = element.LocalName == "AlternateContent" ? [element.Branch()!] : element.ChildElements.ToArray();

        return children.SelectMany(child => child.LocalName == name ? [child] : Outermost(child, name));
    }

    private void AddText(string text, RunContent run)
    {
        var known = Symbols.InText(run.Font, text, out var unknown);
        context.Report.Add(ConversionNoteKind.UnknownSymbols, unknown);
        Add(new TextInline(known, run.Format, run.Link ?? context.Fields.Link));
    }

    private void AddSymbol(OpenXmlElement element, RunContent run)
    {
        if (Symbols.Of(element.Attribute("font"), element.Attribute("char")) is { } sign)
            AddText(sign, run);
        else
            context.Report.Add(ConversionNoteKind.UnknownSymbols);
    }

    private void Break(string? type)
    {
        if (type is "page" or "column")
            paragraphs.Add([]);
        else
            Add(new BreakInline());
    }

    /// <summary>Runs that look the same are one: programs part them where somebody corrected a letter.</summary>
    private void Add(Inline inline)
    {
        var current = paragraphs[^1];

        if (inline is TextInline text && current is [.., TextInline before] && before.Format == text.Format && before.Link == text.Link)
            current[^1] = before with { Text = before.Text + text.Text };
        else if (inline is not TextInline { Text: "" })
            current.Add(inline);
    }

    private string? LinkOf(OpenXmlElement hyperlink)
    {
        var place = hyperlink.Attribute("anchor") is { } anchor ? "#" + anchor : null;

        if (hyperlink.Attribute("id") is not { Length: > 0 } id)
            return place;

        if (part.HyperlinkRelationships.FirstOrDefault(relationship => relationship.Id == id) is not { } relationship)
            return place;

        if (HtmlSanitizer.IsAllowed(relationship.Uri.OriginalString))
            return relationship.Uri.OriginalString + place;

        context.Report.Add(ConversionNoteKind.DeadLinks);
        return null;
    }
}
