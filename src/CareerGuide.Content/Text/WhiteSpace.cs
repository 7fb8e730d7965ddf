using System.Buffers;

namespace CareerGuide.Content.Text;

internal static class WhiteSpace
{
    private static readonly SearchValues<char> OtherThanSpace =
        SearchValues.Create("\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>Collapses each run of white space to one space and trims the ends.</summary>
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text) =>
        text is "" or ([not ' ', ..] and [.., not ' ']) && !text.Contains("  ", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(OtherThanSpace);
}
