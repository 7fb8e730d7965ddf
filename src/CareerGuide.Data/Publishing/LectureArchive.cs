using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerGuide.Content.Conversion.Archives;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Encodings;
using CareerGuide.Content.Pictures;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing;

/// <summary>The contents of an archive, or why it cannot be used.</summary>
/// <param name="Ignored">Names of entries that are neither content nor the manifest.</param>
/// <param name="Fault">A sentence for the person who uploaded it; null when the archive is valid.</param>
public sealed record ArchiveContent(IReadOnlyList<UploadedLecture> Texts, IReadOnlyList<string> Ignored, Message? Fault)
{
    public static ArchiveContent Faulty(Message fault) => new([], [], fault);
}

/// <summary>
/// Writes and reads all published content as one zip file: <c>glossary.md</c>, <c>wordings.yaml</c>, <c>lectures/*.md</c> byte for byte, the pictures
/// beside them, and <c>manifest.json</c>, which lists each text's slug, revision and checksum. Reading an archive never writes to disk, so entry names
/// cannot become paths.
/// </summary>
public static class LectureArchive
{
    private const string ManifestName = "manifest.json";
    private const int MaxNameLength = 100;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(CareerGuideDb db, Stream stream, CancellationToken cancellation = default)
    {
        var texts = await PublishedAsync(db, cancellation);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);

        foreach (var text in texts)
            await WriteAsync(zip, text.Entry.Path, text.Entry.PublishedAt, text.Bytes, cancellation);

        await WritePicturesAsync(zip, db, texts, cancellation);

        var newest = texts.Select(t => t.Entry.PublishedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max();
        var manifest = new Manifest([.. texts.Select(t => t.Entry)]);
        await WriteAsync(zip, ManifestName, newest, JsonSerializer.SerializeToUtf8Bytes(manifest, Json), cancellation);
    }

    /// <summary>Reads an untrusted archive.</summary>
    /// <param name="budget">Charged while unpacking, because the sizes declared in an archive cannot be trusted.</param>
    public static async Task<ArchiveContent> ReadAsync(Stream stream, UploadBudget budget, CancellationToken cancellation = default)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancellation);

            return await ReadAsync(zip, budget, cancellation);
        }
        catch (InvalidDataException)
        {
            return ArchiveContent.Faulty(new Message("Upload.NoArchive"));
        }
    }

    /// <summary>SHA-256 of the text as UTF-8, in lower-case hexadecimal.</summary>
    internal static string Checksum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<ArchiveContent> ReadAsync(ZipArchive zip, UploadBudget budget, CancellationToken cancellation)
    {
        var entries = zip.Entries.Where(entry => NameOf(entry).Length > 0).ToList();

        if (!budget.TryTakeFiles(entries.Count))
            return ArchiveContent.Faulty(UploadBudget.TooManyFiles);

        if (entries.Find(entry => LeadsOut(PathOf(entry))) is { } outside)
            return ArchiveContent.Faulty(new Message("Upload.UnsafePath", ("name", Shortened(outside.FullName))));

        var files = new List<ContentFile>();
        var pictures = new Dictionary<string, byte[]>();
        var buffer = new byte[TextDecoder.MaxBytes + 1]; // one byte above the limit, so that decoding reports an oversized entry
        var larger = new Lazy<byte[]>(() => new byte[PictureDecoder.MaxBytes + 1]);

        foreach (var entry in entries.Where(entry => IsContent(entry) || IsPicture(entry)).OrderBy(PathOf, StringComparer.Ordinal))
        {
            var bytes = await ReadAsync(entry, IsPicture(entry) ? larger.Value : buffer, cancellation);

            if (!budget.TryTakeBytes(bytes.Length))
                return ArchiveContent.Faulty(UploadBudget.TooLarge);

            if (IsPicture(entry))
                pictures[PathOf(entry)] = bytes;
            else
                files.Add(new ContentFile(PathOf(entry), SiteDocument.KindOfFile(NameOf(entry)), bytes));
        }

        var revisions = await RevisionsAsync(entries, buffer, cancellation);
        var ignored = entries.Where(entry => !IsContent(entry) && !IsPicture(entry) && entry.FullName != ManifestName).Select(entry => Shortened(entry.FullName));

        return new ArchiveContent(
            [.. files.OrderBy(file => file.IsLecture).Select(file => new UploadedLecture(WithPictures(file, pictures), revisions.GetValueOrDefault(file.Path)))],
            [.. ignored],
            Fault: null);
    }

    /// <returns>The entry's content, up to the size of the buffer.</returns>
    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, byte[] buffer, CancellationToken cancellation)
    {
        await using var stream = CheckedEntryStream.Open(entry);

        return buffer[..await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)];
    }

    /// <summary>The revisions that the texts were exported from, by path.</summary>
    private static async Task<Dictionary<string, ArchivedRevision>> RevisionsAsync(List<ZipArchiveEntry> entries, byte[] buffer, CancellationToken cancellation)
    {
        if (entries.Find(entry => entry.FullName == ManifestName) is not { } manifest)
            return [];

        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(await ReadAsync(manifest, buffer, cancellation), Json);

            return (read?.Texts ?? []).Where(text => text is { Path: not null, Sha256: not null })
                .DistinctBy(text => text.Path).ToDictionary(text => text.Path, text => new ArchivedRevision(text.Revision, text.Sha256));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static ContentFile WithPictures(ContentFile file, Dictionary<string, byte[]> pictures) =>
        pictures.Count == 0 ? file : file with { Beside = new ArchivedPictures(pictures, FolderOf(file.Path)) };

    /// <summary>Some programs on Windows write <c>\</c> between folders.</summary>
    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static string NameOf(ZipArchiveEntry entry) => PathOf(entry)[(PathOf(entry).LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    private static bool IsContent(ZipArchiveEntry entry) =>
        (NameOf(entry).EndsWith(".md", StringComparison.OrdinalIgnoreCase) || SiteDocument.KindOfFile(NameOf(entry)) != DocumentKind.Lecture)
        && !ArchivePath.IsHidden(PathOf(entry));

    private static bool IsPicture(ZipArchiveEntry entry) =>
        PicturePath.IsPicture(NameOf(entry)) && !ArchivePath.IsHidden(PathOf(entry));

    private static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) || path.Split('/').Contains("..");

    private static string Shortened(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…";

    /// <summary>One after the other, as they are: they cannot be packed any further.</summary>
    private static async Task WritePicturesAsync(
        ZipArchive zip, CareerGuideDb db, List<(ManifestEntry Entry, byte[] Bytes)> texts, CancellationToken cancellation)
    {
        var published = texts.ToDictionary(text => text.Entry.Slug, text => text.Entry);
        var pictures = await db.LecturePictures.OrderBy(p => p.Slug).ThenBy(p => p.Path).ToListAsync(cancellation);
        var paths = new HashSet<string>();

        foreach (var picture in pictures.Where(picture => published.ContainsKey(picture.Slug)))
        {
            var path = PicturePath.Joined(FolderOf(published[picture.Slug].Path), picture.Path);

            if (PicturePath.LeadsOut(path) || !PicturePath.IsAllowed(path) || !paths.Add(path))
                continue;

            var bytes = await db.Pictures.Where(p => p.Hash == picture.Hash).Select(p => p.Bytes).SingleAsync(cancellation);
            await WriteAsync(zip, path, published[picture.Slug].PublishedAt, bytes, cancellation, CompressionLevel.NoCompression);
        }
    }

    private static async Task WriteAsync(
        ZipArchive zip, string path, DateTime at, byte[] bytes, CancellationToken cancellation, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = at.Year < 1980 ? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : new DateTimeOffset(at, TimeSpan.Zero);
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(bytes, cancellation);
    }

    private static async Task<List<(ManifestEntry Entry, byte[] Bytes)>> PublishedAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var published = await (
            from document in db.Documents
            join revision in db.Revisions
                on new { document.Id, Number = document.PublishedNumber } equals new { Id = revision.DocumentId, revision.Number }
            where document.ArchivedAt == null
            orderby document.Slug
            select new { document.Kind, document.Slug, document.Title, revision.Number, revision.CreatedAt, revision.Markdown })
            .ToListAsync(cancellation);

        return published.ConvertAll(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text.Markdown);
            var path = SiteDocument.Of(text.Kind)?.File
                ?? string.Create(CultureInfo.InvariantCulture, $"{ContentFolder.LecturesFolder}/{IncomingText.FileName(text.Slug)}");

            return (new ManifestEntry(path, text.Slug, text.Title, text.Number, text.CreatedAt, bytes.Length, Checksum(text.Markdown)), bytes);
        });
    }

    private sealed record Manifest(IReadOnlyList<ManifestEntry> Texts);

    private sealed record ManifestEntry(string Path, string Slug, string Title, int Revision, DateTime PublishedAt, int Bytes, string Sha256);
}
