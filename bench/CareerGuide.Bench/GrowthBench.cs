using System.Diagnostics;
using System.Globalization;
using CareerGuide.Data;
using CareerGuide.Data.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Bench;

/// <summary>How the time of an import grows with the number of roles.</summary>
internal static class GrowthBench
{
    private const int RolesInEach = 40;

    private static readonly int[] Sizes = [100, 300, 1000, 3000, 10_000];

    public static async Task<int> RunAsync(string? onet)
    {
        await ImportAsync(onet, 20); // the code is there from now on

        var measured = new List<Import>();

        foreach (var roles in Sizes)
        {
            var import = await ImportAsync(onet, roles);
            measured.Add(import);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {roles} | {import.Rows} | {import.Seconds:0.0} s | {import.Rows / import.Seconds:0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the time grows with the rows to the power of {Exponent(measured):0.00}"));

        return 0;
    }

    private static async Task<Import> ImportAsync(string? onet, int roles)
    {
        var folder = Directory.CreateTempSubdirectory("careerguide-bench-").FullName;

        try
        {
            var database = $"Data Source={Path.Combine(folder, "careerguide.db")};Pooling=False";
            Lectures.Write(onet, Path.Combine(folder, "content", "lectures"), roles, RolesInEach);
            await using var services = new ServiceCollection().AddCareerGuideData(DatabaseProvider.Sqlite, database).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var startup = scope.ServiceProvider.GetRequiredService<DatabaseStartup>();
            await startup.MigrateOnlyAsync();
            var began = Stopwatch.GetTimestamp();
            await startup.RunAsync(Path.Combine(folder, "content"));

            return new Import(Stopwatch.GetElapsedTime(began).TotalSeconds, await RowsAsync(database));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The rows of all tables but those within the full-text index.</summary>
    private static async Task<long> RowsAsync(string database)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        var tables = new List<string>();

        using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%'";
            using var reader = await names.ExecuteReaderAsync();

            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        using var count = connection.CreateCommand();
        count.CommandText = string.Join(" UNION ALL ", tables.Select(table => $"SELECT COUNT(*) AS n FROM \"{table}\""));
        count.CommandText = $"SELECT SUM(n) FROM ({count.CommandText})";

        return (long)(await count.ExecuteScalarAsync())!;
    }

    /// <summary>The slope of the line through the logarithms.</summary>
    private static double Exponent(IReadOnlyList<Import> imports)
    {
        var (x, y) = (imports.Select(i => Math.Log(i.Rows)).ToArray(), imports.Select(i => Math.Log(i.Seconds)).ToArray());
        var (meanX, meanY) = (x.Average(), y.Average());

        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private sealed record Import(double Seconds, long Rows);
}
