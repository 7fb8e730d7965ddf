namespace CareerGuide.Content;

/// <summary>Reads why one would choose a role: the reason as written, and its parts.</summary>
internal static class Interests
{
    public static Interest Of(Item item, Wordings wordings) =>
        new(item.Text, Phrases(item.Text, wordings), item.Line, item.DetailsHtml);

    /// <summary>The parts at commas, <c>&amp;</c>, <c>+</c> and <c>and</c>, outside brackets; the whole where a part would be a fragment.</summary>
    private static string[] Phrases(string text, Wordings wordings)
    {
        var separators = wordings.WordsForAll.Select(word => $" {word} ").Concat([",", ";", " & ", " + "]).ToArray();
        var whole = wordings.WithoutEtc(text);

        if (whole.Contains('(', StringComparison.Ordinal))
            return [whole];

        var parts = whole.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return parts.Length > 0 && parts.All(part => part.Count(char.IsLetter) >= 2) ? parts : [whole];
    }
}
