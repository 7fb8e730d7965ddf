using System.Globalization;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Publishing;

namespace CareerGuide.Web.Features.Files;

/// <summary>
/// Uploaded texts on their way through the page that says what they would do. They stand in its form, so nothing is kept on the
/// server of an upload that nobody confirms. Whoever sends something else back might as well have uploaded it.
/// </summary>
internal static class Bundle
{
    public static string Of(IReadOnlyList<BroughtText> texts) =>
        JsonSerializer.Serialize(texts.Select(t => new Packed(t.File.Path, t.File.Kind, t.File.Bytes.ToArray(), t.From)));

    /// <param name="seen">The revisions that were published when the page was shown: <c>slug=number,…</c>.</param>
    /// <returns>Null where it is none.</returns>
    public static IReadOnlyList<BroughtText>? Read(string? bundle, string? seen)
    {
        var numbers = (seen ?? "").Split(',').ToList();

        try
        {
            var packed = JsonSerializer.Deserialize<List<Packed?>>(bundle ?? "") ?? [];

            return packed.Count is 0 or > LectureArchive.MaxEntries || packed.Exists(p => p is not { Path: not null, Bytes: not null })
                ? null
                : [.. packed.Index().Select(p => Unpacked(p.Item!, numbers.ElementAtOrDefault(p.Index)))];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BroughtText Unpacked(Packed packed, string? seen) =>
        new(new ContentFile(packed.Path, packed.Kind, packed.Bytes), packed.From)
        {
            Seen = int.TryParse(seen?.Split('=')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        };

    private sealed record Packed(string Path, DocumentKind Kind, byte[] Bytes, ArchivedRevision? From);
}
