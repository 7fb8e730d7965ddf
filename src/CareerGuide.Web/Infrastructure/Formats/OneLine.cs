namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>Text of a field of one line.</summary>
public static class OneLine
{
    /// <summary>
    /// The text without what controls a terminal or the direction of the words beside it. Line breaks and tabs become spaces; the marks
    /// of direction that Arabic and Hebrew are written with (U+061C, U+200E, U+200F) affect no other words, and stay.
    /// </summary>
    public static string Of(string text) => string.Join(' ', string.Concat(text.Select(c => IsBreak(c) ? ' ' : c).Where(c => !IsControl(c)))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBreak(char c) => c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
