namespace CareerGuide.Web.Catalog;

public enum RunKind
{
    Plain,

    /// <summary>A skill that a line asks for.</summary>
    Name,

    /// <summary>A member of the skill that the line asks for.</summary>
    Member,

    /// <summary>A part of an interest that is on its own.</summary>
    Phrase,

    /// <summary>A search match.</summary>
    Found,
}

/// <summary>A piece of a text, marked with its meaning.</summary>
/// <param name="Skill">The slug of the skill that it names; null if it names none.</param>
public sealed record TextRun(string Text, RunKind Kind, string? Skill = null)
{
    /// <summary>
    /// Splits the text at the start and end of each mark. The pieces together are the text; a mark outside the text is ignored.
    /// </summary>
    public static IEnumerable<TextRun> Of(string text, IEnumerable<TextRun> marks)
    {
        var from = 0;

        foreach (var mark in marks)
        {
            var start = text.IndexOf(mark.Text, from, StringComparison.OrdinalIgnoreCase);

            if (start < 0 || mark.Text.Length == 0)
                continue;

            if (start > from)
                yield return new(text[from..start], RunKind.Plain);

            from = start + mark.Text.Length;
            yield return mark with { Text = text[start..from] };
        }

        if (from < text.Length)
            yield return new(text[from..], RunKind.Plain);
    }
}
