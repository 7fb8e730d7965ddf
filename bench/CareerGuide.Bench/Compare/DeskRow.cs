namespace CareerGuide.Bench.Compare;

/// <summary>The pages of instructors on a site of 200 lectures with 40 roles each: after a start, again, and after a publication.</summary>
internal static class DeskRow
{
    private const string Slug = "part-0100";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("lectures", "/instructor"),
        ("content checks", "/instructor/health"),
        ("files", "/instructor/files"),
        ("editor", $"/instructor/lectures/{Slug}/edit"),
        ("history", $"/instructor/lectures/{Slug}/history"),
    ];

    public static async Task<IEnumerable<Reading>> MeasureAsync(Build build)
    {
        var workload = build.Lab.Thousands.Value;
        var database = await PublishingRows.ImportedAsync(build, workload);
        await using var site = await build.StartAsync(workload, database);
        using var instructor = await PublishingRows.SignInAsync(build, workload, database, site);
        var readings = new List<Reading>();

        foreach (var time in new[] { "first", "again", "after publishing" })
        {
            if (time == "after publishing")
                await AddAsync("publishing one lecture of 200", await instructor.EditAsync(Slug, "Changed."));

            foreach (var (name, path) in Pages)
                await AddAsync($"{name}, {time}", () => instructor.GetAsync(path));

            await AddAsync($"preview, {time}", await instructor.PreviewAsync(Slug, "Changed again."));
        }

        return readings;

        async Task AddAsync(string what, Func<Task> work) => readings.AddRange((await site.MeasureAsync(work)).Readings(what));
    }
}
