using System.Text;
using System.Text.Unicode;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Encodings;

/// <summary>The decoded text of a file, and the diagnostics of decoding it.</summary>
/// <param name="Text">Without a byte order mark; null if the bytes are not text; the diagnostics then hold an error.</param>
public sealed record TextDecoder(string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The maximum file size, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes UTF-8, UTF-16 with a byte order mark, and otherwise Windows-1252. Never throws.
    /// Text of the last kind may hold mojibake, see <see cref="Mojibake"/>, where only some of the bytes were no UTF-8.
    /// </summary>
    public static TextDecoder Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return TooLarge(bytes.Length);

        if (bytes.StartsWith(Utf16LittleEndian.Preamble))
            return DecodeUtf16(bytes, Utf16LittleEndian);

        if (bytes.StartsWith(Utf16BigEndian.Preamble))
            return DecodeUtf16(bytes, Utf16BigEndian);

        if (bytes.Contains((byte)0))
            return NotText("ZeroBytes");

        return DecodeUtf8(bytes);
    }

    private static TextDecoder DecodeUtf16(ReadOnlySpan<byte> bytes, UnicodeEncoding utf16)
    {
        try
        {
            var text = WithoutByteOrderMark(utf16.GetString(bytes));

            return text.Contains('\0')
                ? NotText("ZeroCharacters")
                : new(text, [new(DiagnosticCodes.Utf16, 1, 1)]);
        }
        catch (DecoderFallbackException)
        {
            return NotText("NotUtf16");
        }
    }

    private static TextDecoder DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var bytesRead, out var written, replaceInvalidSequences: false);
        var decoded = characters.AsSpan(0, written);

        return status == System.Buffers.OperationStatus.Done
            ? new(WithoutByteOrderMark(new string(decoded)), [])
            : DecodeWindows1252(bytes, decoded, bytes[bytesRead]);
    }

    private static TextDecoder DecodeWindows1252(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> beforeTheFault, byte fault)
    {
        if (bytes.ContainsAny(ControlsOfBinaryFiles))
            return NotText("Controls");

        var text = WithoutByteOrderMark(CodePages.Windows1252.GetString(bytes), "ï»¿");
        var line = beforeTheFault.Count('\n') + 1;
        var column = beforeTheFault.Length - beforeTheFault.LastIndexOf('\n');

        return new(text, [new(DiagnosticCodes.NotUtf8, line, column, ("byte", $"0x{fault:X2}"))]);
    }

    private static ReadOnlySpan<byte> ControlsOfBinaryFiles =>
        [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];

    private static string WithoutByteOrderMark(string text, string misread = "") =>
        misread.Length > 0 && text.StartsWith(misread, StringComparison.Ordinal)
            ? text[misread.Length..]
            : text.TrimStart(ByteOrderMark);

    private static TextDecoder NotText(string reason) => new(null, [new(DiagnosticCodes.NotText.As(reason), 1, 1)]);

    private static TextDecoder TooLarge(int length) => new(null, [new(DiagnosticCodes.TooLarge, 1, 1, ("bytes", length), ("max", MaxBytes))]);
}
