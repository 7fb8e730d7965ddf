using System.Text;
using CareerGuide.Content.Pictures;

namespace CareerGuide.Content.Conversion.Documents;

internal enum DocumentKind
{
    Unknown,
    Markdown,
    Html,
    Notebook,
    Word,
    Archive,
    OldWord,
    Encrypted,
}

/// <summary>Which kind of document bytes are: what they begin with counts before what the name says.</summary>
internal static class DocumentKinds
{
    private const int Looked = 4096;

    public static DocumentKind Of(string fileName, byte[] bytes)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();

        return bytes switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => OfZip(bytes),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => OfCompoundFile(extension, bytes),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => DocumentKind.Unknown,
            _ when PictureSignature.ExtensionOf(bytes) is not null => DocumentKind.Unknown,
            _ => OfText(extension, Beginning(bytes)),
        };
    }

    /// <summary>Word before 2007, and Office files with a password, are compound files of OLE.</summary>
    private static DocumentKind OfCompoundFile(string extension, byte[] bytes)
    {
        if (extension == ".docx" || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
            return DocumentKind.Encrypted;

        return extension is ".doc" or ".dot" ? DocumentKind.OldWord : DocumentKind.Unknown;
    }

    private static DocumentKind OfText(string extension, string beginning)
    {
        if (beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || beginning.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return DocumentKind.Html;

        if (beginning.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return DocumentKind.Unknown;

        return extension switch
        {
            ".md" or ".markdown" or ".mdown" or ".mkd" or ".qmd" or ".rmd" or ".txt" or "" => DocumentKind.Markdown,
            ".html" or ".htm" or ".xhtml" => DocumentKind.Html,
            ".ipynb" => DocumentKind.Notebook,
            _ => DocumentKind.Unknown,
        };
    }

    /// <summary>Programs that write text in a zip name its kind within.</summary>
    private static DocumentKind OfZip(byte[] bytes)
    {
        if (Holds(bytes, "word/document.xml"))
            return DocumentKind.Word;

        return Holds(bytes, "[Content_Types].xml") || Holds(bytes, "mimetypeapplication/") ? DocumentKind.Unknown : DocumentKind.Archive;
    }

    /// <summary>Names of entries stand in a zip as they are.</summary>
    private static bool Holds(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;

    private static string Beginning(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(Looked, bytes.Length));

        return (start.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : Encoding.UTF8).GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
    }
}
