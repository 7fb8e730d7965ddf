using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Data;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Files;

/// <summary>Lectures as files: those of the content folder, all of them to take along, and some brought along.</summary>
public sealed class FilesController(CareerGuideDb db, Publisher publisher, IOptions<ContentOptions> content) : Controller
{
    /// <summary>Of an upload, as it is sent.</summary>
    private const int MostBytes = 12 * 1024 * 1024;

    /// <summary>The same once more, written as text in a form.</summary>
    private const int MostInForm = 2 * MostBytes;

    [HttpGet("/instructor/files")]
    public async Task<IActionResult> Index(CancellationToken cancellation, string? imported = null) =>
        View(await FilesAsync(Done(imported), fault: null, cancellation));

    [HttpPost("/instructor/files/import")]
    public async Task<IActionResult> Import(CancellationToken cancellation)
    {
        var report = await publisher.ImportAsync(ContentFolder.Read(content.Value.Path), User.Authorship(), rehearse: false, cancellation);
        var changed = report.Documents.Count(d => d.Outcome is not (ImportOutcome.Unchanged or ImportOutcome.Refused or ImportOutcome.Kept));

        return Redirect(string.Create(CultureInfo.InvariantCulture, $"{DeskAddresses.Files}?imported={changed}"));
    }

    [HttpGet("/instructor/files/lectures.zip")]
    public async Task<IActionResult> Archive(CancellationToken cancellation)
    {
        var zip = new MemoryStream();
        await LectureArchive.WriteAsync(db, zip, cancellation);
        zip.Position = 0;

        return File(zip, "application/zip", "lectures.zip");
    }

    /// <summary>Only says what would happen; the form that it answers with holds the texts for <see cref="TakeIn"/>.</summary>
    [HttpPost("/instructor/files/upload")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Upload(IReadOnlyList<IFormFile>? files, CancellationToken cancellation)
    {
        var brought = await BroughtAsync(files ?? [], cancellation);

        if (brought.Fault is { } fault)
            return View("Index", await FilesAsync(told: null, fault, cancellation));

        var taken = await publisher.TakeInAsync(brought.Texts, User.Authorship(), rehearse: true, cancellation);
        var seen = taken.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Slug}={t.StartedFrom}"));

        return View(new UploadPage([.. taken.Select(FileEffect.Of)], Bundle.Of(brought.Texts), string.Join(',', seen), brought.Ignored));
    }

    [HttpPost("/instructor/files/take-in")]
    [RequestSizeLimit(MostInForm)]
    [RequestFormLimits(ValueLengthLimit = MostInForm)]
    public async Task<IActionResult> TakeIn(string? bundle, string? seen, CancellationToken cancellation)
    {
        if (Bundle.Read(bundle, seen) is not { } texts)
            return View("Index", await FilesAsync(told: null, "What was uploaded has got lost on the way. Choose the files again.", cancellation));

        var taken = await publisher.TakeInAsync(texts, User.Authorship("Uploaded"), rehearse: false, cancellation);

        return View(new TakenInPage([.. taken.Select(FileEffect.Of)]));
    }

    private static async Task<ArchiveContent> BroughtAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
            return ArchiveContent.Faulty("Choose a zip file, or some lectures in Markdown.");

        var (texts, ignored) = (new List<BroughtText>(), new List<string>());

        foreach (var file in files.Take(LectureArchive.MaxEntries))
        {
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            await using var stream = file.OpenReadStream();

            if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                var archive = await ArchiveAsync(stream, cancellation);

                if (archive.Fault is not null)
                    return archive;

                texts.AddRange(archive.Texts);
                ignored.AddRange(archive.Ignored);
            }
            else if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || SiteDocument.KindOfFile(name) != DocumentKind.Lecture)
            {
                texts.Add(new BroughtText(new ContentFile(name, SiteDocument.KindOfFile(name), await BytesAsync(stream, cancellation)), From: null));
            }
            else
            {
                ignored.Add(name);
            }
        }

        return texts.Count == 0
            ? ArchiveContent.Faulty("There is no lecture in what was sent: lectures are files that end in “.md”, or a zip file of them.")
            : new ArchiveContent(texts, ignored, Fault: null);
    }

    /// <summary>From memory: the stream of an upload fails where an archive is looked for in what is none.</summary>
    private static async Task<ArchiveContent> ArchiveAsync(Stream stream, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellation);
        memory.Position = 0;

        return await LectureArchive.ReadAsync(memory, cancellation);
    }

    /// <summary>All bytes; of a file that is too large just one more than is allowed, so that its decoding says so.</summary>
    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(stream.Length, LectureText.MaxBytes + 1)];
        await stream.ReadExactlyAsync(bytes, cancellation);

        return bytes;
    }

    private async Task<FilesPage> FilesAsync(Told? told, string? fault, CancellationToken cancellation)
    {
        var report = await publisher.ImportAsync(ContentFolder.Read(content.Value.Path), User.Authorship(), rehearse: true, cancellation);

        return new FilesPage([.. report.Documents.Select(FileEffect.Of)], report.Guard, told, fault);
    }

    private static Told? Done(string? imported) => int.TryParse(imported, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? new(Done: true, count == 0 ? "Imported: nothing had changed." : $"Imported: {(count == 1 ? "1 text" : $"{count} texts")} taken in.")
        : null;
}
