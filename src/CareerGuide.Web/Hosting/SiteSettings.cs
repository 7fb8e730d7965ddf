using CareerGuide.Data;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Hosting;

/// <summary>All settings of the site: which section is bound to which options, and what a setting was called before.</summary>
internal static class SiteSettings
{
    /// <summary>Renamed settings, the former name first. A former name stops the start with the new one.</summary>
    private static readonly (string Former, string Current)[] Renamed =
    [
        ("Pages:Megabytes", "PageCache:SizeMegabytes"),
        ("Site:AsFiles", "Site:IsStaticExport"),
    ];

    /// <summary>Registers the options, and gives those that decide what else is registered.</summary>
    /// <exception cref="InvalidConfigurationException">A setting is unknown, unreadable or out of range.</exception>
    public static SettingsAtStart AddSiteOptions(this WebApplicationBuilder builder)
    {
        RefuseFormerNames(builder.Configuration);
        AddOptions(builder.Services);

        // The registrations below need values, so the settings are validated in a provider of their own, before the site's is built.
        var services = new ServiceCollection().AddSingleton<IConfiguration>(builder.Configuration).AddSingleton<IHostEnvironment>(builder.Environment);
        AddOptions(services);
        using var settings = services.BuildServiceProvider();
        settings.ValidateOptions();

        return new(Read<DatabaseOptions>(settings), Read<BackupOptions>(settings), Read<UniversityOptions>(settings));
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddValidatedOptions<SiteOptions>("Site");
        services.AddValidatedOptions<ContentOptions>("Content").PostConfigure<IHostEnvironment>(Complete);
        services.AddValidatedOptions<DatabaseOptions>("Database").PostConfigure<IConfiguration, IHostEnvironment>(Complete);
        services.AddValidatedOptions<BackupOptions>("Backup");
        services.AddValidatedOptions<PageCacheOptions>("PageCache");
        services.AddValidatedOptions<LargeSiteOptions>("LargeSite");
        services.AddValidatedOptions<ProxyOptions>("Proxy");
        services.AddValidatedOptions<ShutdownOptions>("Shutdown");
        services.AddValidatedOptions<UniversityOptions>("SignIn:OpenIdConnect");
        services.AddValidatedOptions<AccountOptions>("Accounts");
        services.AddValidatedOptions<AuditOptions>("Audit");
    }

    private static void Complete(ContentOptions content, IHostEnvironment application) => content.Path = content.Path.Length == 0
        ? ApplicationPaths.ContentOf(application.ContentRootPath)
        : Path.GetFullPath(content.Path, application.ContentRootPath);

    private static void Complete(DatabaseOptions database, IConfiguration configuration, IHostEnvironment application)
    {
        database.ConnectionString = configuration.GetConnectionString("CareerGuide") ?? database.ConnectionString;

        if (database is { Provider: DatabaseProvider.Sqlite, ConnectionString.Length: 0 })
            database.ConnectionString = $"Data Source={Path.Combine(application.ContentRootPath, "data", "careerguide.db")}";
    }

    private static void RefuseFormerNames(ConfigurationManager configuration)
    {
        foreach (var (former, current) in Renamed)
        {
            if (configuration.GetSection(former).Exists())
                throw new InvalidConfigurationException($"{former} is called {current} now; rename the setting.");
        }
    }

    private static TOptions Read<TOptions>(IServiceProvider settings)
        where TOptions : class => settings.GetRequiredService<IOptions<TOptions>>().Value;
}

/// <summary>The settings that decide which services there are.</summary>
internal sealed record SettingsAtStart(DatabaseOptions Database, BackupOptions Backup, UniversityOptions University);
