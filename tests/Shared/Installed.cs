using Xunit;

namespace CareerGuide.Tests;

/// <summary>Programs of this machine that tests run.</summary>
public static class Installed
{
    /// <summary>Where the program is; null where it is not installed.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/sbin")
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [])
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where a program is not installed; on CI it fails.</summary>
    public static void Need(string? program, string howToGetIt)
    {
        if (program is not null)
            return;

        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(howToGetIt);

        Assert.Skip(howToGetIt);
    }
}
