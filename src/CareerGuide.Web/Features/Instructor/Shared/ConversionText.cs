using System.Globalization;
using CareerGuide.Content.Conversion;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>What became of a document on its way to Markdown, in words.</summary>
public static class ConversionText
{
    public static string Of(ConversionNote note) => note.Kind switch
    {
        ConversionNoteKind.DeletedText => Counted(note, "deletion of change tracking left out", "deletions of change tracking left out"),
        ConversionNoteKind.InsertedText => Counted(note, "insertion of change tracking kept", "insertions of change tracking kept"),
        ConversionNoteKind.HiddenText => Counted(note, "hidden text left out", "hidden texts left out"),
        ConversionNoteKind.MergedCells => Counted(note, "merged cell split: its words repeat below and leave a gap beside", "merged cells split: their words repeat below and leave a gap beside"),
        ConversionNoteKind.NestedTables => Counted(note, "table within a table turned into text", "tables within a table turned into text"),
        ConversionNoteKind.TablesWithoutHeadRow => Counted(note, "table without a head row: its first row became the head", "tables without a head row: the first row became the head"),
        ConversionNoteKind.TablesOfContents => Counted(note, "table of contents left out: the site makes its own", "tables of contents left out: the site makes its own"),
        ConversionNoteKind.HeadingNumbers => Counted(note, "automatic number of a heading left out", "automatic numbers of headings left out"),
        ConversionNoteKind.LetteredPoints => Counted(note, "list with letters or Roman numerals has numbers now", "lists with letters or Roman numerals have numbers now"),
        ConversionNoteKind.LinesAsHeadings => Counted(note, "line became a heading because it looks like one", "lines became headings because they look like one"),
        ConversionNoteKind.Comments => Counted(note, "comment left out", "comments left out"),
        ConversionNoteKind.HeadersAndFooters => Counted(note, "page header or footer left out", "page headers and footers left out"),
        ConversionNoteKind.Formulas => Counted(note, "formula kept as text or left out", "formulas kept as text or left out"),
        ConversionNoteKind.Drawings => Counted(note, "drawing or chart left out", "drawings or charts left out"),
        ConversionNoteKind.EmbeddedObjects => Counted(note, "embedded file or video left out", "embedded files or videos left out"),
        ConversionNoteKind.Scripts => Counted(note, "script or form left out", "scripts or forms left out"),
        ConversionNoteKind.CellOutputs => Counted(note, "output of a code cell left out", "outputs of code cells left out"),
        ConversionNoteKind.RawCells => Counted(note, "raw cell left out", "raw cells left out"),
        ConversionNoteKind.SpeakerNotes => Counted(note, "speaker note left out", "speaker notes left out"),
        ConversionNoteKind.PhoneticGuides => Counted(note, "phonetic guide left out", "phonetic guides left out"),
        ConversionNoteKind.Placeholders => Counted(note, "placeholder of a form left out", "placeholders of a form left out"),
        ConversionNoteKind.UnknownSymbols => Counted(note, "symbol could not be read", "symbols could not be read"),
        ConversionNoteKind.Pictures => Counted(note, "picture left out: browsers do not show its format", "pictures left out: browsers do not show their format"),
        ConversionNoteKind.RemotePictures => Counted(note, "picture on another server became a link", "pictures on other servers became links"),
        ConversionNoteKind.MissingPictures => Counted(note, "picture is missing from the document", "pictures are missing from the document"),
        ConversionNoteKind.DeadLinks => Counted(note, "link led to nothing that came along: its words stay", "links led to nothing that came along: their words stay"),
        ConversionNoteKind.OtherFiles => Counted(note, "other file left out", "other files left out"),
        _ => throw new ArgumentOutOfRangeException(nameof(note), note.Kind, "There is no such note."),
    };

    /// <summary>Why a file cannot be converted, and what to do, as a sentence.</summary>
    public static string Of(ConversionProblem problem) => problem switch
    {
        ConversionProblem.OtherFormat => "is not a document that can be read here. Save it as Markdown, Word (.docx), a web page or a notebook, and try again.",
        ConversionProblem.OldFormat => "is in the format of Word before 2007. Open it, save it as .docx, and try again.",
        ConversionProblem.Damaged => "is damaged or incomplete. Save it again, and try once more.",
        ConversionProblem.Encrypted => "needs a password. Save a copy without one, and try again.",
        ConversionProblem.TooLarge => "is larger than what is read at once. Split it, or leave pictures and attachments out.",
        ConversionProblem.DecompressionBomb => "unpacks to far more than any document does, so it is not opened.",
        ConversionProblem.UnsafePath => "has a file whose name leads out of it. Make it anew from a folder of lectures.",
        ConversionProblem.NothingToConvert => "holds no document. Put the lectures into it, and try again.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "There is no such problem."),
    };

    private static string Counted(ConversionNote note, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{note.Count} {(note.Count == 1 ? one : many)}");
}
