using System.Security.Cryptography;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Public;

public sealed class FontTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    [Fact]
    public async Task The_font_is_kept_for_good_and_its_name_changes_with_it()
    {
        var answer = await site.GetAsync(SiteFont.Path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));

        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(hash[..8], SiteFont.Path.Split('-', '.')[^2]);
    }

    [Fact]
    public async Task Page_and_style_sheet_ask_for_the_same_font()
    {
        Assert.Contains($"url(\"..{SiteFont.Path}\")", await site.TextAsync("/css/site.css"), StringComparison.Ordinal);
        Assert.Equal(SiteFont.Path, (await site.PageAsync("/")).QuerySelector("link[rel=preload][as=font]")?.GetAttribute("href"));
        Assert.Contains("SIL OPEN FONT LICENSE", await site.TextAsync("/fonts/ofl.txt"), StringComparison.Ordinal);
    }
}
