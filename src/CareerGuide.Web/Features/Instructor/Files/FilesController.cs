using System.Globalization;
using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Publishing.Files;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Lectures as files: those of the content folder, all of them to take along, and some brought along.</summary>
public sealed class FilesController(CareerGuideDb db, Publisher publisher, IOptions<ContentOptions> content, ImportNotices notices) : Controller
{
    /// <summary>Of an upload, as it is sent.</summary>
    private const int MaxUploadBytes = 12 * 1024 * 1024;

    private static string TooSlow => Texts.Get("Files.TooSlow");

    /// <summary>All texts that an upload may hold, as base64 in a form.</summary>
    private const int MaxFormBytes = UploadBudget.MaxBytes / 2 * 3;

    [HttpGet("/instructor/files")]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await FilesAsync(cancellation));

    [HttpPost("/instructor/files/import")]
    public async Task<IActionResult> Import(CancellationToken cancellation)
    {
        var report = await publisher.ImportAsync(ContentFolder.Read(content.Value.Path), User.Author(), dryRun: false, cancellation);
        notices.Note(report);
        var changed = report.Documents.Count(d => d.Outcome is not (ImportOutcome.Unchanged or ImportOutcome.Refused or ImportOutcome.Kept));

        return this.RedirectWithSuccess(
            InstructorAddresses.Files, Texts.Get("Files.Imported", ("count", changed)));
    }

    [HttpGet("/instructor/files/lectures.zip")]
    public async Task<IActionResult> Archive(CancellationToken cancellation)
    {
        var zip = new MemoryStream();
        await LectureArchive.WriteAsync(db, zip, cancellation);
        zip.Position = 0;

        return File(zip, "application/zip", "lectures.zip");
    }

    /// <summary>Only says what would happen; the form that it answers with holds the texts for <see cref="ApplyUpload"/>.</summary>
    [HttpPost("/instructor/files/upload")]
    [RequestSizeLimit(MaxUploadBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxUploadBytes)]
    public async Task<IActionResult> Upload([FromForm] UploadForm form, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(ReadingLimits.MaxTime);

        try
        {
            var brought = await CareerGuide.Web.Features.Instructor.Files.Upload.ReadAsync(form.Files, time.Token);

            return brought.Error is { } error ? await RefusedAsync(error, cancellation) : View(await PreviewAsync(brought, time.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await RefusedAsync(TooSlow, cancellation);
        }
    }

    [HttpPost("/instructor/files/take-in")]
    [RequestSizeLimit(MaxFormBytes)]
    [RequestFormLimits(ValueLengthLimit = MaxFormBytes)]
    public async Task<IActionResult> ApplyUpload(string? bundle, string? seen, CancellationToken cancellation)
    {
        if (PendingUpload.Read(bundle, seen) is not { } texts)
            return await RefusedAsync(Texts.Get("Files.Lost"), cancellation);

        var taken = await publisher.ImportUploadAsync(texts, User.Author("Uploaded"), dryRun: false, cancellation);

        return View(new TakenInPage(ImportPreviewRow.Of(taken)));
    }

    private async Task<UploadPage> PreviewAsync(UploadContent brought, CancellationToken cancellation)
    {
        var taken = await publisher.ImportUploadAsync(brought.Texts, User.Author(), dryRun: true, cancellation);
        var seen = taken.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Slug}={t.StartedFrom}"));

        return new UploadPage(ImportPreviewRow.Of(taken), PendingUpload.Of(brought.Texts), string.Join(',', seen), brought.Ignored, brought.Conversions);
    }

    private async Task<ViewResult> RefusedAsync(string why, CancellationToken cancellation)
    {
        ModelState.AddModelError(nameof(UploadForm.Files), why);

        return View("Index", await FilesAsync(cancellation));
    }

    private async Task<FilesPage> FilesAsync(CancellationToken cancellation)
    {
        var report = await publisher.PreviewImportAsync(ContentFolder.Read(content.Value.Path), User.Author(), cancellation);

        return new FilesPage(new UploadForm(), ImportPreviewRow.Of(report.Documents), report.Guard);
    }
}
