using System.IO.Compression;
using CareerGuide.Content.Conversion.Archives;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>Looks at a file before it is opened: whether it is what it should be, and no larger.</summary>
internal static class WordPackage
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    /// <summary>Word's files before 2007, and those with a password, are of Microsoft's compound format.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>How an entry of the archive's directory begins.</summary>
    private static ReadOnlySpan<byte> DirectoryEntry => "PK\x01\x02"u8;

    /// <summary>The name of a stream, in UTF-16, that holds an encrypted document.</summary>
    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <returns>The document, or what can be opened in its place.</returns>
    public static Stream Checked(Stream document)
    {
        if (document.Length > PackageLimits.FileBytes)
            throw new ConversionException(ConversionProblem.TooLarge);

        RefuseOtherFormats(document);

        // Before the directory is read, since each of its entries becomes an object.
        if (Occurrences(document, DirectoryEntry, PackageLimits.Parts + 1) > PackageLimits.Parts)
            throw new ConversionException(ConversionProblem.TooLarge);

        document.Position = 0;
        using var archive = new ZipArchive(document, ZipArchiveMode.Read, leaveOpen: true);

        if (archive.GetEntry("[Content_Types].xml") is null)
            throw new ConversionException(ConversionProblem.OtherFormat);

        foreach (var entry in archive.Entries.Where(IsOfPackage))
        {
            using var stream = entry.Open();
            XmlLimits.Check(stream);
        }

        RefuseDamaged(archive);
        var opened = MissingParts.Without(archive) ?? document;
        opened.Position = 0;

        return opened;
    }

    /// <summary>What the package itself reads, whichever part is asked for.</summary>
    private static bool IsOfPackage(ZipArchiveEntry entry) =>
        entry.FullName == "[Content_Types].xml" || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of parts that are larger than any that is read, and of what comes after all that is looked at, nothing is known here.</summary>
    private static void RefuseDamaged(ZipArchive archive)
    {
        var buffer = new byte[64 * 1024];
        var left = (long)PackageLimits.CheckedBytes;

        foreach (var entry in archive.Entries.Where(entry => entry.Length <= PackageLimits.XmlBytes))
        {
            using var stream = CheckedEntryStream.Open(entry);

            while (left > 0 && stream.Read(buffer) is > 0 and var read)
                left -= read;
        }
    }

    private static void RefuseOtherFormats(Stream document)
    {
        var begin = new byte[Compound.Length];
        document.Position = 0;
        var length = document.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);

        if (begin.AsSpan(0, length).StartsWith(Zip))
            return;

        if (!begin.AsSpan(0, length).StartsWith(Compound))
            throw new ConversionException(ConversionProblem.OtherFormat);

        throw new ConversionException(Occurrences(document, Encrypted, 1) > 0 ? ConversionProblem.Encrypted : ConversionProblem.OldFormat);
    }

    private static int Occurrences(Stream document, ReadOnlySpan<byte> sought, int enough)
    {
        var buffer = new byte[64 * 1024];
        var (kept, found) = (0, 0);
        document.Position = 0;

        while (found < enough && document.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            found += bytes.Count(sought);

            // What may be the beginning of one more.
            kept = Math.Min(sought.Length - 1, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
