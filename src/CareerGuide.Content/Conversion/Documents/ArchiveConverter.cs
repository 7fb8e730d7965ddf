using CareerGuide.Content.Conversion.Archives;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.MarkdownParsing;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Conversion.Documents;

/// <summary>
/// Makes a lecture of each document of an archive, as Google Docs, Notion and Obsidian export them: pages link to each other, and pictures stand beside.
/// </summary>
internal static class ArchiveConverter
{
    private const string Sitemap = "index.html";

    public static ConvertedDocuments Convert(byte[] zip, CancellationToken cancellation)
    {
        var files = ArchiveFiles.Read(zip).Files;
        var pages = files.Where(file => IsDocument(file.Key, file.Value, files.Keys)).ToList();

        if (pages.Count == 0)
            throw new ConversionException(ConversionProblem.NothingToConvert);

        var names = Names(pages);
        var links = new ArchiveLinks(files, names);
        var documents = pages.ConvertAll(page => new NamedDocument(names[page.Key].FileName, DocumentConverter.Converted(page.Key, page.Value, links.From(page.Key), cancellation)));
        var notes = new ConversionNotes();
        notes.Add(ConversionNoteKind.OtherFiles, files.Keys.Count(path => !names.ContainsKey(path) && !links.Used.Contains(path)));

        return new ConvertedDocuments(documents, notes.ToList());
    }

    private static bool IsDocument(string path, byte[] bytes, IEnumerable<string> paths) =>
        DocumentKinds.Of(path, bytes) is DocumentKind.Markdown or DocumentKind.Html or DocumentKind.Notebook or DocumentKind.Word
        && Path.GetExtension(path).Length > 0
        && !(path == Sitemap && paths.Any(ArchivePath.HasIdentifier));

    /// <summary>A name for each page that no other has, with the slug that its lecture will have by it.</summary>
    private static Dictionary<string, PageName> Names(List<KeyValuePair<string, byte[]>> pages)
    {
        var names = new Dictionary<string, PageName>();
        var slugs = new HashSet<string>();

        foreach (var (path, bytes) in pages)
        {
            var own = DocumentKinds.Of(path, bytes) == DocumentKind.Markdown ? SlugWithin(bytes) : null;
            var title = ArchivePath.Title(path);
            var name = new PageName(title + ".md", LectureSlug.SlugOf(own, title + ".md"));

            for (var number = 2; own is null && !slugs.Add(name.Slug); number++)
                name = NumberedName(title, number);

            names.Add(path, name);
        }

        return names;
    }

    private static PageName NumberedName(string title, int number)
    {
        var fileName = FormattableString.Invariant($"{title} {number}.md");

        return new PageName(fileName, LectureSlug.SlugOf(settings: null, fileName));
    }

    private static string? SlugWithin(byte[] bytes) =>
        TextDecoder.Decode(bytes).Text is { } text ? FrontMatter.Read(text.ReplaceLineEndings("\n"), new DiagnosticList()).Slug : null;
}

/// <param name="Slug">Of the lecture.</param>
internal sealed record PageName(string FileName, string Slug);
