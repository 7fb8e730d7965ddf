using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>The pictures of a document: within it, beside it, or elsewhere.</summary>
internal sealed class HtmlPictures(DocumentSurroundings surroundings, ConvertedPictures pictures, ConversionNotes notes)
{
    /// <summary>What is in the place of a picture: the picture, otherwise its words; null for a mere decoration.</summary>
    public Run? Of(IElement picture, RunStyles styles, string? link)
    {
        var words = string.Join(' ', (picture.GetAttribute("alt") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var address = picture.GetAttribute("src")?.Trim() ?? "";

        if (IsTracker(picture) || address.Length == 0)
            return null;

        if (words.Length is > 0 and < 9 && !words.Any(char.IsLetterOrDigit))
            return new Run(RunKind.Text, words, styles, link);

        if (address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal))
            return Remote(address, words, styles, link);

        return BytesOf(address) is { } bytes
            ? Shown(bytes, NameOf(address), words, styles, link)
            : WithoutPicture(ConversionNoteKind.MissingPictures, words, styles, link);
    }

    private Run? Shown(byte[] bytes, string name, string words, RunStyles styles, string? link) =>
        pictures.Add(bytes, name, words) is { } picture
            ? new Run(RunKind.Picture, words, styles & ~RunStyles.Code, link, picture)
            : WithoutPicture(ConversionNoteKind.Pictures, words, styles, link);

    private Run? WithoutPicture(ConversionNoteKind kind, string words, RunStyles styles, string? link)
    {
        notes.Add(kind);

        return words.Length > 0 ? new Run(RunKind.Text, words, styles, link) : null;
    }

    /// <summary>Nothing is fetched; a link leads to the picture.</summary>
    private Run? Remote(string address, string words, RunStyles styles, string? link)
    {
        notes.Add(ConversionNoteKind.RemotePictures);
        var isAddress = Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var absolute);

        return isAddress
            ? new Run(RunKind.Text, words.Length > 0 ? words : Path.GetFileName(absolute!.AbsolutePath) is { Length: > 0 } name ? name : absolute.Host, styles, link ?? absolute!.AbsoluteUri)
            : words.Length > 0 ? new Run(RunKind.Text, words, styles, link) : null;
    }

    private byte[]? BytesOf(string address) =>
        DataAddress.Is(address) ? DataAddress.BytesOf(address) : surroundings.Picture(Uri.UnescapeDataString(address.Split('?', '#')[0]));

    private static string NameOf(string address) =>
        DataAddress.Is(address) ? "" : Uri.UnescapeDataString(address.Split('?', '#')[0]).Replace('\\', '/');

    private static bool IsTracker(IElement picture) => picture.GetAttribute("width") is "0" or "1" && picture.GetAttribute("height") is "0" or "1";
}
