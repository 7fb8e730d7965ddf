using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Text;

/// <summary>The form of a name used in URLs.</summary>
public static class Slug
{
    public const int MaxLength = 100;

    /// <summary>
    /// Lower case, accents of Latin letters folded, letters of other scripts kept, everything else a hyphen.
    /// Empty if the name has neither letters nor digits.
    /// </summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        var baseIsLatin = false;

        foreach (var rune in NormalizedName.Normalized(name, NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                baseIsLatin = IsLatin(rune);
                AppendFolded(slug, rune);
            }
            else if (IsMark(rune) && slug.Length > 0 && slug[^1] != '-')
            {
                if (!baseIsLatin)
                    slug.Append(rune);
            }
            else if (!(rune.IsBmp && NormalizedName.HasNoWidth((char)rune.Value)))
            {
                AppendHyphenOnce(slug);
            }
        }

        return Shortened(slug.ToString().Normalize(NormalizationForm.FormC)).Trim('-');
    }

    /// <summary>The slug of a role's or a skill's name, which keeps C, C++ and C# apart.</summary>
    public static string OfName(string name) => From(name.AsSpan().IndexOfAny('+', '#') < 0
        ? name
        : name.Replace("+", " plus ", StringComparison.Ordinal).Replace("#", " sharp ", StringComparison.Ordinal));

    private static void AppendFolded(StringBuilder slug, Rune letter)
    {
        if (letter.IsAscii)
            slug.Append(char.ToLowerInvariant((char)letter.Value));
        else
            slug.Append(Folded(letter));
    }

    private static string Folded(Rune letter) => letter.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' or 'İ' => "i",
        _ => Rune.ToLowerInvariant(letter).ToString(),
    };

    private static bool IsLatin(Rune rune) => rune.Value < 0x250 || rune.Value is >= 0x1E00 and <= 0x1EFF;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static void AppendHyphenOnce(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static string Shortened(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;

        var end = char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        var hyphen = slug.LastIndexOf('-', end - 1);

        return hyphen > MaxLength / 2 ? slug[..hyphen] : slug[..end];
    }
}

/// <summary>Assigns slugs that are unique within one document.</summary>
public sealed class UniqueSlugs
{
    private readonly Dictionary<string, int> timesTaken = [];

    /// <summary>Reserves a slug assigned elsewhere, so that it is not assigned again.</summary>
    public string Reserve(string slug)
    {
        timesTaken.TryAdd(slug, 1);

        return slug;
    }

    /// <summary>The slug of the name, otherwise the fallback; numbered <c>-2</c>, <c>-3</c>, … if it is taken.</summary>
    public string Take(string name, string fallback) => TakeSlug(Slug.From(name) is { Length: > 0 } own ? own : fallback);

    /// <summary>The slug of a role's name, see <see cref="Slug.OfName"/>.</summary>
    public string TakeName(string name, string fallback) => TakeSlug(Slug.OfName(name) is { Length: > 0 } own ? own : fallback);

    private string TakeSlug(string slug)
    {
        if (timesTaken.TryAdd(slug, 1))
            return slug;

        while (true)
        {
            var candidate = $"{slug}-{++timesTaken[slug]}";

            if (timesTaken.TryAdd(candidate, 1))
                return candidate;
        }
    }
}
