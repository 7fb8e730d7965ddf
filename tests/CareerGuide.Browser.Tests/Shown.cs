namespace CareerGuide.Browser.Tests;

/// <summary>What a reader sees.</summary>
internal static class Shown
{
    /// <summary>The text of each visible element that matches, with single spaces.</summary>
    public static async Task<IReadOnlyList<string>> TextsAsync(this ILocator elements) =>
        [.. (await elements.Filter(new() { Visible = true }).AllInnerTextsAsync()).Select(Plain)];

    public static Task<IReadOnlyList<string>> TextsAsync(this IPage page, string selector) => page.Locator(selector).TextsAsync();

    public static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
