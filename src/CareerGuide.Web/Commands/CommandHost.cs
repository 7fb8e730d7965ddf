using CareerGuide.Data;
using CareerGuide.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Commands;

/// <summary>The site's own settings and services for a verb that does not serve.</summary>
internal static class CommandHost
{
    public static T Setting<T>() where T : class
    {
        using var site = Build();
        return site.Services.GetRequiredService<IOptions<T>>().Value;
    }

    /// <summary>Does some work with a database that is ready for it.</summary>
    public static async Task<TResult> WithDatabaseAsync<TResult>(Func<IServiceProvider, Task<TResult>> work, CancellationToken cancellation)
    {
        await using var site = Build();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(cancellation);

        return await work(scope.ServiceProvider);
    }

    /// <summary>Does some work with a database that is one file, as it is, whatever state it is in.</summary>
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

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(["--contentRoot", Whereabouts.Application]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddCareerGuide();

        return builder.Build();
    }
}
