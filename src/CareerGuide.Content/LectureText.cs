namespace CareerGuide.Content;

/// <summary>The bytes of a file as text, with what had to be done to read them.</summary>
/// <param name="Text">Null where the bytes are no text; the diagnostics then hold an error.</param>
public sealed record LectureText(string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    public static LectureText Decode(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();
}
