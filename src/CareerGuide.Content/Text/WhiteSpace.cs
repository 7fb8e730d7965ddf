namespace CareerGuide.Content.Text;

internal static class WhiteSpace
{
    /// <summary>The text with each run of white space as one space, and none at the ends.</summary>
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        var before = ' ';

        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) && (character != ' ' || before == ' '))
                return false;

            before = character;
        }

        return text.Length == 0 || before != ' ';
    }
}
