using System.IO.Compression;
using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Word;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>Builds a Word file from the XML that a program would have written.</summary>
internal sealed class WordFile
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" xmlns:o="urn:schemas-microsoft-com:office:office"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Of one pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, (string Type, byte[] Bytes)> parts = [];
    private readonly List<string> relationships = [];
    private string body = "";

    /// <summary>The paragraphs and tables of a document that has nothing else.</summary>
    public static ConvertedDocument Converted(string body) => new WordFile().Body(body).Converted();

    public static string MarkdownOf(string body) => Converted(body).Markdown;

    /// <summary>A paragraph of one run.</summary>
    public static string Paragraph(string text, string properties = "", string run = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text, run)}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{new System.Xml.Linq.XText(text)}</w:t></w:r>";

    public static string Styled(string style, string text) => Paragraph(text, $"<w:pStyle w:val=\"{style}\"/>");

    public static string Point(string text, int level = 0, int list = 1) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public WordFile Body(string xml)
    {
        body = xml;
        return this;
    }

    public WordFile Styles(string xml) => Part("styles", $"<w:styles {Namespaces}>{xml}</w:styles>");

    public WordFile Numbering(string xml) => Part("numbering", $"<w:numbering {Namespaces}>{xml}</w:numbering>");

    public WordFile Footnotes(string xml) => Part("footnotes", $"<w:footnotes {Namespaces}>{xml}</w:footnotes>");

    public WordFile Header(string xml) => Part("header", $"<w:hdr {Namespaces}>{xml}</w:hdr>");

    public WordFile Link(string id, string address)
    {
        relationships.Add($"""<Relationship Id="{id}" Type="{Office}/hyperlink" Target="{address}" TargetMode="External"/>""");
        return this;
    }

    public WordFile Picture(string id, string name, byte[] bytes)
    {
        relationships.Add($"""<Relationship Id="{id}" Type="{Office}/image" Target="media/{name}"/>""");
        parts[$"word/media/{name}"] = ("", bytes);
        return this;
    }

    public WordFile MissingPicture(string id)
    {
        relationships.Add($"""<Relationship Id="{id}" Type="{Office}/image" Target="media/gone.png"/>""");
        return this;
    }

    public WordFile Part(string name, string xml) => Part(name, Encoding.UTF8.GetBytes(xml));

    public WordFile Part(string name, byte[] bytes)
    {
        relationships.Add($"""<Relationship Id="part-{name}" Type="{Office}/{name}" Target="{name}.xml"/>""");
        parts[$"word/{name}.xml"] = ($"{ContentType}.{name}+xml", bytes);
        return this;
    }

    public ConvertedDocument Converted()
    {
        using var stream = Stream();
        return WordConverter.Convert(stream, TestContext.Current.CancellationToken);
    }

    public MemoryStream Stream() => Stream(Encoding.UTF8.GetBytes($"<w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"));

    public MemoryStream Stream(byte[] document)
    {
        var stream = new MemoryStream();

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", ContentTypes());
            Write(archive, "_rels/.rels", Relationships([$"""<Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/>"""]));
            Write(archive, "word/_rels/document.xml.rels", Relationships(relationships));
            Write(archive, "word/document.xml", document);

            foreach (var (name, part) in parts)
                Write(archive, name, part.Bytes);
        }

        stream.Position = 0;
        return stream;
    }

    private string ContentTypes() => $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>
        <Override PartName="/word/document.xml" ContentType="{ContentType}.document.main+xml"/>
        {string.Concat(parts.Where(part => part.Value.Type.Length > 0).Select(part => $"<Override PartName=\"/{part.Key}\" ContentType=\"{part.Value.Type}\"/>"))}</Types>
        """;

    private static string Relationships(IEnumerable<string> relationships) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relationships)}</Relationships>""";

    private static void Write(ZipArchive archive, string name, string text) => Write(archive, name, Encoding.UTF8.GetBytes(text));

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
