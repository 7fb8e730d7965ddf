namespace CareerGuide.Web.Catalog;

public enum RunKind
{
    Plain,

    /// <summary>A skill that a line asks for.</summary>
    Name,

    /// <summary>A skill that belongs to the one asked for.</summary>
    Member,

    /// <summary>A part of an interest that stands on its own.</summary>
    Phrase,

    /// <summary>What was searched for.</summary>
    Found,
}

/// <summary>A piece of a text, marked as what it was read as.</summary>
/// <param name="Skill">The slug of the skill that it names; null where it names none.</param>
public sealed record TextRun(string Text, RunKind Kind, string? Skill = null)
{
    /// <summary>Cuts the text where a mark begins or ends. The pieces together are the text; a mark that is not in it is passed over.</summary>
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
