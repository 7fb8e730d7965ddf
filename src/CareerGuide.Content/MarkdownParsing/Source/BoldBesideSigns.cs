namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>
/// Bold text in scripts without spaces: <c>这是**重点。**所以</c>. CommonMark sees no bold there, since a sign stands
/// inside the marks and a letter outside; the sign is put outside, and everybody sees bold.
/// </summary>
internal static class BoldBesideSigns
{
    private const char FirstOfWideScripts = '\u2E80';
    private const string Mark = "**";

    public static string Mended(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange(FirstOfWideScripts, '\uFFDC'))
            return line;

        var pieces = line.Split(Mark);

        // Two marks make a pair; where one is left over, nobody knows which.
        if (pieces.Length % 2 == 0)
            return line;

        for (var i = 1; i < pieces.Length; i += 2)
            Mend(pieces, i);

        return string.Join(Mark, pieces);
    }

    private static void Mend(string[] pieces, int bold)
    {
        var text = pieces[bold];
        var begin = pieces[bold - 1] is [.., var before] && char.IsLetterOrDigit(before) ? text.Length - text.AsSpan().TrimStart(Signs(text)).Length : 0;
        var end = pieces[bold + 1] is [var after, ..] && char.IsLetterOrDigit(after) ? text.AsSpan().TrimEnd(Signs(text)).Length : text.Length;

        if (end <= begin || (begin == 0 && end == text.Length))
            return;

        pieces[bold - 1] += text[..begin];
        pieces[bold] = text[begin..end];
        pieces[bold + 1] = text[end..] + pieces[bold + 1];
    }

    private static string Signs(string text) => string.Concat(text.Where(char.IsPunctuation).Distinct());
}
