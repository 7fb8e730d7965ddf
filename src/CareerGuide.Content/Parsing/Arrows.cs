namespace CareerGuide.Content.Parsing;

/// <summary>The arrow marks between two parts of a line.</summary>
internal static class Arrows
{
    private static readonly string[] True = ["→", "➜", "➔", "➡", "⟶", "⇒", "=>", "->", "↓"];
    private static readonly string[] Loose = [" – ", " — ", " - ", ":", "："];

    /// <summary>The parts around the first arrow; with <paramref name="loose"/>, dashes and colons count too.</summary>
    public static (string Before, string After)? Split(string text, bool loose)
    {
        var first = True.Concat(loose ? Loose : [])
            .Select(arrow => (At: First(text, arrow), arrow.Length))
            .Where(found => found.At > 0)
            .OrderBy(found => found.At)
            .FirstOrDefault();

        return first.Length == 0 ? null : (text[..first.At].Trim(), WithoutSelector(text[(first.At + first.Length)..]).Trim());
    }

    /// <summary>The parts around the last arrow; with <paramref name="loose"/>, around the last dash or colon instead.</summary>
    public static (string Before, string After)? SplitLast(string text, bool loose)
    {
        var last = (loose ? Loose : True)
            .Select(arrow => (At: Last(text, arrow), arrow.Length))
            .Where(found => found.At > 0)
            .OrderByDescending(found => found.At)
            .FirstOrDefault();

        return last.Length == 0 ? null : (text[..last.At].Trim(), WithoutSelector(text[(last.At + last.Length)..]).Trim());
    }

    public static IReadOnlyList<string> Parts(string text) =>
        [.. text.Split(True, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(WithoutSelector).Where(part => part.Length > 0)];

    private static int First(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);

        while (at >= 0 && IsWithinWord(text, at))
            at = text.IndexOf(mark, at + 1, StringComparison.Ordinal);

        return at;
    }

    private static int Last(string text, string mark)
    {
        var at = text.LastIndexOf(mark, StringComparison.Ordinal);

        while (at > 0 && IsWithinWord(text, at))
            at = text.LastIndexOf(mark, at - 1, StringComparison.Ordinal);

        return at;
    }

    /// <summary>The colon of <c>Beleuchter:in</c> is not a separator.</summary>
    private static bool IsWithinWord(string text, int at) =>
        text[at] == ':' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLower(text[at + 1]);

    private static string WithoutSelector(string text) => text.Trim().TrimStart('\uFE0F', '\uFE0E').Trim();
}
