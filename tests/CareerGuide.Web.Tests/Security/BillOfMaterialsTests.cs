using System.Diagnostics;
using System.Text.Json;
using CareerGuide.Tests;

namespace CareerGuide.Web.Tests.Security;

/// <summary>The build writes what the site is made of, as CycloneDX.</summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_names_every_package_of_the_lock_file_with_version_hash_and_licence()
    {
        var (exitCode, output) = await WriteAsync();

        Assert.True(exitCode == 0, output);
        using var bill = JsonDocument.Parse(await File.ReadAllTextAsync(Bill, Cancellation));
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal("1.6", bill.RootElement.GetProperty("specVersion").GetString());
        Assert.Equal(Locked().Order(), components.Select(c => c.GetProperty("purl").GetString()).Order());
        Assert.All(components, component =>
        {
            Assert.Matches("^[0-9a-f]{128}$", component.GetProperty("hashes")[0].GetProperty("content").GetString());
            Assert.NotEmpty(component.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()!);
        });
    }

    [Fact]
    public async Task Each_dependency_leads_to_a_component_and_each_component_is_reached()
    {
        await WriteAsync();

        using var bill = JsonDocument.Parse(await File.ReadAllTextAsync(Bill, Cancellation));
        var needs = bill.RootElement.GetProperty("dependencies").EnumerateArray()
            .ToDictionary(d => d.GetProperty("ref").GetString()!, d => d.GetProperty("dependsOn").EnumerateArray().Select(n => n.GetString()!).ToList());
        var reached = new HashSet<string>();
        Visit(bill.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString()!);

        Assert.Equal(needs.Keys.Order(), reached.Order());

        void Visit(string reference)
        {
            if (reached.Add(reference))
                needs[reference].ForEach(Visit);
        }
    }

    [Fact]
    public async Task A_package_whose_licence_nobody_has_looked_up_stops_the_build()
    {
        var table = Path.Combine(folder.FullName, "licences.md");
        var lines = await File.ReadAllLinesAsync(Repository.PathTo("docs/licences.md"), Cancellation);
        await File.WriteAllLinesAsync(table, lines.Where(line => !line.Contains("`Markdig`", StringComparison.Ordinal)), Cancellation);

        var (exitCode, output) = await WriteAsync($"-p:LicenceTable={table}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Markdig is not listed", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Bill));
    }

    private string Bill => Path.Combine(folder.FullName, "bom.json");

    private async Task<(int ExitCode, string Output)> WriteAsync(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.PathTo("src/CareerGuide.Web/CareerGuide.Web.csproj"), "-nologo", "-v:m", "-nodeReuse:false", "-t:WriteBillOfMaterials", $"-p:BillOfMaterials={Bill}", .. more])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(Cancellation);
        await build.WaitForExitAsync(Cancellation);

        return (build.ExitCode, output);
    }

    private static IEnumerable<string> Locked() => (
        from framework in JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src/CareerGuide.Web/packages.lock.json"))).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}").Distinct();
}
