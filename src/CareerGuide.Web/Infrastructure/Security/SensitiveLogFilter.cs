namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// Keeps passwords, session cookies and one-time links out of the log, whatever log levels are configured. At its most detailed levels the
/// framework logs addresses, which contain the tokens of one-time links, and all posted form values. Those levels stay disabled. So do the
/// stack traces by which any request could fill the log: a cookie that cannot be read counts as none, and nobody has to do anything.
/// </summary>
public static class SensitiveLogFilter
{
    /// <summary>The most detailed level of each log category that reveals no secrets and that strangers cannot fill.</summary>
    private static readonly (string Category, LogLevel Finest)[] Limits =
    [
        ("Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery", LogLevel.None), // tells with a stack trace of each cookie that a stranger made up
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None), // tells each address, and hangs it on all that is logged meanwhile
        ("Microsoft.AspNetCore.Mvc", LogLevel.Debug), // beyond: what actions are called with
        ("Microsoft.AspNetCore.Mvc.ViewFeatures.CookieTempDataProvider", LogLevel.None), // the same of the cookie of status messages
        ("Microsoft.AspNetCore.Routing", LogLevel.Information), // beyond: addresses
    ];

    public static IServiceCollection AddQuietLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var (category, finest) in Limits)
                Limit(options, provider, category, finest);
        }
    });

    /// <summary>A rule for one provider takes precedence over a rule for all providers, and a longer category over a shorter one.</summary>
    private static void Limit(LoggerFilterOptions options, string? provider, string category, LogLevel finest)
    {
        var rules = options.Rules.Where(rule => rule.ProviderName == provider).ToList();

        foreach (var rule in rules.Where(rule => StartsWith(rule.CategoryName, category)))
        {
            options.Rules.Remove(rule);
            options.Rules.Add(new LoggerFilterRule(provider, rule.CategoryName, AtLeast(rule.LogLevel, finest), rule.Filter));
        }

        var until = rules.Where(rule => StartsWith(category, rule.CategoryName?.TrimEnd('*') ?? "")).MaxBy(rule => rule.CategoryName?.Length ?? 0);

        if (until is not null || provider is null)
            options.Rules.Add(new LoggerFilterRule(provider, category, AtLeast(until is null ? options.MinLevel : until.LogLevel, finest), until?.Filter));
    }

    private static bool StartsWith(string? category, string beginning) => category?.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) == true;

    private static LogLevel AtLeast(LogLevel? level, LogLevel finest) => level > finest ? level.Value : finest;
}
