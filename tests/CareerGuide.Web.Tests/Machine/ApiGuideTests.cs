using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Machine;

/// <summary>Runs what <c>docs/api.md</c> says: each call, and what it says that is answered.</summary>
public sealed partial class ApiGuideTests(DataRolesSite site) : IClassFixture<DataRolesSite>
{
    private const string AnyMethod = "GET";

    [Fact]
    public async Task Each_example_of_the_guide_is_answered_as_it_says()
    {
        HttpResponseMessage? answer = null;
        var (calls, answers) = (0, 0);

        foreach (Match block in Blocks().Matches(await File.ReadAllTextAsync(Repository.PathTo("docs", "api.md"), TestContext.Current.CancellationToken)))
        {
            var (kind, text) = (block.Groups["kind"].Value, block.Groups["text"].Value);

            if (kind == "bash")
                (answer, calls) = (await CallAsync(text.Trim()), calls + 1);
            else
                (_, answers) = (await HoldAsync(kind, text, answer!), answers + 1);
        }

        Assert.True(calls >= 8);
        Assert.True(answers >= calls);
    }

    [Fact]
    public async Task The_guide_names_every_address_of_the_API()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathTo("docs", "api.md"), TestContext.Current.CancellationToken);
        var paths = JsonNode.Parse(await site.TextAsync("/openapi/v1.json"))!["paths"]!.AsObject().Select(p => p.Key);

        Assert.All(paths, path => Assert.Contains($"`{path}`", guide, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> CallAsync(string command)
    {
        var call = Curl().Match(command);
        Assert.True(call.Success, $"The guide has a call that is not understood: {command}");

        var method = call.Groups["method"] is { Success: true } named ? named.Value : AnyMethod;
        var request = new HttpRequestMessage(new HttpMethod(method), call.Groups["path"].Value);

        if (call.Groups["header"] is { Success: true } header)
            request.Headers.TryAddWithoutValidation(header.Value, call.Groups["value"].Value.Replace("$ETAG", await TagAsync(call.Groups["path"].Value), StringComparison.Ordinal));

        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> TagAsync(string path) => (await site.GetAsync(path)).Headers.ETag!.ToString();

    private static async Task<bool> HoldAsync(string kind, string text, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        switch (kind)
        {
            case "json":
                Assert.Empty(Json.Lacks(JsonNode.Parse(body), JsonNode.Parse(text), listsMayGoOn: true));
                break;
            case "http":
                Assert.All(text.Trim().Split('\n'), line => Assert.Contains(line, HeadOf(answer)));
                break;
            default:
                Assert.Contains(text, body, StringComparison.Ordinal);
                break;
        }

        return true;
    }

    private static IEnumerable<string> HeadOf(HttpResponseMessage answer) =>
    [
        $"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}",
        .. answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"),
    ];

    [GeneratedRegex("^```(?<kind>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("^curl( -i)?( -X (?<method>[A-Z]+))?( -H \"(?<header>[A-Za-z-]+): (?<value>[^\"]*)\")? http://localhost:5080(?<path>/\\S*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Curl();
}
