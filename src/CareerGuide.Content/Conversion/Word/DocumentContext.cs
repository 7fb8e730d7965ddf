using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>What all readers of one document share.</summary>
internal sealed class DocumentContext
{
    private bool isInContents;

    public DocumentContext(MainDocumentPart main, CancellationToken cancellation)
    {
        Cancellation = cancellation;
        Styles = new WordStyles(WordParts.RootOf(main.StyleDefinitionsPart));
        Numbering = new WordNumbering(WordParts.RootOf(main.NumberingDefinitionsPart), Styles);
        Pictures = new Pictures(Report);
        Footnotes = new Footnotes(this, main);
    }

    public CancellationToken Cancellation { get; }

    public ConversionReport Report { get; } = new();

    public WordStyles Styles { get; }

    public WordNumbering Numbering { get; }

    public PointCounters Counters { get; } = new();

    public Fields Fields { get; } = new();

    public Pictures Pictures { get; }

    public Footnotes Footnotes { get; }

    /// <summary>The places that links lead to, each with the text of its paragraph.</summary>
    public Dictionary<string, WordParagraph> Bookmarks { get; } = [];

    /// <summary>A line of a table of contents was left out; the lines of one table are told once.</summary>
    public void NoteContents()
    {
        Report.Add(ConversionNoteKind.TablesOfContents, isInContents ? 0 : 1);
        isInContents = true;
    }

    public void EndContents() => isInContents = false;

    /// <summary>A form's own words, where nobody has written others.</summary>
    public bool IsPlaceholder(OpenXmlElement sdt)
    {
        if (!sdt.Child("sdtPr").Child("showingPlcHdr").IsOn())
            return false;

        Report.Add(ConversionNoteKind.Placeholders);
        return true;
    }
}
