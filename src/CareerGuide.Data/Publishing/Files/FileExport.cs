using System.Text;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing.Transactions;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Files;

/// <param name="Written">Paths of the written files.</param>
/// <param name="LeftAlone">Paths of files with text that the site has not imported. Import them, or resolve their proposals.</param>
public sealed record ExportReport(IReadOnlyList<string> Written, int Unchanged, IReadOnlyList<string> LeftAlone);

/// <summary>Writes the published texts to files.</summary>
internal static class FileExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<ExportReport> WriteAsync(
        CareerGuideDb db, ContentTransaction change, string folder, bool isContentFolder, CancellationToken cancellation)
    {
        var present = change.Recognised(IncomingText.InOrder(ContentFolder.Read(folder).Files))
            .DistinctBy(f => f.Slug)
            .ToDictionary(f => f.Slug);
        var written = new List<string>();
        var leftAlone = new List<string>();
        var unchanged = 0;
        var pictures = new PictureExport(db, change.Pictures, folder, isContentFolder);

        foreach (var document in change.Documents.Where(d => d.Published is not null))
        {
            var file = present.GetValueOrDefault(document.Row.Slug);
            var path = Path.Combine(folder, file?.Path ?? PathOf(document));

            if (Waits(document, isContentFolder) || (File.Exists(path) && !await IsKnownAsync(db, document, file?.Text, cancellation)))
            {
                leftAlone.Add(path);
                continue;
            }

            if (await WriteAsync(path, Utf8.GetBytes(document.Published!), cancellation))
                written.Add(path);
            else
                unchanged++;

            await pictures.WriteAsync(document.Row.Slug, path, cancellation);

            if (isContentFolder)
                document.Row.FileText = document.Published;
        }

        return new ExportReport([.. written, .. pictures.Written], unchanged + pictures.Unchanged, [.. leftAlone, .. pictures.LeftAlone]);
    }

    /// <summary>A file with an open proposal is not overwritten, because the proposal is compared with it.</summary>
    private static bool Waits(OpenDocument document, bool isContentFolder) => isContentFolder && document.Proposal is not null;

    private static string PathOf(OpenDocument document) =>
        SiteDocument.Of(document.Row.Kind)?.File ?? Path.Combine(ContentFolder.LecturesFolder, IncomingText.FileName(document.Row.Slug));

    /// <summary>Whether the text may be overwritten, because the site has it as a revision, a merge or a proposal.</summary>
    private static async Task<bool> IsKnownAsync(
        CareerGuideDb db, OpenDocument document, string? text, CancellationToken cancellation) =>
        (text is not null && text == document.Row.FileText)
        || await db.Revisions.AnyAsync(r => r.DocumentId == document.Row.Id && r.Markdown == text, cancellation)
        || await db.Proposals.AnyAsync(p => p.DocumentId == document.Row.Id && p.Markdown == text, cancellation);

    private static async Task<bool> WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        if (File.Exists(path) && (await File.ReadAllBytesAsync(path, cancellation)).SequenceEqual(bytes))
            return false;

        await ReplaceAsync(path, bytes, cancellation);

        return true;
    }

    /// <summary>Writes a temporary file and renames it, so that a crash leaves either the old or the new file.</summary>
    internal static async Task ReplaceAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".new", bytes, cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }
}
