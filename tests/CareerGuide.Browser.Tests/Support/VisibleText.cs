namespace CareerGuide.Browser.Tests.Support;

/// <summary>What a reader sees.</summary>
internal static class VisibleText
{
    /// <summary>The text of each visible element that matches, with single spaces.</summary>
    public static async Task<IReadOnlyList<string>> TextsAsync(this ILocator elements) =>
        [.. (await elements.Filter(new() { Visible = true }).AllInnerTextsAsync()).Select(Plain)];

    public static Task<IReadOnlyList<string>> TextsAsync(this IPage page, string selector) => page.Locator(selector).TextsAsync();

    /// <summary>What makes the page scroll sideways; null where it does not.</summary>
    public static Task<string?> WhatIsTooWideAsync(this IPage page) => page.EvaluateAsync<string?>("""
        () => {
          const screen = document.scrollingElement;
          if (screen.scrollWidth <= screen.clientWidth) return null;
          const beyond = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > screen.clientWidth + 0.5);
          return `${screen.scrollWidth} of ${screen.clientWidth} px, by ` + beyond.slice(0, 8).map(e => `${e.localName}.${e.getAttribute('class') ?? ''}`).join(' ');
        }
        """);

    public static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
}
