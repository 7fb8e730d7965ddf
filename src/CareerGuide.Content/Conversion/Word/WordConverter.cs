using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Makes a lecture of a Word file (<c>.docx</c>), whichever program wrote it. What a reader of the document sees becomes Markdown; what Markdown
/// cannot hold is counted.
/// </summary>
public static class WordConverter
{
    /// <param name="document">Has to be able to seek; stays open.</param>
    /// <exception cref="ConversionException">It is no Word file, or damaged, or larger than any lecture.</exception>
    public static ConvertedDocument Convert(Stream document, CancellationToken cancellation)
    {
        try
        {
            using var package = WordprocessingDocument.Open(WordPackage.Checked(document), isEditable: false, new OpenSettings { AutoSave = false });

            return Convert(package.MainDocumentPart ?? throw new ConversionException(ConversionProblem.OtherFormat), cancellation);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new ConversionException(ConversionProblem.Damaged, exception);
        }
    }

    private static ConvertedDocument Convert(MainDocumentPart main, CancellationToken cancellation)
    {
        var context = new DocumentContext(main, cancellation);
        var read = new BodyReader(context, main).Read(WordParts.Blocks(main));
        var blocks = LinesAsHeadings.Read(TypedPoints.Read(read), context.Report);
        var notes = context.Footnotes.Read().ToList();
        context.Report.Add(ConversionNoteKind.HeadersAndFooters, PageMargins.Count(main));
        var markdown = LectureMarkdownWriter.Write(blocks, notes, context.Bookmarks, context.Report, cancellation);

        return new ConvertedDocument(markdown, context.Pictures.All, context.Report.Notes);
    }

    /// <summary>What the archive, its XML and the SDK throw for a file that is not as it should be.</summary>
    private static bool IsDamage(Exception exception) => exception is XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException
        or FormatException or EndOfStreamException or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException;
}
