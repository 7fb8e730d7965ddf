using System.Text.RegularExpressions;
using CareerGuide.Content.Conversion.Html;
using CareerGuide.Content.Conversion.Markdown;
using CareerGuide.Content.Conversion.Notebooks;
using CareerGuide.Content.Conversion.Word;

namespace CareerGuide.Content.Conversion.Documents;

/// <param name="FileName">Names the lecture: <see cref="Model.LectureSlug.SlugOf"/> makes of it the address that links of the other documents lead to.</param>
public sealed record NamedDocument(string FileName, ConvertedDocument Document);

/// <param name="Notes">What concerns no single document.</param>
public sealed record ConvertedDocuments(IReadOnlyList<NamedDocument> Documents, IReadOnlyList<ConversionNote> Notes);

/// <summary>Makes lectures of whatever file an instructor has: one of a document, several of an archive.</summary>
public static class DocumentConverter
{
    private const int MaxArchiveBytes = 64 * 1024 * 1024;
    private const int MaxDocumentBytes = 32 * 1024 * 1024;

    /// <exception cref="ConversionException">The file is refused as a whole.</exception>
    /// <exception cref="OperationCanceledException">The conversion was cancelled; it looks after each element, line or cell.</exception>
    public static ConvertedDocuments Convert(string fileName, byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.Length > MaxArchiveBytes)
            throw new ConversionException(ConversionProblem.TooLarge);

        try
        {
            return DocumentKinds.Of(fileName, bytes) == DocumentKind.Archive
                ? ArchiveConverter.Convert(bytes, cancellation)
                : new ConvertedDocuments([new NamedDocument(Archives.ArchivePath.Title(fileName) + ".md", Converted(fileName, bytes, DocumentSurroundings.None, cancellation))], []);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new ConversionException(ConversionProblem.TooLarge, exception);
        }
    }

    internal static ConvertedDocument Converted(string fileName, byte[] bytes, DocumentSurroundings surroundings, CancellationToken cancellation) => DocumentKinds.Of(fileName, bytes) switch
    {
        _ when bytes.Length > MaxDocumentBytes => throw new ConversionException(ConversionProblem.TooLarge),
        DocumentKind.Markdown => MarkdownConverter.Convert(bytes, surroundings, cancellation),
        DocumentKind.Html => HtmlConverter.Convert(new MemoryStream(bytes), surroundings, cancellation),
        DocumentKind.Notebook => NotebookConverter.Convert(new MemoryStream(bytes), surroundings, cancellation),
        DocumentKind.Word => WordConverter.Convert(new MemoryStream(bytes, writable: false), cancellation),
        DocumentKind.OldWord => throw new ConversionException(ConversionProblem.OldFormat),
        DocumentKind.Encrypted => throw new ConversionException(ConversionProblem.Encrypted),
        _ => throw new ConversionException(ConversionProblem.OtherFormat),
    };
}
