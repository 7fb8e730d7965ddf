namespace CareerGuide.Content.Conversion.Archives;

/// <summary>The checksum of zip archives (APPNOTE.TXT 4.4.7), of the polynomial 0x04C11DB7 with its bits reversed.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    /// <summary>The checksum of all bytes so far, from the checksum of those before; 0 for none.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var rest = ~crc;

        foreach (var value in bytes)
            rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);

        return ~rest;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : Polynomial ^ (value >> 1);

        return value;
    }
}
