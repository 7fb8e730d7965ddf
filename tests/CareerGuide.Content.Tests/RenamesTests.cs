using System.Text.RegularExpressions;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests;

/// <summary>No name that was given up comes back: <c>docs/renames.md</c> lists them.</summary>
public sealed partial class RenamesTests
{
    private static readonly string[] Extensions = [".cs", ".cshtml", ".js", ".css", ".json", ".csproj"];

    [Fact]
    public void No_former_name_stands_in_the_sources()
    {
        var former = Row().Matches(Repository.Text("docs/renames.md")).Select(row => row.Groups["before"].Value).ToHashSet();

        Assert.True(former.Count > 200, $"{former.Count} former names");
        Assert.Empty(Sources().SelectMany(file => Names(file).Where(former.Contains).Distinct(), (file, name) => $"{name} in {file}"));
    }

    private static IEnumerable<string> Sources() =>
        from folder in (string[])["src", "tests", "bench"]
        from path in Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories)
        where Extensions.Contains(Path.GetExtension(path)) && !Foreign().IsMatch(path)
        select path;

    private static IEnumerable<string> Names(string path)
    {
        var code = Comment().Replace(File.ReadAllText(path), "");

        return Identifier().Matches(code).Concat(FileName().Matches(code)).Select(name => name.Value).Append(Path.GetFileNameWithoutExtension(path));
    }

    [GeneratedRegex(@"^\| `(?<before>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"[/\\](obj|bin|lib|Samples|Lectures|Migrations)[/\\]|packages\.lock\.json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex("//.*", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[A-Za-z_]\w*", RegexOptions.None, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<![\w-])[a-z]+([-.][a-z]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
