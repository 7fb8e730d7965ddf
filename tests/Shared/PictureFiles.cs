using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CareerGuide.Tests;

/// <summary>Makes pictures with the parts that a test wants. The PNG is one that browsers show.</summary>
internal static class PictureFiles
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>One shade of grey all over, with further chunks before the pixels.</summary>
    public static byte[] Png(int width, int height, byte shade = 0x80, params byte[][] chunks) =>
        [.. PngSignature, .. PngHeader(width, height), .. chunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Pixels(width, height, shade)), .. Chunk("IEND", [])];

    public static byte[] PngHeader(int width, int height)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        data[8] = 8; // bits of a shade

        return Chunk("IHDR", data);
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));

        return chunk;
    }

    /// <summary>The segments stand behind those of every JPEG, before the frame.</summary>
    public static byte[] Jpeg(int width, int height, params byte[][] segments) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. segments.SelectMany(segment => segment),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[17]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>A TIFF with the name of the camera and the orientation, little-endian as cameras write it.</summary>
    public static byte[] Exif(byte orientation) =>
    [
        (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0,
        2, 0,
        0x0F, 0x01, 2, 0, 4, 0, 0, 0, (byte)'C', (byte)'a', (byte)'m', 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0,
    ];

    public static byte[] Gif(byte width, byte height, params byte[][] extensions) =>
    [
        .. "GIF89a"u8, width, 0, height, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        .. extensions.SelectMany(extension => extension),
        0x2C, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 2, 0x44, 0x01, 0,
        0x3B,
    ];

    public static byte[] WebP(params (string Type, byte[] Data)[] chunks)
    {
        byte[] body = [.. "WEBP"u8, .. chunks.SelectMany(chunk => RiffChunk(chunk.Type, chunk.Data))];

        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] RiffChunk(string type, byte[] data) =>
        [.. Encoding.ASCII.GetBytes(type), .. BitConverter.GetBytes(data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Pixels(int width, int height, byte shade)
    {
        using var packed = new MemoryStream();

        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] row = [0, .. Enumerable.Repeat(shade, width)];

            for (var line = 0; line < height; line++)
                zlib.Write(row);
        }

        return packed.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;

        foreach (var each in bytes)
        {
            checksum ^= each;

            for (var bit = 0; bit < 8; bit++)
                checksum = (checksum & 1) == 0 ? checksum >> 1 : 0xEDB88320 ^ (checksum >> 1);
        }

        return ~checksum;
    }
}
