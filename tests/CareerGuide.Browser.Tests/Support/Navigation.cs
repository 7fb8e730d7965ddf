using System.Text.RegularExpressions;

namespace CareerGuide.Browser.Tests.Support;

internal static class Navigation
{
    /// <summary>
    /// Waits until the page is at an address that ends like this (<c>*</c> stands for anything) and has loaded; an address to come back to,
    /// at the end of a query, is not meant. The browser is asked what is true now: <c>WaitForURLAsync</c> waits for an event, and waits in
    /// vain if it comes between its look and its wait.
    /// </summary>
    public static Task WaitForAddressAsync(this IPage page, string ending) =>
        page.WaitForAddressAsync(new Regex("^[^?#]*" + Regex.Escape(ending).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Waits until the page is at an address that ends like this, has loaded and says what was done.</summary>
    public static async Task WaitForStatusAsync(this IPage page, string ending, string message)
    {
        await Assertions.Expect(page.Locator("main .note[role=status]")).ToContainTextAsync(message);
        await page.WaitForAddressAsync(ending);
    }

    /// <summary>Waits until the page is at an address that matches, and has loaded.</summary>
    public static async Task WaitForAddressAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(loaded => addEventListener('load', loaded, { once: true }))");
    }
}
