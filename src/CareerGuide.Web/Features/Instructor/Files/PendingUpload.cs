using System.Globalization;
using System.Text.Json;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Features.Shared.Forms;

namespace CareerGuide.Web.Features.Instructor.Files;

/// <summary>
/// Uploaded texts on their way through the page that says what they would do. They stand in its form, so nothing is kept on the
/// server of an upload that nobody confirms. Whoever sends something else back might as well have uploaded it.
/// </summary>
internal static class PendingUpload
{
    /// <summary>As JSON has it; a path cannot hold it, since quotes are escaped there.</summary>
    private const string NoBytes = "\"Bytes\":\"\"";

    /// <summary>Three bytes are four digits, so pieces can stand one behind the other.</summary>
    private const int BytesInPiece = 3 * 4 * 1024;

    /// <summary>In pieces, because it is the largest part of its page.</summary>
    public static TextareaContent Of(IReadOnlyList<UploadedLecture> texts) => new(Pieces(texts).Select(piece => piece.AsMemory()));

    /// <param name="seen">The revisions that were published when the page was shown: <c>slug=number,…</c>.</param>
    /// <returns>Null where it is none.</returns>
    public static IReadOnlyList<UploadedLecture>? Read(string? bundle, string? seen)
    {
        var numbers = (seen ?? "").Split(',').ToList();

        try
        {
            var packed = JsonSerializer.Deserialize<List<Packed?>>(bundle ?? "") ?? [];

            if (packed.Count is 0 or > UploadBudget.MaxFiles || packed.Exists(p => p is not { Path: not null, Bytes: not null }))
                return null;

            var pictures = packed.Where(p => p!.PictureOf is not null).ToLookup(p => p!.PictureOf!.Value, p => p!);
            var texts = packed.Where(p => p!.PictureOf is null).Index().Select(p => Unpacked(p.Item!, pictures[p.Index], numbers.ElementAtOrDefault(p.Index))).ToList();

            return texts.Count == 0 ? null : texts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Pieces(IReadOnlyList<UploadedLecture> texts)
    {
        var separator = "[";

        foreach (var (packed, bytes) in texts.Index().SelectMany(Packs))
        {
            var emptied = JsonSerializer.Serialize(packed);
            var at = emptied.IndexOf(NoBytes, StringComparison.Ordinal) + NoBytes.Length - 1;
            yield return separator + emptied[..at];

            for (var read = 0; read < bytes.Length; read += BytesInPiece)
                yield return Convert.ToBase64String(bytes.Span[read..Math.Min(read + BytesInPiece, bytes.Length)]);

            yield return emptied[at..];
            separator = ",";
        }

        yield return "]";
    }

    /// <summary>A text, and then its pictures, without their bytes and with them beside.</summary>
    private static IEnumerable<(Packed Emptied, ReadOnlyMemory<byte> Bytes)> Packs((int Index, UploadedLecture Text) each) =>
    [
        (new Packed(each.Text.File.Path, each.Text.File.Kind, [], each.Text.From), each.Text.File.Bytes),
        .. each.Text.Pictures.Select(picture => (new Packed(picture.Key, DocumentKind.Lecture, [], From: null, each.Index), (ReadOnlyMemory<byte>)picture.Value)),
    ];

    private static UploadedLecture Unpacked(Packed packed, IEnumerable<Packed> pictures, string? seen) =>
        new(new ContentFile(packed.Path, packed.Kind, packed.Bytes), packed.From)
        {
            Seen = int.TryParse(seen?.Split('=')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Pictures = pictures.DistinctBy(picture => picture.Path).ToDictionary(picture => picture.Path, picture => picture.Bytes),
        };

    /// <param name="PictureOf">The index of the text that shows this picture; null for a text.</param>
    private sealed record Packed(string Path, DocumentKind Kind, byte[] Bytes, ArchivedRevision? From, int? PictureOf = null);
}
