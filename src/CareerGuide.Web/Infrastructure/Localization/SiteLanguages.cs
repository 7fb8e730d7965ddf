using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>The languages that this site offers: its own first.</summary>
public sealed class SiteLanguages
{
    private readonly Dictionary<string, SiteLanguage> byPrefix;

    /// <param name="offered">With or without the site's own.</param>
    public SiteLanguages(string own, IEnumerable<string> offered)
    {
        All = [.. offered.Prepend(own).Select(code => TranslatedLanguages.Find(code)).OfType<string>().Distinct()
            .Select((code, index) => SiteLanguage.Of(code, isOwn: index == 0))];
        byPrefix = All.Where(language => language.Prefix.Length > 0).ToDictionary(language => language.Prefix);
    }

    public IReadOnlyList<SiteLanguage> All { get; }

    /// <summary>The site's own, which addresses without a prefix have.</summary>
    public SiteLanguage Own => All[0];

    /// <summary>The language that the page is made in.</summary>
    public SiteLanguage Current => All.FirstOrDefault(language => language.Culture.Name == CultureInfo.CurrentUICulture.Name) ?? Own;

    /// <summary>The language of an address, and its path without the prefix; null where it has none.</summary>
    public (SiteLanguage Language, PathString Path)? Find(PathString path)
    {
        if (byPrefix.Count == 0 || path.Value is not { Length: > 2 } asked)
            return null;

        var end = asked.IndexOf('/', 1);
        var prefix = end < 0 ? asked : asked[..end];

        return byPrefix.TryGetValue(prefix, out var language) ? (language, new PathString(end < 0 ? "/" : asked[end..])) : null;
    }
}
