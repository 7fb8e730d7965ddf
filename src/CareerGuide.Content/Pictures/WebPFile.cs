using System.Buffers.Binary;
using System.Text;

namespace CareerGuide.Content.Pictures;

/// <summary>WebP (RFC 9649): chunks within a RIFF file, each padded to an even length.</summary>
internal static class WebPFile
{
    private const int HeaderLength = 12;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;
    private const string Extended = "VP8X";
    private const string Exif = "EXIF";

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", Extended, "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <returns>Null for a damaged file.</returns>
    public static Picture? Clean(byte[] bytes)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)) + 8L;

        if (end > bytes.Length + 1L || end < HeaderLength)
            return null;

        var reader = new ByteReader(bytes.AsSpan(0, (int)Math.Min(end, bytes.Length)));
        var chunks = new List<(string Type, byte[] Data)>();
        reader.TryTake(HeaderLength, out _);

        while (reader.Rest.Length >= 8)
        {
            reader.TryTake(8, out var head);

            if (!reader.TryTake(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), out var data))
                return null;

            chunks.Add((Encoding.Latin1.GetString(head[..4]), data.ToArray()));
            reader.TryTake(data.Length % 2, out _);
        }

        return Size(chunks) is var (width, height) ? Composed(width, height, chunks) : null;
    }

    private static Picture Composed(int width, int height, List<(string Type, byte[] Data)> chunks)
    {
        var isExtended = chunks[0].Type == Extended;
        var orientation = isExtended && chunks.Find(chunk => chunk.Type == Exif).Data is { } exif ? ExifOrientation.Read(Tiff(exif)) : ExifOrientation.Upright;
        var kept = chunks.FindAll(chunk => Kept.Contains(chunk.Type));

        if (orientation != ExifOrientation.Upright)
            kept.Add((Exif, ExifOrientation.Write(orientation)));

        if (isExtended)
            kept[0].Data[0] = (byte)((kept[0].Data[0] & ~(HasExif | HasXmp)) | (orientation == ExifOrientation.Upright ? 0 : HasExif));

        var bytes = Written(kept);

        return ExifOrientation.IsSideways(orientation) ? new Picture("webp", height, width, bytes) : new Picture("webp", width, height, bytes);
    }

    /// <summary>Some programs write JPEG's name of the segment before it.</summary>
    private static ReadOnlySpan<byte> Tiff(byte[] exif) => exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;

    private static (int Width, int Height)? Size(List<(string Type, byte[] Data)> chunks)
    {
        if (chunks is not [var (type, data), ..] || !chunks.Exists(chunk => chunk.Type is "VP8 " or "VP8L" or "ANMF"))
            return null;

        return type switch
        {
            Extended when data.Length >= 10 => (1 + UInt24(data.AsSpan(4)), 1 + UInt24(data.AsSpan(7))),
            "VP8 " when data.Length >= 10 && data.AsSpan(3).StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) =>
                (BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(6)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(8)) & 0x3FFF),
            "VP8L" when data.Length >= 5 && data[0] == 0x2F => LosslessSize(BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(1))),
            _ => null,
        };
    }

    private static (int Width, int Height) LosslessSize(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static byte[] Written(List<(string Type, byte[] Data)> chunks)
    {
        var length = HeaderLength + chunks.Sum(chunk => 8 + chunk.Data.Length + (chunk.Data.Length % 2));
        var bytes = new byte[length];
        var at = HeaderLength;
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), length - 8);
        "WEBP"u8.CopyTo(bytes.AsSpan(8));

        foreach (var (type, data) in chunks)
        {
            Encoding.Latin1.GetBytes(type, bytes.AsSpan(at));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 4), data.Length);
            data.CopyTo(bytes, at + 8);
            at += 8 + data.Length + (data.Length % 2);
        }

        return bytes;
    }
}
