using System.IO.Compression;
using System.Text;

namespace CareerGuide.Content.Conversion.Archives;

/// <summary>
/// The files of a zip archive by their paths, with <c>/</c> between folders, whatever system made it. Hidden files are none of its content. What an archive
/// says of its sizes is not believed: bytes are counted while they are unpacked.
/// </summary>
internal sealed class ArchiveFiles
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxFiles = 2_000;
    private const int MaxRatio = 200;
    private const int SmallestSuspect = 1024 * 1024;

    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private long bytes;
    private int entries;

    private ArchiveFiles()
    {
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <exception cref="ConversionException">Damaged, encrypted, too large, or with a name that leads out of the archive.</exception>
    public static ArchiveFiles Read(byte[] zip)
    {
        var archive = new ArchiveFiles();

        if (zip.Length > MaxBytes)
            throw new ConversionException(ConversionProblem.TooLarge);

        archive.Add(zip, isWithin: false);

        return archive;
    }

    private void Add(byte[] zip, bool isWithin)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);

            if ((entries += archive.Entries.Count) > MaxFiles)
                throw new ConversionException(ConversionProblem.TooLarge);

            foreach (var entry in archive.Entries)
                Add(entry, isWithin);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ConversionException(ConversionProblem.Damaged, exception);
        }
    }

    private void Add(ZipArchiveEntry entry, bool isWithin)
    {
        var path = ArchivePath.Of(entry.FullName);

        if (path.EndsWith('/') || ArchivePath.IsHidden(path))
            return;

        if (entry.IsEncrypted)
            throw new ConversionException(ConversionProblem.Encrypted);

        var content = Unpacked(entry);

        // Notion parts what is large into archives within the archive.
        if (!isWithin && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            Add(content, isWithin: true);
        else
            files[path] = content;
    }

    private byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];

        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            bytes += read;

            if (content.Length > SmallestSuspect && content.Length / MaxRatio > entry.CompressedLength)
                throw new ConversionException(ConversionProblem.DecompressionBomb);

            if (bytes > MaxBytes)
                throw new ConversionException(ConversionProblem.TooLarge);
        }

        return content.ToArray();
    }
}
