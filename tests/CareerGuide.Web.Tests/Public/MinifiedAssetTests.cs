using System.Text.RegularExpressions;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed partial class MinifiedAssetTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Fact]
    public async Task The_style_sheet_of_every_page_says_what_its_sources_say_but_for_variables_of_Bootstrap() => Assert.Equal(
        BootstrapVariable.Replace(Bare(CssComment, await SourcesAsync()), ""),
        BootstrapVariable.Replace(Bare(CssComment, await site.TextAsync("/css/site.min.css")), ""));

    [Fact]
    public async Task Variables_of_Bootstrap_that_a_style_sheet_uses_are_there_and_no_others()
    {
        var sheet = await site.TextAsync("/css/site.min.css");
        var declared = Names(BootstrapVariable.Matches(sheet));
        var used = new HashSet<string>();

        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("src", "CareerGuide.Web", "wwwroot", "css"), "*.css"))
            used.UnionWith(Names(Use.Matches(Path.GetFileName(path) is "site.css" or "home.css" ? sheet : await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))));

        Assert.Equal(used.Intersect(Names(BootstrapVariable.Matches(await SourcesAsync()))).Order(), declared.Order());
        Assert.Contains("--bs-body-bg", declared);
        Assert.DoesNotContain("--bs-pink", declared);
    }

    private async Task<string> SourcesAsync() => await site.TextAsync("/lib/bootstrap/dist/css/bootstrap-reboot.min.css")
        + await site.TextAsync("/css/site.css") + await site.TextAsync("/css/home.css");

    private static HashSet<string> Names(MatchCollection matches) => [.. matches.Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"(?<name>--bs-[\w-]+):[^;{}]*(;|(?=\}))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BootstrapVariable { get; }

    [GeneratedRegex(@"var\(\s*(?<name>--bs-[\w-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use { get; }

    [Fact]
    public async Task The_script_of_every_page_says_what_its_source_says() =>
        Assert.Equal(Bare(ScriptComment, await site.TextAsync("/js/site.js")), Bare(ScriptComment, await site.TextAsync("/js/site.min.js")));

    private static string Bare(Regex comment, string text) => Space.Replace(comment.Replace(text, ""), "").TrimStart('\uFEFF');

    [GeneratedRegex(@"/\*(?!!).*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CssComment { get; }

    [GeneratedRegex(@"(^|\s)//\s.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptComment { get; }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space { get; }
}
