namespace CareerGuide.Content;

/// <summary>Cuts lines of skills into their parts. A bracket is never cut.</summary>
internal static class SkillText
{
    /// <summary>The bracket at the end, and what stands before it.</summary>
    public static (string Name, string? Bracket) SplitBracket(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);

        return open > 0 && text.EndsWith(')') && text.AsSpan(open, text.Length - open).Count('(') == 1
            ? (text[..open].TrimEnd(), text[(open + 1)..^1].Trim())
            : (text, null);
    }

    /// <summary>The text cut at the commas outside brackets.</summary>
    public static List<string> Parts(string text) => Split(text.Replace(';', ','), ",");

    public static List<string> SplitAtWords(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (Split(text, $" {word} ") is { Count: > 1 } sides)
                return sides;
        }

        return [text];
    }

    public static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;

        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;

            if (depth > 0 || string.Compare(text, i, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;

            parts.Add(text[start..i].Trim());
            i += separator.Length - 1;
            start = i + 1;
        }

        parts.Add(text[start..].Trim());
        parts.RemoveAll(part => part.Length == 0);

        return parts;
    }

    public static bool StartsWith(string text, IReadOnlyList<string> words) =>
        words.Any(word => text.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase));

    public static string WithoutLeading(string text, IReadOnlyList<string> words)
    {
        var word = words.Append("&").FirstOrDefault(w => text.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase));
        return word is null ? text : text[(word.Length + 1)..].TrimStart();
    }
}
