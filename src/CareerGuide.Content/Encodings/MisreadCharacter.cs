using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>
/// Two to four characters of a text that are the bytes of one character in UTF-8, each read in a code page of Windows.
/// That alone does not make them mojibake: “SÓ…” is right, and yet it could be an “S” and a misread “Ӆ”.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MisreadCharacter(int Start, int Length, Rune Original)
{
    public int End => Start + Length;

    /// <summary>The character misread at this position; null if the bytes are not valid UTF-8 or not an assigned character.</summary>
    public static MisreadCharacter? At(ReadOnlySpan<char> text, int start)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = LengthByFirstByte(CodePages.ByteOf(text[start]));

        if (length == 0 || start + length > text.Length)
            return null;

        for (var i = 0; i < length; i++)
            bytes[i] = CodePages.ByteOf(text[start + i]);

        var valid = Rune.DecodeFromUtf8(bytes[..length], out var original, out var consumed) == System.Buffers.OperationStatus.Done;

        return valid && consumed == length && IsKnown(original) ? new(start, length, original) : null;
    }

    private static int LengthByFirstByte(byte first) => first switch
    {
        >= 0xC2 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        0xF0 or 0xF3 => 4,
        _ => 0,
    };

    private static bool IsKnown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
