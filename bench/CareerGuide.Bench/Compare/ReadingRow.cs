using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace CareerGuide.Bench.Compare;

/// <summary>The reader alone: the lecture that comes with the site, read again and again by a build's own assembly in a process of its own.</summary>
internal static class ReadingRow
{
    private const int ToWarmUp = 600, Readings = 400;

    public static async Task<IEnumerable<Reading>> MeasureAsync(Build build)
    {
        var lecture = Path.Combine(build.Lab.TwoTexts.Content, "lectures", "data-roles.md");
        var start = new ProcessStartInfo("dotnet", [typeof(ReadingRow).Assembly.Location, "read", build.Program, lecture]);

        // In tiers the runtime compiles anew all the while: a reading has a thousand methods, and their compilation would be most of what is measured.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_ReadyToRun"] = "0";
        var told = (await Programs.OutputAsync(start)).Output.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();

        return new Cost(TimeSpan.FromMilliseconds(told[0]), TimeSpan.FromMilliseconds(told[1])).Readings("reading the data lecture");
    }

    /// <summary>In that process: prints the milliseconds that a reading takes, by the clock and of the processor.</summary>
    /// <param name="program">The build's program, beside which its assemblies are.</param>
    public static int Read(string program, string lecture)
    {
        var (parse, vocabulary) = ParserOf(new Assemblies(program).LoadFromAssemblyName(new AssemblyName("CareerGuide.Content")));
        object[] arguments = [File.ReadAllText(lecture), Path.GetFileName(lecture), vocabulary];
        Repeat(ToWarmUp);
        var (began, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Repeat(Readings);
        var (time, processor) = (Stopwatch.GetElapsedTime(began) / Readings, (Environment.CpuUsage.TotalTime - before) / Readings);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds} {processor.TotalMilliseconds}"));

        return 0;

        void Repeat(int times)
        {
            for (var i = 0; i < times; i++)
                parse.Invoke(null, arguments);
        }
    }

    /// <summary>Found by what it takes: text, name, and the words of the site, of which there is an empty one. Names differ between builds.</summary>
    private static (MethodInfo Parse, object Vocabulary) ParserOf(Assembly content) => (
        from type in content.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.Name == "Parse" && method.GetParameters() is [{ ParameterType: var text }, { ParameterType: var name }, _] && text == typeof(string) && name == typeof(string)
        let empty = method.GetParameters()[2].ParameterType.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static)
        where empty is not null
        select (method, empty.GetValue(null)!)).First();

    /// <summary>A build's assemblies, apart from those of the bench that have the same names.</summary>
    private sealed class Assemblies(string program) : AssemblyLoadContext("build")
    {
        private readonly AssemblyDependencyResolver resolver = new(program);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
