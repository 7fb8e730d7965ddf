using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>What libman.json names is committed, byte for byte as its maintainers publish it.</summary>
public sealed class LibraryTests
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

    private static IEnumerable<string> Listed() =>
        from library in JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src", "CareerGuide.Web", "libman.json")))
            .RootElement.GetProperty("libraries").EnumerateArray()
        from file in library.GetProperty("files").EnumerateArray()
        select $"{library.GetProperty("destination").GetString()}/{file.GetString()}";
}
