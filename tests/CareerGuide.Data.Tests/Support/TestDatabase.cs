using CareerGuide.Data.Database;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Search;
using CareerGuide.Data.Startup;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareerGuide.Data.Tests.Support;

/// <summary>A database of one test's own, and a folder for its files; both go when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigratedFileAsync);

    private readonly Func<Task> drop;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseProvider provider, string connectionString, string folder, Action<IServiceCollection>? more, Func<Task> drop)
    {
        this.drop = drop;
        Provider = provider;
        ConnectionString = connectionString;
        Folder = folder;

        var collection = new ServiceCollection();
        more?.Invoke(collection);
        services = collection.AddCareerGuideData(provider, connectionString).BuildServiceProvider();
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    public string Folder { get; }

    /// <summary>Where the SQLite database is; nothing is there on PostgreSQL.</summary>
    public string File => Path.Combine(Folder, "data", "careerguide.db");

    /// <summary>A database that does not exist yet.</summary>
    public static async Task<TestDatabase> NoneAsync(DatabaseProvider provider, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("careerguide-").FullName;

        if (provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(folder, "data", "careerguide.db");
            return new TestDatabase(provider, $"Data Source={file};Pooling=False", folder, more, () => Task.CompletedTask);
        }

        var name = $"test_{Guid.NewGuid():N}";
        var server = await PostgresServer.GetAsync();

        return new TestDatabase(provider, server.ConnectionString(name), folder, more, () => server.DropAsync(name));
    }

    /// <summary>A migrated database without content, as a copy of one that was migrated once for all tests.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseProvider provider)
    {
        var database = await NoneAsync(provider);

        if (provider == DatabaseProvider.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
            await System.IO.File.WriteAllBytesAsync(database.File, await Migrated.Value);
            return database;
        }

        await (await PostgresServer.GetAsync()).CopyMigratedAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

        return database;
    }

    private static async Task<byte[]> MigratedFileAsync()
    {
        await using var database = await NoneAsync(DatabaseProvider.Sqlite);
        await database.MigrateAsync();

        return await System.IO.File.ReadAllBytesAsync(database.File);
    }

    /// <summary>Each call is a scope of its own, as each request is.</summary>
    public async Task<T> UseAsync<T>(Func<CareerGuideDb, Task<T>> use)
    {
        await using var scope = services.CreateAsyncScope();

        return await use(scope.ServiceProvider.GetRequiredService<CareerGuideDb>());
    }

    public async Task<T> PublisherAsync<T>(Func<Publisher, Task<T>> use)
    {
        await using var scope = services.CreateAsyncScope();

        return await use(scope.ServiceProvider.GetRequiredService<Publisher>());
    }

    /// <summary>The same with any other service.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();

        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<SearchResult> FindAsync(string text, int hitsOfKind = 20)
    {
        await using var scope = services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<SiteSearch>()
            .FindAsync(SearchText.Of(text), SearchKinds.All, hitsOfKind, TestContext.Current.CancellationToken);
    }

    public async Task<StartupReport> StartAsync(string contentFolder)
    {
        await using var scope = services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<DatabaseStartup>()
            .RunAsync(contentFolder, TestContext.Current.CancellationToken);
    }

    public async Task MigrateAsync()
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(TestContext.Current.CancellationToken);
    }

    public Task<int> CountAsync<T>()
        where T : class => UseAsync(db => db.Set<T>().CountAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await drop();
        Directory.Delete(Folder, recursive: true);
    }
}
