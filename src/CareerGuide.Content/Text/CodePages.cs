using System.Buffers;
using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>The two Windows code pages as which UTF-8 is most often misread.</summary>
internal static class CodePages
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static readonly Encoding Windows1254 = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    /// <summary>The characters by which the two differ where bytes of UTF-8 are concerned.</summary>
    public static readonly SearchValues<char> OnlyIn1252 = SearchValues.Create("ÐÝÞðŽž");

    public static readonly SearchValues<char> OnlyIn1254 = SearchValues.Create("ĞİŞğ");

    private static readonly byte[] bytes = Bytes();

    /// <summary>The byte (0x80 or above) that encodes this character; 0 if neither code page has it.</summary>
    public static byte ByteOf(char character) => character < bytes.Length ? bytes[character] : (byte)0;

    /// <summary>
    /// No character stands for two bytes. The bytes that a code page leaves undefined are read as the control
    /// characters U+0080 to U+009F, so each of those stands for itself.
    /// </summary>
    private static byte[] Bytes()
    {
        var byteOf = new byte['™' + 1];

        for (var value = 0x80; value <= 0xFF; value++)
        {
            byteOf[Windows1252.GetString([(byte)value])[0]] = (byte)value;
            byteOf[Windows1254.GetString([(byte)value])[0]] = (byte)value;

            if (value < 0xA0)
                byteOf[value] = (byte)value;
        }

        return byteOf;
    }
}
