namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>The beginning of a text, truncated to the length of a description.</summary>
public static class Summary
{
    public const int MaxLength = 155;

    public static string Of(string text)
    {
        if (text.Length <= MaxLength)
            return text;

        var lastSpace = text.LastIndexOf(' ', MaxLength - 1);
        var end = lastSpace > MaxLength / 2 ? lastSpace : MaxLength - 1;

        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
