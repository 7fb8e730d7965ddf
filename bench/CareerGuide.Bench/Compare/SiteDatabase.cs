using CareerGuide.Data;
using Npgsql;

namespace CareerGuide.Bench.Compare;

/// <summary>Where a build keeps its site.</summary>
internal sealed record SiteDatabase(DatabaseProvider Provider, string ConnectionString)
{
    public static SiteDatabase OfFile(string file) => new(DatabaseProvider.Sqlite, $"Data Source={file}");

    /// <summary>An empty database on a PostgreSQL server, in place of what an earlier run left there under that name.</summary>
    public static async Task<SiteDatabase> OnServerAsync(string server, string name)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using (var drop = source.CreateCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"))
            await drop.ExecuteNonQueryAsync();

        await using (var create = source.CreateCommand($"CREATE DATABASE \"{name}\""))
            await create.ExecuteNonQueryAsync();

        return new(DatabaseProvider.PostgreSql, new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }
}
