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

            return packed.Count is 0 or > UploadBudget.MaxFiles || packed.Exists(p => p is not { Path: not null, Bytes: not null })
                ? null
                : [.. packed.Index().Select(p => Unpacked(p.Item!, numbers.ElementAtOrDefault(p.Index)))];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Pieces(IReadOnlyList<UploadedLecture> texts)
    {
        foreach (var (index, text) in texts.Index())
        {
            var emptied = JsonSerializer.Serialize(new Packed(text.File.Path, text.File.Kind, [], text.From));
            var at = emptied.IndexOf(NoBytes, StringComparison.Ordinal) + NoBytes.Length - 1;
            yield return (index == 0 ? "[" : ",") + emptied[..at];

            for (var read = 0; read < text.File.Bytes.Length; read += BytesInPiece)
                yield return Convert.ToBase64String(text.File.Bytes.Span[read..Math.Min(read + BytesInPiece, text.File.Bytes.Length)]);

            yield return emptied[at..];
        }

        yield return "]";
    }

    private static UploadedLecture Unpacked(Packed packed, string? seen) =>
        new(new ContentFile(packed.Path, packed.Kind, packed.Bytes), packed.From)
        {
            Seen = int.TryParse(seen?.Split('=')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        };

    private sealed record Packed(string Path, DocumentKind Kind, byte[] Bytes, ArchivedRevision? From);
}
