using Deque.AxeCore.Commons;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>Which of axe's rules to judge by.</summary>
public sealed record AxeRules
{
    /// <summary>Those of WCAG 2.2 A and AA, and of good practice.</summary>
    public static readonly AxeRules All = new("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// <summary>Those that another theme can break where it breaks none in light.</summary>
    public static readonly AxeRules OfColour = new("rule", "color-contrast", "link-in-text-block");

    public static AxeRules In(ColorScheme scheme) => scheme == ColorScheme.Light ? All : OfColour;

    private AxeRules(string type, params string[] values) => Options = new
    {
        runOnly = new { type, values },
        resultTypes = new[] { "violations" },
        preload = false,
    };

    internal object Options { get; }
}

/// <summary>axe in a page. It is brought once for each page, not for each look at it.</summary>
public static class Axe
{
    private const string Run =
        """
        async options => (await axe.run(document, options)).violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any, all, none }) => `${id}: ${html}\n  ${[...any, ...all, ...none].map(check => check.message).join('; ')}`))
        """;

    private static readonly string script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule, in words; each begins with the name of the rule.</summary>
    public static async Task<IReadOnlyList<string>> BrokenRulesAsync(this IPage page, AxeRules rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(script);

        return await page.EvaluateAsync<string[]>(Run, rules.Options);
    }
}
