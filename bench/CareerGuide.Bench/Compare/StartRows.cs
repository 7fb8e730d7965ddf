using System.Diagnostics;

namespace CareerGuide.Bench.Compare;

/// <summary>From the start of the process to a role's page.</summary>
internal static class StartRows
{
    public static async Task<IEnumerable<Reading>> FirstAsync(Build build)
    {
        await using var site = await build.StartAsync(build.Lab.TwoTexts, build.NewDatabase());

        return build.Lab.Ordinary is { } ordinary
            ? [.. site.Start.Readings("first start, two texts"), .. Beside(site.Start, await OrdinaryAsync(build, ordinary))]
            : site.Start.Readings("first start, two texts");
    }

    public static async Task<IEnumerable<Reading>> NextAsync(Build build, string what, Workload workload)
    {
        await using var site = await build.StartAsync(workload, await build.ImportedAsync(workload));

        return site.Start.Readings(what);
    }

    private static IEnumerable<Reading> Beside(Cost start, Cost ordinary) =>
    [
        new("first start / the ordinary site's", "", start.Time / ordinary.Time),
        new("first start / the ordinary site's, processor", "", start.Processor / ordinary.Processor),
    ];

    /// <summary>The first start of the ordinary site with the same lecture, right after the other one.</summary>
    private static async Task<Cost> OrdinaryAsync(Build build, string folder)
    {
        var database = build.PathOf("ordinary.db");
        File.Delete(database);
        await using var site = await RunningSite.StartAsync(Process, build.Lab.TwoTexts.RolePage);

        return site.Start;

        ProcessStartInfo Process(string address)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "OrdinarySite.dll"), "--urls", address, "--contentRoot", folder]);
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            start.Environment["Logging__LogLevel__Default"] = "Warning";
            start.Environment["ConnectionStrings__Ordinary"] = $"Data Source={database}";
            start.Environment["LECTURE"] = Path.Combine(build.Lab.TwoTexts.Content, "lectures", "data-roles.md");

            return start;
        }
    }
}
