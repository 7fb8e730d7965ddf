using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary><c>docs/licences.md</c> says what the site is made from and under which licence it is.</summary>
public sealed class LicenceTests
{
    private static readonly string[] InTheSite = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL"];

    private static readonly string[] BesidesForTests = ["MPL-2.0"];

    [Fact]
    public void Every_package_is_listed_and_no_other()
    {
        var site = Packages("src/CareerGuide.Web/packages.lock.json");
        var all = Repository.LockFiles().SelectMany(Packages);

        Assert.Equal(Names(site), Listed("In the site").Keys.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(Names(all).Except(Names(site)), Listed("Only to build and test it").Keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_licence_asks_for_more_than_the_site_can_give()
    {
        Assert.All(Listed("In the site"), package => Assert.Contains(package.Value, InTheSite));
        Assert.All(Listed("Only to build and test it"), package => Assert.Contains(package.Value, InTheSite.Concat(BesidesForTests)));
    }

    [Fact]
    public void The_licence_of_each_package_is_the_one_that_it_says_itself()
    {
        var listed = Listed("In the site").Concat(Listed("Only to build and test it")).ToDictionary(p => p.Key, p => p.Value);
        var read = 0;

        foreach (var (name, version) in Repository.LockFiles().SelectMany(Packages).Distinct())
        {
            if (LicenceOf(name, version) is not { } licence)
                continue; // not restored on this machine, or its licence is a file

            Assert.True(listed.GetValueOrDefault(name) == licence, $"{name} {version} is under {licence}");
            read++;
        }

        Assert.InRange(read, 20, int.MaxValue); // this project's own have to be there
    }

    private static IEnumerable<string> Names(IEnumerable<(string Name, string Version)> packages) =>
        packages.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Version)> Packages(string lockFile) =>
        from framework in JsonDocument.Parse(File.ReadAllText(Repository.PathTo(lockFile))).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select (package.Name, package.Value.GetProperty("resolved").GetString()!);

    /// <summary>The packages of a section's first table, with their licences.</summary>
    private static Dictionary<string, string> Listed(string heading) => Regex
        .Matches(Section(heading), @"^\| `(?<name>[^`]+)` \| (?<licence>[^|]+) \|", RegexOptions.Multiline, TimeSpan.FromSeconds(10))
        .ToDictionary(row => row.Groups["name"].Value, row => row.Groups["licence"].Value.Trim());

    private static string Section(string heading) => File.ReadAllText(Repository.PathTo("docs/licences.md"))
        .Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static string? LicenceOf(string name, string version)
    {
        var (folder, id) = (Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Home, name.ToLowerInvariant());
        var file = Path.Combine(folder, id, version.ToLowerInvariant(), $"{id}.nuspec");

        return File.Exists(file)
            ? XDocument.Load(file).Descendants().SingleOrDefault(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression")?.Value
            : null;
    }

    private static string Home => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
