using System.Globalization;
using System.Net;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

/// <summary>What programs look for at the same address of every site.</summary>
public sealed class WellKnownTests : IDisposable
{
    private readonly EmptySite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Whom_to_tell_of_a_weakness_is_in_security_txt_for_less_than_a_year()
    {
        site.Set("Site:SecurityContact", "mailto:security@example.org").Set("Site:PublicAddress", "https://careers.example.org");
        var answer = await site.GetAsync("/.well-known/security.txt");
        var fields = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("mailto:security@example.org", fields["Contact"]);
        Assert.Equal("https://careers.example.org/.well-known/security.txt", fields["Canonical"]);
        Assert.InRange(DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow, TimeSpan.FromDays(30), TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Where_nobody_is_named_there_is_no_security_txt() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/.well-known/security.txt")).StatusCode);

    [Fact]
    public async Task A_password_manager_finds_the_page_that_changes_the_password()
    {
        var answer = await site.GetAsync("/.well-known/change-password");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/password", answer.Headers.Location?.OriginalString);
    }
}
