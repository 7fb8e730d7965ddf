using System.Text.Json;

namespace CareerGuide.Browser.Tests;

public sealed class WeightTests(Chromium chromium, DataRolesSite site)
{
    private const int MostBytes = 60_000;
    private const int MostRequests = 6;

    [Theory]
    [InlineData("/")]
    [InlineData("/roles/data-engineer")]
    [InlineData("/roles/machine-learning-engineer")]
    [InlineData("/compare")]
    public async Task A_first_visit_is_light(string path)
    {
        await using var window = await chromium.WindowAsync(site);
        var page = await window.NewPageAsync();
        var network = await window.NewCDPSessionAsync(page);
        var (requests, bytes) = (0, 0.0);

        network.Event("Network.requestWillBeSent").OnEvent += (_, _) => requests++;
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += Length(finished);
        await network.SendAsync("Network.enable");
        await page.GotoAsync(path);
        await page.EvaluateAsync(AskForTheIcon);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {bytes} bytes in {requests} requests");
        Assert.InRange(requests, 2, MostRequests);
        Assert.InRange(bytes, 10_000, MostBytes);
    }

    /// <summary>A browser without a screen leaves the icon out.</summary>
    private const string AskForTheIcon = "fetch(document.querySelector('link[rel=icon]').href).then(icon => icon.text())";

    /// <summary>Headers and body as they came over the wire.</summary>
    private static double Length(JsonElement? finished) => finished!.Value.GetProperty("encodedDataLength").GetDouble();
}
