using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Archives;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Word files, notebooks, web pages and exports of other programs among what is uploaded.</summary>
internal static partial class UploadedDocuments
{
    private static readonly string[] Extensions = [".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".ipynb", ".html", ".htm", ".mht"];

    /// <summary>By its name; that a file is what its name says is for the converter to see.</summary>
    public static bool Include(string fileName) => Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an archive comes from another program; lectures alone, and archives of this site, are taken as they are.</summary>
    public static bool IsExport(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName).ToList();

            return !names.Exists(IsOwn) && names.Exists(IsOfAnotherProgram);
        }
        catch (InvalidDataException)
        {
            return false; // whoever reads it as lectures says so
        }
    }

    /// <exception cref="ConversionException">The file is refused as a whole.</exception>
    public static (IReadOnlyList<UploadedLecture> Texts, UploadConversion Conversion) Convert(string fileName, byte[] bytes)
    {
        var converted = DocumentConverter.Convert(fileName, bytes);
        var notes = converted.Documents.SelectMany(d => d.Document.Notes).Concat(converted.Notes)
            .GroupBy(note => note.Kind, (kind, same) => new ConversionNote(kind, same.Sum(note => note.Count)));

        return (
            [.. converted.Documents.Select(Lecture)],
            new UploadConversion(fileName, [.. notes.OrderBy(note => note.Kind)], converted.Documents.Sum(d => d.Document.Pictures.Count)));
    }

    private static UploadedLecture Lecture(NamedDocument document) =>
        new(new ContentFile(document.FileName, Data.Entities.DocumentKind.Lecture, Encoding.UTF8.GetBytes(WithoutPictures(document.Document))), From: null);

    /// <summary>The site keeps no pictures yet: their alternative texts stay where they stood.</summary>
    private static string WithoutPictures(ConvertedDocument document)
    {
        var names = document.Pictures.Select(picture => picture.Name).ToHashSet();

        return Picture().Replace(document.Markdown, picture => names.Contains(picture.Groups["name"].Value) ? picture.Groups["text"].Value : picture.Value);
    }

    private static bool IsOwn(string name) => name is "manifest.json" || name.StartsWith($"{ContentFolder.LecturesFolder}/", StringComparison.Ordinal);

    private static bool IsOfAnotherProgram(string name) =>
        name.Contains('\\', StringComparison.Ordinal) || Include(name) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || ArchivePath.HasIdentifier(name) || ArchivePath.IsHidden(name);

    [GeneratedRegex(@"!\[(?<text>(\\.|[^\]\\])*)\]\((?<name>[^()\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Picture();
}
