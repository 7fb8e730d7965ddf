using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>
/// What libman.json names is committed, byte for byte as its maintainers publish it; and what <c>codemirror/build.sh</c> made, as it made it.
/// </summary>
public sealed partial class LibraryTests
{
    private static readonly Dictionary<string, string> Pinned = new()
    {
        ["wwwroot/lib/bootstrap/dist/css/bootstrap-reboot.min.css"] = "TsYzSbfM5048P21UgTyWiiTurFizZryHZKpEyXn2JQFAwo25RaEoNiuSJ26e6IPH",
    };

    [Fact]
    public void Every_file_of_every_library_is_there_and_has_its_hash()
    {
        var listed = Listed().ToList();

        Assert.Equal(Pinned.Keys.Order(), listed.Order());

        foreach (var file in listed)
        {
            var bytes = File.ReadAllBytes(Repository.PathTo("src", "CareerGuide.Web", file));
            Assert.Equal(Pinned[file], Convert.ToBase64String(SHA384.HashData(bytes)));
        }
    }

    [Fact]
    public void CodeMirror_is_as_its_script_built_it()
    {
        var bundle = File.ReadAllBytes(Repository.PathTo("src", "CareerGuide.Web", "wwwroot", "lib", "codemirror", "codemirror.js"));

        Assert.Equal(File.ReadAllText(Repository.PathTo("src", "CareerGuide.Web", "codemirror", "codemirror.sha384")), Convert.ToBase64String(SHA384.HashData(bundle)));
    }

    [Fact]
    public void The_versions_of_CodeMirror_are_those_of_the_lock_file_and_every_licence_is_there()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src", "CareerGuide.Web", "codemirror", "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages");
        var licences = File.ReadAllText(Repository.PathTo("src", "CareerGuide.Web", "wwwroot", "lib", "codemirror", "licences.txt"));
        var bundled = BundledPackage.Matches(licences);

        Assert.True(bundled.Count > 5);
        Assert.All(bundled, package =>
        {
            var entry = packages.GetProperty($"node_modules/{package.Groups["name"].Value}");
            Assert.Equal((package.Groups["version"].Value, "MIT"), (entry.GetProperty("version").GetString(), entry.GetProperty("license").GetString()));
        });
        Assert.Equal(bundled.Count, licences.Split("Permission is hereby granted").Length - 1);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task CodeMirror_is_served_compressed_to_at_most_130_kB(string encoding)
    {
        await using var site = new EmptySite();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lib/codemirror/codemirror.js");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var answer = await site.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length} bytes, {answer.Content.Headers.ContentEncoding}");
        Assert.InRange(bytes.Length, 50_000, 130_000);
    }

    [GeneratedRegex(@"^(?<name>[@a-z][a-z0-9@/-]*) (?<version>\d+\.\d+\.\d+)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BundledPackage { get; }

    private static IEnumerable<string> Listed() =>
        from library in JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src", "CareerGuide.Web", "libman.json")))
            .RootElement.GetProperty("libraries").EnumerateArray()
        from file in library.GetProperty("files").EnumerateArray()
        select $"{library.GetProperty("destination").GetString()}/{file.GetString()}";
}
