using System.Diagnostics;
using System.Globalization;

namespace CareerGuide.Bench.Compare;

/// <summary>A published build of the site, which may be years older than this bench: it is only asked by its verbs and over HTTP.</summary>
internal sealed class Build
{
    /// <summary>Of the settings below, those that an older build calls otherwise. The former name first.</summary>
    private static readonly (string Former, string Current)[] Renamed =
    [
        ("Pages:Megabytes", "PageCache:SizeMegabytes"),
    ];

    private readonly string work;

    private readonly HashSet<string> former = [];

    private readonly Dictionary<Workload, SiteDatabase> imported = [];

    private int databases;

    private Build(string name, string program, string work, Lab lab)
    {
        Name = name;
        Program = program;
        this.work = work;
        Lab = lab;
    }

    public string Name { get; }

    public Lab Lab { get; }

    /// <summary>Environment variables that this build runs with, beside those of the bench.</summary>
    public IReadOnlyList<string[]> Environment { get; init; } = [];

    /// <summary>The path of the assembly that is run.</summary>
    public string Program { get; }

    /// <param name="folder">What <c>dotnet publish</c> wrote.</param>
    /// <param name="work">Where its databases and files may stand.</param>
    /// <param name="environment">As <c>NAME=VALUE,NAME=VALUE</c>.</param>
    public static async Task<Build> OpenAsync(string name, string folder, string work, Lab lab, string environment = "")
    {
        var program = Path.GetFullPath(Path.Combine(folder, "CareerGuide.Web.dll"));
        var build = new Build(name, program, Directory.CreateDirectory(Path.Combine(work, name)).FullName, lab)
        {
            Environment = [.. environment.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=', 2))],
        };

        foreach (var (formerName, current) in Renamed)
        {
            if (!await build.RefusesAsync(formerName, current))
                build.former.Add(current);
        }

        return build;
    }

    /// <summary>The path of a file or folder of this build's own.</summary>
    public string PathOf(string name) => Path.Combine(work, name);

    public SiteDatabase NewDatabase() => SiteDatabase.OfFile(PathOf(string.Create(CultureInfo.InvariantCulture, $"site-{++databases}.db")));

    /// <summary>A database that the workload was imported into, once for all rows that leave it as it is.</summary>
    public async Task<SiteDatabase> ImportedAsync(Workload workload)
    {
        if (!imported.TryGetValue(workload, out var database))
        {
            imported[workload] = database = NewDatabase();
            await RunAsync(workload, database, "import");
        }

        return database;
    }

    public Task<RunningSite> StartAsync(Workload workload, SiteDatabase database, params (string Name, string Value)[] settings) =>
        RunningSite.StartAsync(address => With(workload, database, settings, "--urls", address), workload.RolePage);

    /// <summary>Runs a verb to its end.</summary>
    public Task<Cost> RunAsync(Workload workload, SiteDatabase database, params string[] arguments) =>
        Programs.RunAsync(With(workload, database, [], arguments));

    /// <summary>Runs a verb to its end, and gives what it prints.</summary>
    public async Task<string> OutputAsync(Workload workload, SiteDatabase database, params string[] arguments) =>
        (await Programs.OutputAsync(With(workload, database, [], arguments))).Output;

    private ProcessStartInfo With(Workload workload, SiteDatabase database, (string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        Set("Content:Path", workload.Content);
        Set("Database:Provider", database.Provider.ToString());
        Set("ConnectionStrings:CareerGuide", database.ConnectionString);
        Set("Logging:LogLevel:Default", "Warning");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        foreach (var (name, value) in settings)
            Set(name, value);

        foreach (var variable in Environment)
            start.Environment[variable[0]] = variable[1];

        return start;

        void Set(string setting, string value) =>
            start.Environment[(former.Contains(setting) ? Renamed.First(r => r.Current == setting).Former : setting).Replace(":", "__", StringComparison.Ordinal)] = value;
    }

    /// <summary>A build that has renamed a setting stops where the former name is set, and tells the current one.</summary>
    private async Task<bool> RefusesAsync(string formerName, string current)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "check", Lab.TwoTexts.Content]);
        start.Environment[formerName.Replace(":", "__", StringComparison.Ordinal)] = "0";
        var (_, error, _) = await Programs.OutputAsync(start);

        return error.Contains(current, StringComparison.Ordinal);
    }
}
