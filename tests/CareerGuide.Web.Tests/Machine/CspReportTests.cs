using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CareerGuide.Web.Features.Machine.CspReports;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Machine;

public sealed class CspReportTests : IDisposable
{
    private readonly ListeningSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task What_browsers_report_is_written_down_once()
    {
        var old = Old("https://careers.example/roles/data-engineer?from=me", "script-src-elem", "https://evil.example/x.js?user=7");

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync("application/csp-report", old));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync("application/csp-report", old));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync("application/reports+json", New(
            ("https://careers.example/compare", "style-src-attr", "inline"), ("https://careers.example/roles", "script-src-elem", "https://evil.example/y.js"))));

        Assert.Equal(
            [
                "A page under /roles was kept from what its content security policy forbids: script-src-elem, https://evil.example.",
                "A page under /compare was kept from what its content security policy forbids: style-src-attr, inline.",
            ],
            Told());
    }

    [Theory]
    [InlineData("https://careers.example/account/recovery/0123456789abcdef0123456789abcdef", "img-src", "https://user:secret@evil.example/0123456789abcdef")]
    [InlineData("https://careers.example/a\nb/c", "img-src\nfail: forged", "inline\r\nforged")]
    [InlineData("javascript:alert(1)", "<script>", "data:text/html,secret")]
    [InlineData("", "", "")]
    public async Task Nothing_of_a_report_can_tell_who_was_there_or_forge_a_line(string page, string directive, string blocked)
    {
        await SendAsync("application/csp-report", Old(page, directive, blocked));

        var message = Assert.Single(Told());
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", message, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", message, StringComparison.Ordinal);
        Assert.Matches("^A page under /[a-z-]* was kept from what its content security policy forbids: [a-z-]+, [a-z:/.-]+\\.$", message);
    }

    [Fact]
    public async Task What_is_no_report_is_refused_or_left_out()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("application/csp-report", "{"));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("application/csp-report", ""));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("application/csp-report", new string('[', 1000)));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("application/csp-report", """{"csp-report": {"document-uri": "\ud800"}}"""));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync("text/plain", "{}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync("application/csp-report", new string(' ', 20_000)));

        foreach (var other in new[] { "null", "[]", "{}", "7", "[[]]", "[null, 7]", """{"csp-report": 7}""", """[{"type": "deprecation", "body": {}}]""" })
            Assert.Equal(HttpStatusCode.NoContent, await SendAsync("application/reports+json", other));

        Assert.Empty(Told());
    }

    [Fact]
    public async Task Only_so_many_are_remembered_and_taken()
    {
        var answers = new List<HttpStatusCode>();

        for (var report = 0; report < 40; report++)
        {
            answers.Add(await SendAsync("application/reports+json", New(
                [.. Enumerable.Range(0, 50).Select(n => ("https://careers.example/roles", "img-src", $"https://{report}-{n}.example/"))])));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(ReportedViolations.MaxOfSender, Told().Count);
    }

    [Fact]
    public void One_sender_does_not_hide_what_others_report()
    {
        var reports = site.Services.GetRequiredService<ReportedViolations>();

        for (var sender = 0; sender <= ReportedViolations.MaxPerDay / ReportedViolations.MaxOfSender; sender++)
        {
            for (var n = 0; n < ReportedViolations.MaxPerDay; n++)
                reports.Note($"203.0.113.{sender}", new CspViolation("roles", "img-src", $"https://{sender}-{n}.example"));

            Assert.Equal(Math.Min((sender + 1) * ReportedViolations.MaxOfSender, ReportedViolations.MaxPerDay), Told().Count);
        }
    }

    private List<string> Told() => [.. site.Logged.Where(line => line.StartsWith("A page under", StringComparison.Ordinal))];

    private async Task<HttpStatusCode> SendAsync(string type, string report)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(report));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        return (await site.Client.PostAsync("/csp-reports", content, TestContext.Current.CancellationToken)).StatusCode;
    }

    private static string Old(string page, string directive, string blocked) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["csp-report"] = new Dictionary<string, string> { ["document-uri"] = page, ["effective-directive"] = directive, ["blocked-uri"] = blocked },
    });

    private static string New(params (string Page, string Directive, string Blocked)[] violations) => JsonSerializer.Serialize(violations.Select(v => new
    {
        type = "csp-violation",
        url = v.Page,
        body = new { documentURL = v.Page, effectiveDirective = v.Directive, blockedURL = v.Blocked },
    }));
}
