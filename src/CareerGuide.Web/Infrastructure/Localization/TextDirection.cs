using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>What a text has to say of its language and direction where the page around it has others.</summary>
public static class TextDirection
{
    /// <summary>Languages, and scripts, that are written from right to left.</summary>
    private static readonly HashSet<string> RightToLeft = new(
        ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "arab", "hebr", "plocm"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of the page that is being made, for words of the site within a text of another.</summary>
    public static string PageLang => CultureInfo.CurrentUICulture.Name;

    public static string PageDir => IsRightToLeft(PageLang) ? "rtl" : "ltr";

    public static bool IsRightToLeft(string language) => language.Split('-').Any(RightToLeft.Contains);

    /// <summary>The language where it is another one than that of the page that is being made; otherwise null.</summary>
    public static string? LangOf(string language) =>
        string.Equals(language.Split('-')[0], CultureInfo.CurrentUICulture.Name.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? null : language;

    /// <summary>The direction where it is another one than that of the page that is being made; otherwise null.</summary>
    public static string? DirOf(string language)
    {
        var isRightToLeft = IsRightToLeft(language);

        return isRightToLeft == IsRightToLeft(CultureInfo.CurrentUICulture.Name) ? null : isRightToLeft ? "rtl" : "ltr";
    }
}
