namespace CareerGuide.Web.Infrastructure.Security;

/// <summary>
/// However logging is set, nobody's password, session or one-time link is ever written to a log. At its finest levels the framework
/// tells addresses, which hold the token of a one-time link, and all that was typed into a form; those levels stay off.
/// </summary>
public static class SensitiveLogFilter
{
    /// <summary>The finest level at which each kind of log still keeps secrets.</summary>
    private static readonly (string Category, LogLevel Finest)[] Limits =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None), // tells each address, and hangs it on all that is logged meanwhile
        ("Microsoft.AspNetCore.Mvc", LogLevel.Debug), // beyond: what actions are called with
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

    /// <summary>A rule for one provider goes before a rule for all, and one for a longer category before one for a shorter.</summary>
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
