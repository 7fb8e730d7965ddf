using System.IO.Compression;
using System.Xml.Linq;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Relationships to parts that are not there. Word itself leaves some behind where a picture was taken out; it reads such a file, and the SDK does
/// not.
/// </summary>
internal static class MissingParts
{
    private const string Relationships = "_rels/";

    /// <summary>The document without such relationships; null if it has none.</summary>
    public static MemoryStream? Without(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changed = new Dictionary<ZipArchiveEntry, XDocument>();

        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var relationships = Read(entry);
            var missing = relationships.Root!.Elements().Where(relationship => IsMissing(relationship, FolderOf(entry.FullName), names)).ToArray();
            missing.Remove();

            if (missing.Length > 0)
                changed[entry] = relationships;
        }

        return changed.Count == 0 ? null : Copy(archive, changed);
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    /// <summary>Targets are relative to the part that <c>FOLDER/_rels/PART.rels</c> belongs to.</summary>
    private static string FolderOf(string name) => name.LastIndexOf(Relationships, StringComparison.OrdinalIgnoreCase) is > 0 and var end ? name[..end] : "";

    private static bool IsMissing(XElement relationship, string folder, HashSet<string> names)
    {
        if ((string?)relationship.Attribute("TargetMode") == "External" || (string?)relationship.Attribute("Target") is not { Length: > 0 } target || target[0] == '#')
            return false;

        return !Uri.TryCreate(new Uri($"http://package/{folder}"), target, out var place) || !names.Contains(Uri.UnescapeDataString(place.AbsolutePath).TrimStart('/'));
    }

    /// <summary>No part is larger than one that would be read, and all together are no larger than a file may be.</summary>
    private static MemoryStream Copy(ZipArchive archive, Dictionary<ZipArchiveEntry, XDocument> changed)
    {
        var copy = new MemoryStream();
        var left = (long)PackageLimits.FileBytes;

        using (var written = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
            {
                using var part = written.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();

                if (changed.TryGetValue(entry, out var relationships))
                    relationships.Save(part);
                else
                    left -= Copy(entry, part, left);
            }
        }

        return copy;
    }

    private static long Copy(ZipArchiveEntry entry, Stream part, long most)
    {
        using var stream = entry.Open();
        var buffer = new byte[16 * 1024];
        var copied = 0L;

        while (stream.Read(buffer) is > 0 and var read)
        {
            copied += read;

            if (copied > most)
                throw new ConversionException(ConversionProblem.TooLarge);

            part.Write(buffer.AsSpan(0, read));
        }

        return copied;
    }
}
