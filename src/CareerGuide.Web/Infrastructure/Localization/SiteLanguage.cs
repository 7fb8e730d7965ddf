using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A language that the interface speaks.</summary>
/// <param name="Code">A BCP 47 tag, as the resource files have it: <c>es</c>, <c>pt-BR</c>.</param>
/// <param name="Prefix">What addresses in it begin with, as <c>/es</c>; empty for the site's own.</param>
public sealed record SiteLanguage(string Code, string Prefix, CultureInfo Culture)
{
    public static SiteLanguage Of(string code, bool isOwn) => new(code, isOwn ? "" : "/" + code.ToLowerInvariant(), CultureOf(code));

    /// <summary>As its speakers call it, in a list: with a capital where their sentences have one.</summary>
    public string Name => PseudoLanguage.Is(Culture) ? Code : Culture.TextInfo.ToTitleCase(Culture.NativeName[..1]) + Culture.NativeName[1..];

    /// <summary>The direction of the interface, for the <c>dir</c> of its pages; null from left to right, which they have anyway.</summary>
    public string? Dir => TextDirection.IsRightToLeft(Code) ? "rtl" : null;

    /// <summary>The address of a page of the site in this language.</summary>
    /// <param name="path">As the site's own language has it, with or without a query.</param>
    public string AddressOf(string path)
    {
        if (Prefix.Length == 0)
            return path;

        return path == "/" || path.StartsWith("/?", StringComparison.Ordinal) ? Prefix + path[1..] : Prefix + path;
    }

    /// <summary>With the Gregorian calendar, which dates of a revision are meant in, also where another is usual.</summary>
    private static CultureInfo CultureOf(string code)
    {
        var culture = CultureInfo.GetCultureInfo(code);

        if (culture.Calendar is GregorianCalendar || culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is not { } gregorian)
            return culture;

        var changed = (CultureInfo)culture.Clone();
        changed.DateTimeFormat.Calendar = gregorian;

        return CultureInfo.ReadOnly(changed);
    }
}
