namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>Atkinson Hyperlegible Next, made by the Braille Institute so that no letter is taken for another.</summary>
public static class SiteFont
{
    /// <summary>The file's name carries the beginning of its SHA-256, so that browsers may keep it for good.</summary>
    public const string Path = "/fonts/atkinson-hyperlegible-next-374327aa.woff2";
}
