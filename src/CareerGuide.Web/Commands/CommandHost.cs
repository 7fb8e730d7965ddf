using CareerGuide.Data;
using CareerGuide.Data.Database;
using CareerGuide.Data.Startup;
using CareerGuide.Web.Hosting;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.StaticExport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary>Builds the site's settings and services for a command that does not serve requests.</summary>
internal static class CommandHost
{
    public static T Setting<T>() where T : class
    {
        using var site = Build();
        return site.Services.GetRequiredService<IOptions<T>>().Value;
    }

    /// <summary>Runs work on a database that has been brought up to date.</summary>
    public static async Task<TResult> WithDatabaseAsync<TResult>(Func<IServiceProvider, Task<TResult>> work, CancellationToken cancellation)
    {
        await using var site = Build();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(cancellation);

        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs work on the site's database and another one, both brought up to date.</summary>
    /// <exception cref="InvalidConfigurationException">The connection string of the other database is invalid.</exception>
    public static Task<TResult> WithTwoDatabasesAsync<TResult>(
        DatabaseProvider provider, string connection, Func<CareerGuideDb, CareerGuideDb, Task<TResult>> work, CancellationToken cancellation) =>
        WithDatabaseAsync(async services =>
        {
            await using var other = Other(provider, connection);
            await using var scope = other.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(cancellation);

            return await work(services.GetRequiredService<CareerGuideDb>(), scope.ServiceProvider.GetRequiredService<CareerGuideDb>());
        }, cancellation);

    /// <summary>Runs work on a database file as it is, whatever state it is in.</summary>
    public static async Task<int> WithDatabaseFileAsync(
        string verb, TextWriter error, Func<IServiceProvider, string, Task<int>> work)
    {
        await using var site = Build();
        await using var scope = site.Services.CreateAsyncScope();

        if (scope.ServiceProvider.GetRequiredService<CareerGuideDb>().File is { } file)
            return await work(scope.ServiceProvider, file);

        await error.WriteLineAsync($"The database is PostgreSQL's, which has its own tools: {(verb == "backup" ? "pg_dump -Fc" : "pg_restore --clean")}; docs/operations.md shows how.");

        return CommandLine.Misused;
    }

    private static ServiceProvider Other(DatabaseProvider provider, string connection)
    {
        var services = new ServiceCollection().AddCareerGuideData(provider, connection).BuildServiceProvider();

        try
        {
            using var scope = services.CreateScope();
            _ = scope.ServiceProvider.GetRequiredService<CareerGuideDb>().DisplayName;

            return services;
        }
        catch (ArgumentException wrong)
        {
            services.Dispose();
            throw new InvalidConfigurationException($"the connection string cannot be read: {wrong.Message}");
        }
    }

    /// <summary>Builds the site as it would be served, with these settings overriding all others. Requests to it need no network.</summary>
    public static WebApplication BuildSite(InProcessServer server, params string[] settings)
    {
        var builder = Builder(settings);
        builder.Services.AddSingleton<IServer>(server);
        var site = builder.Build();
        site.UseCareerGuide();

        return site;
    }

    private static WebApplication Build() => Builder().Build();

    private static WebApplicationBuilder Builder(params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(["--contentRoot", ApplicationPaths.Application, .. settings]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddCareerGuide();

        return builder;
    }
}
