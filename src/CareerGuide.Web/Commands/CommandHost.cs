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

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(["--contentRoot", Whereabouts.Application]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddCareerGuide();

        return builder.Build();
    }
}
