using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>What all parts of one conversion share.</summary>
internal sealed class HtmlConversion
{
    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "blockquote",
        "section", "article", "header", "footer", "main", "hr", "body", "dl", "dt", "dd", "figure", "figcaption", "aside", "nav", "address", "form", "fieldset",
        "details", "summary", "center", "hgroup", "search", "dialog",
    ];

    private static readonly HashSet<string> ElementsWithoutText = ["head", "style", "template", "meta", "link", "title", "base", "xml", "rp", "source", "track", "col", "colgroup", "wbr"];

    /// <summary>Classes of what Notion and Jupyter put beside the words: the sign of a page, the counter of a cell.</summary>
    private static readonly string[] MarksOfPrograms = ["page-header-icon", "input_prompt", "jp-InputPrompt"];

    private static readonly string[] Outputs = ["output_wrapper", "jp-Cell-outputWrapper"];

    private readonly HashSet<INode> blocks = [];

    public HtmlConversion(IDocument document, DocumentSurroundings surroundings, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        Document = document;
        Rules = StyleRules.Of(document);
        Styles = new ElementStyles(Rules);
        References = new HtmlReferences(document, Notes, cancellation);
        Links = new HtmlLinks(document, surroundings, Notes);
        PictureSources = new HtmlPictures(surroundings, Pictures, Notes);

        foreach (var element in document.All.Where(element => Blocks.Contains(element.LocalName)))
            MarkBlock(element);
    }

    public CancellationToken Cancellation { get; }

    public IDocument Document { get; }

    public StyleRules Rules { get; }

    public ElementStyles Styles { get; }

    public ConversionNotes Notes { get; } = new();

    public ConvertedPictures Pictures { get; } = new();

    public HtmlReferences References { get; }

    public HtmlLinks Links { get; }

    public HtmlPictures PictureSources { get; }

    /// <summary>Whether the node is a block or holds one, so that it is no part of running text.</summary>
    public bool IsBlock(INode node) => blocks.Contains(node);

    /// <summary>Whether nothing of the element comes into the lecture; what is left out is counted.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the document any more.</exception>
    public bool IsLeftOut(IElement element)
    {
        Cancellation.ThrowIfCancellationRequested();

        if (References.IsLeftOut(element))
            return true;

        if (KindLeftOut(element) is not { } kind)
            return ElementsWithoutText.Contains(element.LocalName) || MarksOfPrograms.Any(element.ClassList.Contains);

        if (kind is not (ConversionNoteKind.HiddenText or ConversionNoteKind.DeletedText or ConversionNoteKind.HeadersAndFooters) || HasText(element))
            Notes.Add(kind);

        return true;
    }

    public static bool HasText(IElement element) =>
        element.Descendants().Any(node => node is IText { Data: var data, ParentElement.LocalName: not ("style" or "script") } && !string.IsNullOrWhiteSpace(data));

    private ConversionNoteKind? KindLeftOut(IElement element) => element.LocalName switch
    {
        "script" or "noscript" or "button" or "select" or "textarea" => ConversionNoteKind.Scripts,
        "input" when element.GetAttribute("type") != "checkbox" => ConversionNoteKind.Scripts,
        "iframe" or "object" or "embed" or "video" or "audio" or "applet" or "frameset" => ConversionNoteKind.EmbeddedObjects,
        "svg" or "canvas" => ConversionNoteKind.Drawings,
        "div" when element.GetAttribute("title") is "header" or "footer" => ConversionNoteKind.HeadersAndFooters,
        "div" when Outputs.Any(element.ClassList.Contains) => ConversionNoteKind.CellOutputs,
        _ when ElementStyles.IsDeleted(element) => ConversionNoteKind.DeletedText,
        _ when Styles.IsHidden(element) => ConversionNoteKind.HiddenText,
        _ => null,
    };

    private void MarkBlock(INode node)
    {
        for (var at = node; at is not null && blocks.Add(at); at = at.Parent)
        {
        }
    }
}
