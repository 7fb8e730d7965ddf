using System.ComponentModel;
using System.Diagnostics;
using CareerGuide.Data;
using CareerGuide.Data.Startup;
using CareerGuide.Tests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer.Stopper))]

namespace CareerGuide.Tests;

/// <summary>A PostgreSQL server of this test run's own, started when the first test asks for it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Template = "migrated";

    private const string HowToGetIt = "PostgreSQL is not installed: `apt-get install postgresql` makes this test run.";

    private static readonly Lazy<Task<PostgresServer>> Running = new(StartAsync);

    private readonly Lazy<Task> migrated;

    private readonly string folder;
    private readonly int port;

    private PostgresServer(string folder, int port)
    {
        this.folder = folder;
        this.port = port;
        migrated = new(MigrateTemplateAsync);
    }

    /// <summary>Skips the test where PostgreSQL is not installed; on CI it fails.</summary>
    public static Task<PostgresServer> GetAsync()
    {
        Installed.Need(Installed.Find("initdb"), HowToGetIt);

        return Running.Value;
    }

    /// <summary>Another one, which a test may stop and start as it likes.</summary>
    public static Task<PostgresServer> OwnAsync()
    {
        Installed.Need(Installed.Find("initdb"), HowToGetIt);

        return StartAsync();
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=10;Include Error Detail=true";

    /// <summary>Makes a migrated database without content, as a copy of one that was migrated once for all tests.</summary>
    public async Task CopyMigratedAsync(string database)
    {
        await migrated.Value;
        await ExecuteAsync($"CREATE DATABASE \"{database}\" TEMPLATE \"{Template}\" STRATEGY FILE_COPY");
    }

    public Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");

    /// <summary>A database whose texts are in the order that people put them in, as usual servers make them.</summary>
    public Task CreateInLanguageOrderAsync(string database) =>
        ExecuteAsync($"CREATE DATABASE \"{database}\" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'");

    /// <summary>Runs <c>pg_dump</c> or <c>pg_restore</c> on a database.</summary>
    public Task RunToolAsync(string tool, string connectionString, params string[] arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;

        return RunAsync(Installed.Find(tool)!, [$"--dbname=postgresql://postgres@127.0.0.1:{port}/{database}", .. arguments]);
    }

    /// <summary>Ends the server as an administrator does, who does not wait for anybody to leave.</summary>
    public Task StopAsync() => RunAsPostgresAsync("pg_ctl", "-D", folder, "-m", "fast", "-w", "stop");

    public Task StartAgainAsync() => StartAsync(folder, port);

    public async ValueTask DisposeAsync()
    {
        await RunAsPostgresAsync("pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Without a pool, since a database that is connected to cannot be copied.</summary>
    private async Task MigrateTemplateAsync()
    {
        await using var services = new ServiceCollection()
            .AddCareerGuideData(DatabaseProvider.PostgreSql, ConnectionString(Template) + ";Pooling=false")
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("careerguide-pg-").FullName;
        var free = FreePort.Next();

        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", data);

        await RunAsPostgresAsync("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await StartAsync(data, free);

        return new PostgresServer(data, free);
    }

    private static Task StartAsync(string folder, int port) => RunAsPostgresAsync("pg_ctl", "-D", folder, "-w", "-l", Path.Combine(folder, "log"),
        "-o", $"-h 127.0.0.1 -p {port} -k {folder} -F -c max_connections=200", "start");

    private static Task RunAsPostgresAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", Installed.Find(program)!, .. arguments])
        : RunAsync(Installed.Find(program)!, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server inherits the output of what starts it, so nobody may wait for that to end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", program, program, .. arguments]))
            ?? throw new Win32Exception();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    public sealed class Stopper : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Running.IsValueCreated)
                await (await Running.Value).DisposeAsync();
        }
    }
}
