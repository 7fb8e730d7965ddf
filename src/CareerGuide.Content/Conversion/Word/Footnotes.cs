using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Footnotes and endnotes, numbered together in the order in which the text refers to them.</summary>
internal sealed class Footnotes(DocumentContext context, MainDocumentPart main)
{
    /// <summary>A note may refer to a note; this many are read.</summary>
    private const int MaxNotes = 2000;

    private readonly List<(bool IsEndnote, string Id)> referred = [];

    /// <param name="reference">A <c>w:footnoteReference</c> or <c>w:endnoteReference</c>.</param>
    /// <returns>The Markdown of the mark.</returns>
    public string Mark(OpenXmlElement reference)
    {
        var note = (reference.LocalName == "endnoteReference", reference.Attribute("id") ?? "");
        var index = referred.IndexOf(note);

        if (index < 0 && referred.Count < MaxNotes)
        {
            index = referred.Count;
            referred.Add(note);
        }

        return index < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[^{index + 1}]");
    }

    /// <summary>The text of each note that was referred to.</summary>
    public IEnumerable<IReadOnlyList<Block>> Read()
    {
        var footnotes = new Lazy<ILookup<string, OpenXmlElement>>(() => In(main.FootnotesPart));
        var endnotes = new Lazy<ILookup<string, OpenXmlElement>>(() => In(main.EndnotesPart));

        // Reading one may add others.
        for (var i = 0; i < referred.Count; i++)
        {
            var (isEndnote, id) = referred[i];
            var note = (isEndnote ? endnotes : footnotes).Value[id].FirstOrDefault();
            OpenXmlPart part = isEndnote ? main.EndnotesPart! : main.FootnotesPart!;

            yield return note is null ? [] : new BodyReader(context, part).Read(note.ChildElements);
        }
    }

    private static ILookup<string, OpenXmlElement> In(OpenXmlPart? part) =>
        (WordParts.RootOf(part)?.ChildElements ?? default).ToLookup(note => note.Attribute("id") ?? "");
}
