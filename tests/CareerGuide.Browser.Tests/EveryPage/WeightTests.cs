using System.Text.Json;
using CareerGuide.Browser.Tests.Support;

namespace CareerGuide.Browser.Tests.EveryPage;

public sealed class WeightTests(Chromium chromium, DataRolesSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/roles/data-engineer")]
    [InlineData("/roles/machine-learning-engineer")]
    [InlineData("/compare")]
    [InlineData("/workflow")]
    [InlineData("/guidance")]
    [InlineData("/lectures/data-roles")]
    [InlineData("/skills")]
    [InlineData("/skills/python")]
    [InlineData("/paths")]
    [InlineData("/paths/data-analyst/data-scientist")]
    [InlineData("/search?q=python")]
    public async Task A_first_visit_is_light_and_the_next_one_lighter(string path)
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        var network = await window.NewCDPSessionAsync(page);
        var (requests, bytes) = (0, 0.0);
        var typeface = new HashSet<string>(); // it comes after everything else: TypefaceTests

        network.Event("Network.requestWillBeSent").OnEvent += (_, request) =>
        {
            if (Url(request).EndsWith(".woff2", StringComparison.Ordinal))
                typeface.Add(Id(request));
            else if (Url(request).StartsWith("http", StringComparison.Ordinal))
                requests++;
        };
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += typeface.Contains(Id(finished)) ? 0 : Length(finished);
        await network.SendAsync("Network.enable");

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Tell("first visit");
        Assert.InRange(requests, 2, path == "/" ? 3 : 4);
        Assert.InRange(bytes, 10_000, 26_000);

        (requests, bytes) = (0, 0);
        await page.GotoAsync("/about", new() { WaitUntil = WaitUntilState.NetworkIdle });
        (requests, bytes) = (0, 0);
        await page.GotoAsync(path == "/" ? "/roles" : path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Tell("next visit");
        Assert.InRange(bytes, 500, 10_000);

        void Tell(string visit) => TestContext.Current.TestOutputHelper?.WriteLine($"{path}, {visit}: {bytes} bytes in {requests} requests");
    }

    private static string Url(JsonElement? request) => request!.Value.GetProperty("request").GetProperty("url").GetString()!;

    private static string Id(JsonElement? message) => message!.Value.GetProperty("requestId").GetString()!;

    /// <summary>Headers and body as they came over the wire.</summary>
    private static double Length(JsonElement? finished) => finished!.Value.GetProperty("encodedDataLength").GetDouble();
}
