using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The name of a browser and its system, for its owner to recognise.</summary>
public static class BrowserName
{
    private const string Unknown = "Unknown browser";

    /// <summary>The order matters: most browsers also claim to be those after them.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <returns>For example <c>Firefox on Windows</c>.</returns>
    public static string Of(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => $"{Unknown} on {system}",
        _ => Unknown,
    };

    /// <summary>The same in the language of the request; sessions keep the English name.</summary>
    public static string InWords(string name) => name.Split(" on ") switch
    {
        [var browser, var system] => Texts.Get("Browser.On", ("browser", Known(browser)), ("system", system)),
        _ => Known(name),
    };

    private static string Known(string browser) => browser == Unknown ? Texts.Get("Browser.Unknown") : browser;

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        Array.Find(known, k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}
