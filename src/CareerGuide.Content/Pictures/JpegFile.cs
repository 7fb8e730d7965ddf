using System.Buffers.Binary;

namespace CareerGuide.Content.Pictures;

/// <summary>JPEG (ITU-T T.81): segments that begin with a marker, and the coded picture behind each start of a scan.</summary>
internal static class JpegFile
{
    private const byte Mark = 0xFF;
    private const byte StartOfPicture = 0xD8;
    private const byte EndOfPicture = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte Comment = 0xFE;
    private const int JfifLength = 18;

    /// <returns>Null for a damaged file.</returns>
    public static Picture? Clean(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        using var kept = new MemoryStream(bytes.Length);
        byte[] jfif = [];
        var (width, height, orientation, hasScan) = (0, 0, ExifOrientation.Upright, false);
        reader.TryTake(2, out _);

        while (TryTakeMarker(ref reader, out var marker))
        {
            if (marker == EndOfPicture)
                return width > 0 && hasScan ? Composed(width, height, orientation, jfif, kept.ToArray()) : null;

            if (reader.Rest.Length < 2 || !reader.TryTake(BinaryPrimitives.ReadUInt16BigEndian(reader.Rest), out var segment) || segment.Length < 2)
                return null;

            if (marker == App0 && segment[2..].StartsWith("JFIF\0"u8) && segment.Length >= JfifLength - 2)
                jfif = WithoutThumbnail(segment);
            else if (marker == App1 && segment[2..].StartsWith("Exif\0\0"u8))
                orientation = ExifOrientation.Read(segment[8..]);
            else if (IsKept(marker, segment[2..]))
                Write(kept, marker, segment);

            if (IsFrame(marker) && segment.Length >= 7)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));

            if (marker != StartOfScan)
                continue;

            hasScan = true;
            kept.Write(TakeScan(ref reader));
        }

        return null;
    }

    private static bool TryTakeMarker(ref ByteReader reader, out byte marker)
    {
        marker = Mark;

        if (!reader.TryTake(1, out var mark) || mark[0] != Mark)
            return false;

        while (marker == Mark) // any number of marks may fill the room before a marker
        {
            if (!reader.TryTake(1, out var next))
                return false;

            marker = next[0];
        }

        return marker is not (0 or StartOfPicture);
    }

    /// <summary>In a scan, a mark before 0 is data, and restart markers have no segment.</summary>
    private static ReadOnlySpan<byte> TakeScan(ref ByteReader reader)
    {
        var rest = reader.Rest;
        var end = 0;

        while (end < rest.Length - 1 && !(rest[end] == Mark && rest[end + 1] is not (0 or >= 0xD0 and <= 0xD7)))
            end++;

        reader.TryTake(end, out var scan);

        return scan;
    }

    /// <summary>Colour profiles, and Adobe's note of how colours are stored; of application segments and comments nothing else.</summary>
    private static bool IsKept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App2 => data.StartsWith("ICC_PROFILE\0"u8),
        App14 => data.StartsWith("Adobe"u8),
        Comment => false,
        _ => marker is < App0 or > 0xEF,
    };

    /// <summary>All starts of frames but the tables that stand among them.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static byte[] WithoutThumbnail(ReadOnlySpan<byte> segment) => [Mark, App0, 0, JfifLength - 2, .. segment[2..(JfifLength - 4)], 0, 0];

    private static Picture Composed(int width, int height, byte orientation, byte[] jfif, byte[] kept)
    {
        byte[] exif = orientation == ExifOrientation.Upright ? [] : Exif(orientation);
        byte[] bytes = [Mark, StartOfPicture, .. jfif, .. exif, .. kept, Mark, EndOfPicture];

        return ExifOrientation.IsSideways(orientation) ? new Picture("jpg", height, width, bytes) : new Picture("jpg", width, height, bytes);
    }

    private static byte[] Exif(byte orientation)
    {
        var tiff = ExifOrientation.Write(orientation);

        return [Mark, App1, 0, (byte)(8 + tiff.Length), .. "Exif\0\0"u8, .. tiff];
    }

    private static void Write(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        kept.WriteByte(Mark);
        kept.WriteByte(marker);
        kept.Write(segment);
    }
}
