using System.IO.Compression;
using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Archives;
using CareerGuide.Content.Conversion.Documents;
using CareerGuide.Content.Model;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Word files, notebooks, web pages and exports of other programs among what is uploaded.</summary>
internal static class UploadedDocuments
{
    private const string PicturesFolder = "images";

    private static readonly string[] Extensions = [".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".ipynb", ".html", ".htm", ".mht"];

    /// <summary>By its name; that a file is what its name says is for the converter to see.</summary>
    public static bool Include(string fileName) => Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an archive comes from another program; lectures alone, and archives of this site, are taken as they are.</summary>
    public static bool IsExport(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).Where(name => !name.EndsWith('/')).ToList();

            return !names.Exists(IsOwn) && names.Exists(IsOfAnotherProgram);
        }
        catch (InvalidDataException)
        {
            return false; // whoever reads it as lectures says so
        }
    }

    /// <exception cref="ConversionException">The file is refused as a whole.</exception>
    public static (IReadOnlyList<UploadedLecture> Texts, UploadConversion Conversion) Convert(string fileName, byte[] bytes, CancellationToken cancellation)
    {
        var converted = DocumentConverter.Convert(fileName, bytes, cancellation);
        var notes = converted.Documents.SelectMany(d => d.Document.Notes).Concat(converted.Notes)
            .GroupBy(note => note.Kind, (kind, same) => new ConversionNote(kind, same.Sum(note => note.Count)));

        return (
            [.. converted.Documents.Select(Lecture)],
            new UploadConversion(fileName, [.. notes.OrderBy(note => note.Kind)], converted.Documents.Sum(d => d.Document.Pictures.Count)));
    }

    private static UploadedLecture Lecture(NamedDocument document)
    {
        var slug = LectureSlug.SlugOf(settings: null, document.FileName);
        var paths = document.Document.Pictures.ToDictionary(picture => picture.Name, picture => $"{PicturesFolder}/{slug}/{picture.Name}");
        var markdown = document.Document.WithPicturesAt(name => paths[name]);
        var pictures = document.Document.Pictures.ToDictionary(picture => paths[picture.Name], picture => picture.Bytes);

        return new UploadedLecture(new ContentFile(document.FileName, Data.Entities.DocumentKind.Lecture, Encoding.UTF8.GetBytes(markdown)), From: null) { Pictures = pictures };
    }

    private static bool IsOwn(string name) => name is "manifest.json" || name.StartsWith($"{ContentFolder.LecturesFolder}/", StringComparison.Ordinal);

    private static bool IsOfAnotherProgram(string name) =>
        Include(name) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || ArchivePath.HasIdentifier(name) || ArchivePath.IsHidden(name);
}
