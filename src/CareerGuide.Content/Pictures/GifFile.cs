using System.Buffers.Binary;

namespace CareerGuide.Content.Pictures;

/// <summary>Graphics Interchange Format (CompuServe, 89a): a screen, and blocks one after the other.</summary>
internal static class GifFile
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;

    /// <returns>Null for a damaged file.</returns>
    public static Picture? Clean(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        using var cleaned = new MemoryStream(bytes.Length);
        var hasImage = false;

        if (!reader.TryTake(13, out var screen) || !reader.TryTake(ColourTable(screen[10]), out var colours))
            return null;

        cleaned.Write(screen);
        cleaned.Write(colours);

        while (reader.TryTake(1, out var kind))
        {
            var begin = reader.Position - 1;

            if (kind[0] == Trailer)
            {
                cleaned.WriteByte(Trailer);

                return hasImage ? new Picture("gif", Size(screen[6..]), Size(screen[8..]), cleaned.ToArray()) : null;
            }

            if (!TrySkip(ref reader, kind[0]))
                return null;

            var block = bytes.AsSpan(begin, reader.Position - begin);
            hasImage |= kind[0] == Image;

            if (kind[0] == Image || IsKept(block))
                cleaned.Write(block);
        }

        return null;
    }

    private static int Size(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static bool TrySkip(ref ByteReader reader, byte kind) => kind switch
    {
        Extension => reader.TryTake(1, out _) && TrySkipSubBlocks(ref reader),
        Image => reader.TryTake(9, out var descriptor) && reader.TryTake(ColourTable(descriptor[8]) + 1, out _) && TrySkipSubBlocks(ref reader),
        _ => false,
    };

    private static bool TrySkipSubBlocks(ref ByteReader reader)
    {
        while (reader.TryTake(1, out var length))
        {
            if (length[0] == 0)
                return true;

            if (!reader.TryTake(length[0], out _))
                return false;
        }

        return false;
    }

    /// <summary>How long an image is shown, and how often the animation runs; no comments, no texts, no metadata of applications.</summary>
    private static bool IsKept(ReadOnlySpan<byte> extension) =>
        extension[1] == GraphicControl
        || (extension[1] == Application && extension.Length > 14 && (extension[3..].StartsWith("NETSCAPE2.0"u8) || extension[3..].StartsWith("ANIMEXTS1.0"u8)));
}
