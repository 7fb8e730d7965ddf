using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Security;

/// <summary>Request targets that no browser sends, over a real connection to a real server.</summary>
public sealed class HostileRequestTests : IAsyncDisposable
{
    private static readonly string[] Sample =
    [
        "/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%00", "/roles/%00", "/roles/data-engineer%00.html", "/%", "/%ff%fe",
        "/roles/%e2%80%ae", "//evil.example/", "///", "/\\evil.example", "/\\Evil.example/", "/roles//data-engineer", "/?%00=1",
        "/compare?sort=../../x", "/compare?roles=%ff,%00&table=%ed%a0%80&view=%0a", "/lectures/..%2f..%2fappsettings.json.md",
        "/a%0d%0aX-Injected:1", "/A%0d%0aX-Injected:1/", "*", "http://evil.example/", "/errors/99999999999", "/errors/-1", "/skills/%20", "/roles/%20", "/lectures/%09.md",
    ];

    private readonly DataRolesSite site = new();

    public HostileRequestTests()
    {
        site.UseKestrel(0);
        site.StartServer();
    }

    [Fact]
    public async Task No_request_target_breaks_the_site_or_leads_away_from_it()
    {
        foreach (var target in Sample.Concat(Corpus()))
        {
            var answer = await RawAsync($"GET {target} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n");
            var status = int.Parse(answer.Split(' ')[1], null);
            var headers = answer.Split("\r\n\r\n")[0];

            Assert.True(status is >= 200 and < 500, $"{target} was answered with {status}");
            Assert.DoesNotContain("\nX-Injected", headers, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\nServer:", headers, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            AssertStays(target, headers);
        }
    }

    [Fact]
    public async Task Every_naughty_text_in_the_place_of_a_name_is_only_not_found()
    {
        foreach (var text in new[] { "İ", "ß", "💣", "'; DROP TABLE Roles;--", "%s%n", "{{7*7}}", new string('x', 3000), "con", "-1", "null" })
        {
            foreach (var place in new[] { "/roles/", "/lectures/", "/compare?table=", "/compare?roles=", "/compare?sort=" })
            {
                var answer = await RawAsync($"GET {place}{Uri.EscapeDataString(text)} HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n");
                Assert.Contains(answer.Split(' ')[1], (string[])["200", "301", "404"]);
            }
        }
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body()
    {
        var answer = await RawAsync("HEAD /roles HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static void AssertStays(string target, string headers)
    {
        var location = headers.Split("\r\n").FirstOrDefault(h => h.StartsWith("Location: ", StringComparison.OrdinalIgnoreCase))?[10..];

        Assert.True(
            location is null || (location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.Contains('\\')),
            $"{target} led to {location}");
    }

    private async Task<string> RawAsync(string request)
    {
        var address = new Uri(site.ClientOptions.BaseAddress.ToString());
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);

        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Corpus()
    {
        if (Repository.Corpus("http", "own-targets.json") is not { } corpus)
            return [];

        return JsonDocument.Parse(File.ReadAllText(corpus)).RootElement.EnumerateArray()
            .Select(e => e.GetProperty("target").GetString()!)
            .Where(target => target.Length < 8000);
    }
}
