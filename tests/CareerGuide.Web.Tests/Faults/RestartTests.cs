using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Faults;

/// <summary>A start that reads no file anew, because none has changed, shows what has changed besides.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Theory]
    [InlineData("Site:Title", "Another Name", "Another Name")]
    [InlineData("Site:Description", "Another description.", "content=\"Another description.\"")]
    [InlineData("Site:Language", "es", "<html lang=\"es\"")]
    [InlineData("Site:PublicAddress", "http://careers.example.org", "href=\"http://careers.example.org/\"")]
    public async Task Another_setting_is_on_pages_that_a_browser_has_kept(string name, string value, string shown)
    {
        executable.Set("Site:Hosts", "*");
        var (before, version) = await KeptAsync();

        using var next = await executable.Set(name, value).ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var answer = await next.Client.SendAsync(request, TestContext.Current.CancellationToken);

        AssertReadNothing(next);
        Assert.DoesNotContain(shown, await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(shown, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotEqual(version, await next.TextAsync("/offline.json"));
    }

    [Fact]
    public async Task A_language_that_is_not_offered_any_more_is_gone()
    {
        using (var first = await executable.ServeAsync())
        {
            Assert.Contains("<html lang=\"es\"", await first.TextAsync("/es"), StringComparison.Ordinal);
            await first.StopAsync();
        }

        using var next = await executable.Set("Site:Languages", "en").ServeAsync();

        AssertReadNothing(next);
        Assert.Equal(HttpStatusCode.NotFound, (await next.GetAsync("/es")).StatusCode);
        Assert.DoesNotContain("hreflang=\"es\"", await next.TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_has_moved_to_another_address_names_the_new_one()
    {
        using (var first = await executable.ServeAsync())
        {
            Assert.Contains(Link(first), await first.TextAsync("/"), StringComparison.Ordinal);
            await first.StopAsync();
        }

        using var next = await executable.ServeAsync();

        AssertReadNothing(next);
        Assert.Contains(Link(next), await next.TextAsync("/"), StringComparison.Ordinal);

        static string Link(Serving serving) => $"<link rel=\"canonical\" href=\"{serving.Client.BaseAddress}\"";
    }

    [Fact]
    public async Task With_the_same_settings_a_browser_keeps_its_pages()
    {
        executable.Set("Site:PublicAddress", "http://careers.example.org").Set("Site:Hosts", "*");
        var (before, version) = await KeptAsync();

        using var next = await executable.ServeAsync();

        AssertReadNothing(next);
        Assert.Equal(before.Headers.ETag, (await next.GetAsync("/")).Headers.ETag);
        Assert.Equal(version, await next.TextAsync("/offline.json"));
    }

    /// <summary>What a browser and its service worker have of a site that then stops.</summary>
    private async Task<(HttpResponseMessage Home, string Version)> KeptAsync()
    {
        using var first = await executable.ServeAsync();
        var kept = (await first.GetAsync("/"), await first.TextAsync("/offline.json"));
        await first.StopAsync();

        return kept;
    }

    private static void AssertReadNothing(Serving serving) =>
        Assert.Contains(serving.Lines, line => line.EndsWith(": 2 texts unchanged.", StringComparison.Ordinal));
}
