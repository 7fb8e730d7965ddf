using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Markdown;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Reads what one request brings, archives, single lectures and documents of other programs alike, within one budget.</summary>
internal sealed class Upload
{
    private readonly UploadBudget budget = new();
    private readonly List<UploadedLecture> texts = [];
    private readonly List<string> ignored = [];
    private readonly List<UploadConversion> conversions = [];

    private Upload()
    {
    }

    public static async Task<UploadContent> ReadAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
            return UploadContent.Refused(Texts.Get("Files.NoneChosen"));

        var upload = new Upload();

        foreach (var file in files)
        {
            if (await upload.TakeAsync(file, cancellation) is { } fault)
                return UploadContent.Refused(fault);
        }

        return upload.texts.Count == 0
            ? UploadContent.Refused(Texts.Get("Files.NoLecture"))
            : new UploadContent(upload.texts, upload.ignored, upload.conversions, Error: null);
    }

    /// <returns>Why it cannot be used; otherwise null.</returns>
    private async Task<string?> TakeAsync(IFormFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        await using var stream = file.OpenReadStream();

        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return await TakeArchiveAsync(name, stream, cancellation);

        if (!budget.TryTakeFiles(1))
            return UploadBudget.TooManyFiles.ToString();

        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || SiteDocument.KindOfFile(name) != DocumentKind.Lecture)
            return await TakeTextAsync(name, stream, cancellation);

        if (UploadedDocuments.Include(name))
            return TakeDocument(name, await BytesAsync(stream, cancellation), cancellation);

        ignored.Add(name);

        return null;
    }

    private string? TakeDocument(string name, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            var (lectures, conversion) = UploadedDocuments.Convert(name, bytes, cancellation);

            if (!budget.TryTakeFiles(lectures.Count - 1 + lectures.Sum(lecture => lecture.Pictures.Count)))
                return UploadBudget.TooManyFiles.ToString();

            if (!budget.TryTakeBytes(lectures.Sum(lecture => lecture.File.Bytes.Length + lecture.Pictures.Sum(picture => picture.Value.Length))))
                return UploadBudget.TooLarge.ToString();

            texts.AddRange(lectures);
            conversions.Add(conversion);

            return null;
        }
        catch (ConversionException refused)
        {
            return Texts.Get("Files.Refused", ("name", name), ("problem", ConversionText.Of(refused.Problem).ToString()));
        }
    }

    private async Task<string?> TakeArchiveAsync(string name, Stream stream, CancellationToken cancellation)
    {
        var bytes = await BytesAsync(stream, cancellation);

        if (UploadedDocuments.IsExport(bytes))
            return budget.TryTakeFiles(1) ? TakeDocument(name, bytes, cancellation) : UploadBudget.TooManyFiles.ToString();

        var archive = await LectureArchive.ReadAsync(new MemoryStream(bytes, writable: false), budget, cancellation);
        texts.AddRange(archive.Texts.Select(text => text.WithPicturesOnly()));
        ignored.AddRange(archive.Ignored);

        return archive.Fault?.ToString();
    }

    /// <summary>The stream of an upload fails where an archive is looked for in what is none.</summary>
    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);

        return bytes;
    }

    private async Task<string?> TakeTextAsync(string name, Stream stream, CancellationToken cancellation)
    {
        var bytes = ContentFile.BufferFor(stream.Length);

        if (!budget.TryTakeBytes(bytes.Length))
            return UploadBudget.TooLarge.ToString();

        await stream.ReadExactlyAsync(bytes, cancellation);

        if (MarkdownConverter.IsOfAnotherProgram(bytes))
            return TakeDocument(name, bytes, cancellation);

        texts.Add(new UploadedLecture(new ContentFile(name, SiteDocument.KindOfFile(name), bytes), From: null));

        return null;
    }
}
