namespace CareerGuide.Content.Conversion;

/// <summary>Something that a document had and its Markdown has not, or has in another form.</summary>
/// <param name="Count">How often; at least 1.</param>
public sealed record ConversionNote(ConversionNoteKind Kind, int Count);

public enum ConversionNoteKind
{
    /// <summary>Text that its author struck out under change tracking, or that was moved from here.</summary>
    DeletedText,

    /// <summary>Text that a tracked change inserts or moves here; it is kept.</summary>
    InsertedText,

    /// <summary>Text that the program does not show.</summary>
    HiddenText,

    /// <summary>Cells of a table that spanned several columns or rows.</summary>
    MergedCells,

    /// <summary>Tables within a cell of a table, kept as text.</summary>
    NestedTables,

    /// <summary>Tables without a marked head row; their first row is the head.</summary>
    TablesWithoutHeadRow,

    /// <summary>Tables of contents and indexes.</summary>
    TablesOfContents,

    /// <summary>Automatic numbers of headings.</summary>
    HeadingNumbers,

    /// <summary>Points counted by letters or Roman numerals; they are counted by numbers.</summary>
    LetteredPoints,

    /// <summary>Lines without a heading style that became headings because of how they look.</summary>
    LinesAsHeadings,

    /// <summary>Remarks of reviewers.</summary>
    Comments,

    /// <summary>Headers and footers of pages.</summary>
    HeadersAndFooters,

    /// <summary>Formulas, kept as text or left out.</summary>
    Formulas,

    /// <summary>Drawings, charts, diagrams.</summary>
    Drawings,

    /// <summary>Embedded files, videos, sound and other pages.</summary>
    EmbeddedObjects,

    /// <summary>Scripts and forms.</summary>
    Scripts,

    /// <summary>Results that stand below the code cells of a notebook.</summary>
    CellOutputs,

    /// <summary>Cells of a notebook that hold text for another program.</summary>
    RawCells,

    /// <summary>What a speaker reads and the slides do not show.</summary>
    SpeakerNotes,

    /// <summary>Readings above words; the words stay.</summary>
    PhoneticGuides,

    /// <summary>Prompts of forms, such as “Click here to enter text”.</summary>
    Placeholders,

    /// <summary>Signs of a font of signs that are not known.</summary>
    UnknownSymbols,

    /// <summary>Pictures in a format that browsers do not show.</summary>
    Pictures,

    /// <summary>Pictures that are on another server and are not fetched.</summary>
    RemotePictures,

    /// <summary>Pictures that the document names but does not bring.</summary>
    MissingPictures,

    /// <summary>Links to what is not in the document or the archive, kept as plain words.</summary>
    DeadLinks,

    /// <summary>Files of an archive that are neither documents nor pictures of one.</summary>
    OtherFiles,
}
