using System.Globalization;
using System.Text;

namespace CareerGuide.Content;

/// <summary>
/// What two names are compared by: composed (NFC), without marks of no width, whatever their case and spacing.
/// </summary>
public static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);

        foreach (var character in WellFormed(name).Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(character))
                AppendSpaceOnce(key);
            else if (!HasNoWidth(character))
                key.Append(char.ToLowerInvariant(character));
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>A lone surrogate cannot be normalised, stored or sent; it becomes the replacement character.</summary>
    internal static string WellFormed(string text) =>
        text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    internal static bool HasNoWidth(char character) =>
        character is >= '\uFE00' and <= '\uFE0F'
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static void AppendSpaceOnce(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }
}
