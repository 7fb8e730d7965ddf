using System.Buffers.Binary;

namespace CareerGuide.Content.Pictures;

/// <summary>
/// The one entry of Exif that a page needs: cameras store a picture as the sensor stood and say here how to turn it. Exif is written as TIFF 6.0.
/// </summary>
internal static class ExifOrientation
{
    public const byte Upright = 1;

    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;

    /// <summary>From 5 on, width and height change places.</summary>
    public static bool IsSideways(byte orientation) => orientation >= 5;

    /// <param name="tiff">From its byte order mark on.</param>
    public static byte Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || (tiff[0] != 'I' && tiff[0] != 'M') || tiff[0] != tiff[1])
            return Upright;

        var isLittle = tiff[0] == 'I';
        var first = UInt32(tiff[4..], isLittle);

        if (first > tiff.Length - 2)
            return Upright;

        var count = UInt16(tiff[(int)first..], isLittle);
        var entries = tiff[((int)first + 2)..];

        for (var i = 0; i < count && entries.Length >= EntryLength; i++, entries = entries[EntryLength..])
        {
            if (UInt16(entries, isLittle) == Tag)
                return UInt16(entries[8..], isLittle) is >= 1 and <= 8 and var found ? (byte)found : Upright;
        }

        return Upright;
    }

    /// <summary>A TIFF with that entry alone.</summary>
    public static byte[] Write(byte orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, // big-endian; the directory begins behind this
        0, 1, // one entry
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one unsigned short
        0, 0, 0, 0, // no other directory
    ];

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
