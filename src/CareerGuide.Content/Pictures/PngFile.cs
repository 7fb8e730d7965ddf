using System.Buffers.Binary;
using System.Text;

namespace CareerGuide.Content.Pictures;

/// <summary>Portable Network Graphics (W3C, third edition): a signature and chunks of length, type, data and checksum.</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int AroundData = 12;
    private const string Exif = "eXIf";
    private const string End = "IEND";

    /// <summary>The picture itself, its colours and its animation.</summary>
    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", End, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT"];

    /// <returns>Null for a damaged file.</returns>
    public static Picture? Clean(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        using var cleaned = new MemoryStream(bytes.Length);
        var (width, height, orientation, hasData) = (0, 0, ExifOrientation.Upright, false);

        if (!reader.TryTake(SignatureLength, out var signature))
            return null;

        cleaned.Write(signature);

        while (TryTakeChunk(ref reader, out var type, out var chunk))
        {
            if (width == 0 && !TryReadSize(type, Data(chunk), out width, out height))
                return null;

            if (type == Exif)
                orientation = ExifOrientation.Read(Data(chunk));

            if (type == "IDAT" && !hasData && orientation != ExifOrientation.Upright)
                cleaned.Write(Chunk(Exif, ExifOrientation.Write(orientation)));

            hasData |= type == "IDAT";

            if (Kept.Contains(type))
                cleaned.Write(chunk);

            if (type == End)
                return hasData ? Turned(width, height, orientation, cleaned.ToArray()) : null;
        }

        return null;
    }

    private static bool TryTakeChunk(ref ByteReader reader, out string type, out ReadOnlySpan<byte> chunk)
    {
        type = "";
        chunk = default;

        if (reader.Rest.Length < AroundData || !reader.TryTake(AroundData + (long)BinaryPrimitives.ReadUInt32BigEndian(reader.Rest), out chunk))
            return false;

        type = Encoding.Latin1.GetString(chunk[4..8]);

        return BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) == Checksum(chunk[4..^4]);
    }

    private static ReadOnlySpan<byte> Data(ReadOnlySpan<byte> chunk) => chunk[8..^4];

    private static bool TryReadSize(string type, ReadOnlySpan<byte> data, out int width, out int height)
    {
        var isHeader = type == "IHDR" && data.Length == 13;
        width = isHeader ? BinaryPrimitives.ReadInt32BigEndian(data) : 0;
        height = isHeader ? BinaryPrimitives.ReadInt32BigEndian(data[4..]) : 0;

        return width > 0 && height > 0;
    }

    private static Picture Turned(int width, int height, byte orientation, byte[] bytes) => ExifOrientation.IsSideways(orientation)
        ? new Picture("png", height, width, bytes)
        : new Picture("png", width, height, bytes);

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[AroundData + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        Encoding.Latin1.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(chunk.AsSpan(4, data.Length + 4)));

        return chunk;
    }

    /// <summary>CRC-32 as ISO 3309 has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;

        foreach (var each in bytes)
            checksum = Checksums[(byte)checksum ^ each] ^ (checksum >> 8);

        return ~checksum;
    }

    private static readonly uint[] Checksums = [.. Enumerable.Range(0, 256).Select(ChecksumOf)];

    private static uint ChecksumOf(int value)
    {
        var checksum = (uint)value;

        for (var bit = 0; bit < 8; bit++)
            checksum = (checksum & 1) == 0 ? checksum >> 1 : 0xEDB88320 ^ (checksum >> 1);

        return checksum;
    }
}
