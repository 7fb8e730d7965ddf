using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>Reads what one request brings, archives and single lectures alike, within one budget.</summary>
internal sealed class Upload
{
    private readonly UploadBudget budget = new();
    private readonly List<UploadedLecture> texts = [];
    private readonly List<string> ignored = [];

    private Upload()
    {
    }

    public static async Task<ArchiveContent> ReadAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
            return ArchiveContent.Faulty("Choose a zip file, or some lectures in Markdown.");

        var upload = new Upload();

        foreach (var file in files)
        {
            if (await upload.TakeAsync(file, cancellation) is { } fault)
                return ArchiveContent.Faulty(fault);
        }

        return upload.texts.Count == 0
            ? ArchiveContent.Faulty("There is no lecture in what was sent: lectures are files that end in “.md”, or a zip file of them.")
            : new ArchiveContent(upload.texts, upload.ignored, Fault: null);
    }

    /// <returns>Why it cannot be used; else null.</returns>
    private async Task<string?> TakeAsync(IFormFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        await using var stream = file.OpenReadStream();

        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return await TakeArchiveAsync(stream, cancellation);

        if (!budget.TryTakeFiles(1))
            return UploadBudget.TooManyFiles;

        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || SiteDocument.KindOfFile(name) != DocumentKind.Lecture)
            return await TakeTextAsync(name, stream, cancellation);

        ignored.Add(name);

        return null;
    }

    /// <summary>From memory: the stream of an upload fails where an archive is looked for in what is none.</summary>
    private async Task<string?> TakeArchiveAsync(Stream stream, CancellationToken cancellation)
    {
        using var memory = new MemoryStream((int)stream.Length);
        await stream.CopyToAsync(memory, cancellation);
        memory.Position = 0;
        var archive = await LectureArchive.ReadAsync(memory, budget, cancellation);
        texts.AddRange(archive.Texts);
        ignored.AddRange(archive.Ignored);

        return archive.Fault;
    }

    private async Task<string?> TakeTextAsync(string name, Stream stream, CancellationToken cancellation)
    {
        var bytes = ContentFile.BufferFor(stream.Length);

        if (!budget.TryTakeBytes(bytes.Length))
            return UploadBudget.TooLarge;

        await stream.ReadExactlyAsync(bytes, cancellation);
        texts.Add(new UploadedLecture(new ContentFile(name, SiteDocument.KindOfFile(name), bytes), From: null));

        return null;
    }
}
