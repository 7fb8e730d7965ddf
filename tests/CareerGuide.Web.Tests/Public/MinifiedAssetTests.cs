using System.Text.RegularExpressions;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed partial class MinifiedAssetTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Fact]
    public async Task The_style_sheet_of_every_page_says_what_its_sources_say() => Assert.Equal(
        Bare(CssComment, await site.TextAsync("/lib/bootstrap/dist/css/bootstrap-reboot.min.css") + await site.TextAsync("/css/site.css")),
        Bare(CssComment, await site.TextAsync("/css/site.min.css")));

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
