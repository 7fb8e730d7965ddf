using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Makes objects of the parts of a document, after <see cref="XmlLimits"/> has seen them.</summary>
internal static class WordParts
{
    /// <summary>The depth of paragraphs and tables: in the body, which is in the document.</summary>
    private const int LevelOfBlocks = 2;

    /// <summary>A small part as a whole; null if there is none.</summary>
    public static OpenXmlElement? RootOf(OpenXmlPart? part)
    {
        if (part is null)
            return null;

        Check(part, levelOfBlocks: 0);

        return part.RootElement;
    }

    /// <summary>The paragraphs and tables of the body, one in memory after the other.</summary>
    public static IEnumerable<OpenXmlElement> Blocks(MainDocumentPart main)
    {
        Check(main, LevelOfBlocks);
        using var reader = OpenXmlReader.Create(main);

        if (!reader.Read() || !reader.ReadFirstChild())
            yield break;

        while (reader.LocalName != "body")
        {
            if (!reader.ReadNextSibling())
                yield break;
        }

        if (!reader.ReadFirstChild())
            yield break;

        do
        {
            if (reader.LoadCurrentElement() is { } element)
                yield return element;
        }
        while (reader.ReadNextSibling());
    }

    private static void Check(OpenXmlPart part, int levelOfBlocks)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        XmlLimits.Check(stream, levelOfBlocks);
    }
}
