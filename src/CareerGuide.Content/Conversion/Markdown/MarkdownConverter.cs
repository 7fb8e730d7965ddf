using CareerGuide.Content.Encodings;

namespace CareerGuide.Content.Conversion.Markdown;

/// <summary>
/// Makes a lecture of Markdown that another program wrote: slides, the pages of Notion and Obsidian, the Markdown of Google Docs. What a
/// lecture has already stays as it is, byte for byte.
/// </summary>
public static class MarkdownConverter
{
    /// <exception cref="ConversionException">The bytes are no text.</exception>
    public static ConvertedDocument Convert(byte[] bytes, CancellationToken cancellation) => Convert(bytes, DocumentSurroundings.None, cancellation);

    /// <summary>Whether it is more than a lecture: slides, or a text that holds its pictures.</summary>
    public static bool IsOfAnotherProgram(byte[] bytes) =>
        bytes.AsSpan().IndexOf("data:image/"u8) >= 0 || (TextDecoder.Decode(bytes).Text is { } text && SlideMarkdown.IsDeck(text.ReplaceLineEndings("\n")));

    internal static ConvertedDocument Convert(byte[] bytes, DocumentSurroundings surroundings, CancellationToken cancellation)
    {
        var notes = new ConversionNotes();
        var pictures = new ConvertedPictures();
        var text = TextOf(bytes);
        var lines = SlideMarkdown.IsDeck(text) ? SlideMarkdown.Joined(text, notes) : text;
        var pages = new NotionMarkdown(surroundings, notes).Rewritten(lines);
        var markdown = new MarkdownLinks(surroundings, pictures, notes, cancellation).Rewritten(pages);

        return new ConvertedDocument(markdown, pictures.Pictures, notes.ToList());
    }

    /// <summary>Pictures within a text make it larger than any lecture.</summary>
    private static string TextOf(byte[] bytes)
    {
        var text = bytes.Length > TextDecoder.MaxBytes ? System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : TextDecoder.Decode(bytes).Text;

        return text?.ReplaceLineEndings("\n") ?? throw new ConversionException(ConversionProblem.OtherFormat);
    }
}
