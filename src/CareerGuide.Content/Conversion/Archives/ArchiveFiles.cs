using System.Buffers;
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
    private readonly Queue<int> lengths = [];
    private long bytes;
    private int entries;

    private ArchiveFiles()
    {
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>Unpacks everything twice: first only to count, so that what is refused has never been held in memory.</summary>
    /// <exception cref="ConversionException">Damaged, encrypted, too large, or with a name that leads out of the archive.</exception>
    public static ArchiveFiles Read(byte[] zip)
    {
        var archive = new ArchiveFiles();

        if (zip.Length > MaxBytes)
            throw new ConversionException(ConversionProblem.TooLarge);

        archive.Visit(zip, isWithin: false, archive.Count);
        archive.Visit(zip, isWithin: false, archive.Keep);

        return archive;
    }

    /// <param name="take">Is handed the path of each file and the file itself; returns the bytes of an archive within, for which the last argument asks.</param>
    private void Visit(byte[] zip, bool isWithin, Func<string, ZipArchiveEntry, bool, byte[]?> take)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);

            if (archive.Entries.Count > MaxFiles)
                throw new ConversionException(ConversionProblem.TooLarge);

            foreach (var entry in archive.Entries)
                Visit(entry, isWithin, take);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ConversionException(ConversionProblem.Damaged, exception);
        }
    }

    private void Visit(ZipArchiveEntry entry, bool isWithin, Func<string, ZipArchiveEntry, bool, byte[]?> take)
    {
        var path = ArchivePath.Of(entry.FullName);

        if (path.EndsWith('/') || ArchivePath.IsHidden(path))
            return;

        // Notion parts what is large into archives within the archive.
        if (take(path, entry, !isWithin && path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) is { } within)
            Visit(within, isWithin: true, take);
    }

    private byte[]? Count(string path, ZipArchiveEntry entry, bool isArchive)
    {
        if (++entries > MaxFiles)
            throw new ConversionException(ConversionProblem.TooLarge);

        if (entry.IsEncrypted)
            throw new ConversionException(ConversionProblem.Encrypted);

        var length = LengthOf(entry);
        lengths.Enqueue(length);

        return isArchive ? Content(entry, length) : null;
    }

    private byte[]? Keep(string path, ZipArchiveEntry entry, bool isArchive)
    {
        var content = Content(entry, lengths.Dequeue());

        if (isArchive)
            return content;

        files[path] = content;

        return null;
    }

    private static byte[] Content(ZipArchiveEntry entry, int length)
    {
        var content = new byte[length];
        using var stream = entry.Open();
        stream.ReadExactly(content);

        return content;
    }

    private int LengthOf(ZipArchiveEntry entry)
    {
        using var stream = CheckedEntryStream.Open(entry);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var length = 0;

        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                length += read;
                bytes += read;

                if (length > SmallestSuspect && length / MaxRatio > entry.CompressedLength)
                    throw new ConversionException(ConversionProblem.DecompressionBomb);

                if (bytes > MaxBytes)
                    throw new ConversionException(ConversionProblem.TooLarge);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return length;
    }
}
