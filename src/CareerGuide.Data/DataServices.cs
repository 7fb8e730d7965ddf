using CareerGuide.Data.Auditing;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Drafting;
using CareerGuide.Data.Occupations;
using CareerGuide.Data.Parsing;
using CareerGuide.Data.Postgres;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Search;
using CareerGuide.Data.Sqlite;
using CareerGuide.Data.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CareerGuide.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

public static class CareerGuideData
{
    /// <summary>Registers <see cref="CareerGuideDb"/> and the services that use it.</summary>
    /// <param name="backups">Rules for automatic backups; null disables them.</param>
    public static IServiceCollection AddCareerGuideData(
        this IServiceCollection services, DatabaseProvider provider, string connectionString, BackupRule? backups = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Publisher>();
        services.AddScoped<OccupationRegister>();
        services.AddScoped<Drafts>();
        services.AddScoped<Presence>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditRetention>();
        services.TryAddSingleton(backups ?? BackupRule.None);
        services.AddScoped<Backups>();
        services.AddScoped<BackupRestore>();
        services.AddSingleton<DatabaseUsageLock>();
        services.AddScoped<DatabaseStartup>();
        services.AddSingleton<CommitCounter>();
        services.AddSingleton<SiteParseCache>();
        services.AddSingleton<Vocabularies>();
        services.AddScoped<SiteSearch>();

        return services.AddIdentityTables().AddCareerGuideDb(provider, connectionString);
    }

    private static IServiceCollection AddCareerGuideDb(
        this IServiceCollection services, DatabaseProvider provider, string connectionString) => provider switch
        {
            DatabaseProvider.Sqlite => services.AddSingleton<ContentChangeListener, SqliteContentChangeListener>().AddDbContextPool<CareerGuideDb, SqliteCareerGuideDb>(
                (all, options) => options.UseSqlite(ToWhatIsThere(connectionString))
                    .AddInterceptors([new SqliteSession(), all.GetRequiredService<CommitCounter>(), .. all.GetServices<ISaveChangesInterceptor>()]).ConfigureWarnings(Warn)),
            DatabaseProvider.PostgreSql => services.AddSingleton<ContentChangeListener>(_ => new PostgresContentChangeListener(connectionString)).AddDbContextPool<CareerGuideDb, PostgresCareerGuideDb>(
                (all, options) => options.UseNpgsql(WithPreparedStatements(connectionString)).AddInterceptors([all.GetRequiredService<CommitCounter>(), .. all.GetServices<ISaveChangesInterceptor>()]).ConfigureWarnings(Warn)),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "There is no such database provider."),
        };

    /// <summary>Only start-up creates a database: a file lost while the site runs does not come back empty.</summary>
    private static string ToWhatIsThere(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);

        if (connection.Mode == SqliteOpenMode.ReadWriteCreate)
            connection.Mode = SqliteOpenMode.ReadWrite;

        return connection.ConnectionString;
    }

    /// <summary>Statements that recur are parsed once for each connection, unless the connection string says otherwise.</summary>
    private static string WithPreparedStatements(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);

        if (!connection.ShouldSerialize("Max Auto Prepare"))
            (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (100, 2);

        return connection.ConnectionString;
    }

    /// <summary>
    /// Including several collections in one query multiplies their rows. The tests check that migrations match the model; checking it at
    /// each start would take as long as migrating.
    /// </summary>
    private static void Warn(WarningsConfigurationBuilder warnings) => warnings
        .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
        .Ignore(RelationalEventId.PendingModelChangesWarning);
}
