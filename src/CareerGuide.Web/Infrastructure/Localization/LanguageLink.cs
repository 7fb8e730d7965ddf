namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A page in one of the site's languages.</summary>
/// <param name="Address">With the query that the page reads.</param>
public sealed record LanguageLink(SiteLanguage Language, string Address)
{
    /// <summary>The page in all languages but the one that it is shown in.</summary>
    public static IEnumerable<LanguageLink> Others(SiteLanguages languages, string address) => languages.All
        .Where(language => language != languages.Current)
        .Select(language => new LanguageLink(language, language.AddressOf(address)));
}
