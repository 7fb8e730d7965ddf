using System.Net;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Admin;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly EmptySite site = new();
    private Person root = null!;

    public async ValueTask InitializeAsync()
    {
        root = await Person.SignedInAsync(site, AccountRole.Administrator, "Root");
        await NoteAsync("Ada Writer", AuditAction.Invited, "grace@example.org", "as instructor");
        await NoteAsync("Grace", AuditAction.PasskeyAdded, "grace@example.org");
        await NoteAsync("=cmd()", AuditAction.SignInFailed, "+evil@example.org");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_newest_comes_first()
    {
        var page = await root.SeeAsync("/admin/audit");

        Assert.Equal(["Sign in failed", "Passkey added", "Invited", "Setup link made"], page.QuerySelectorAll("tbody tr td:nth-child(3)").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("?who=ada", 1)]
    [InlineData("?subject=GRACE", 2)]
    [InlineData("?action=PasskeyAdded", 1)]
    [InlineData("?who=grace&action=Invited", 0)]
    [InlineData("?from=2020-01-01&to=2020-12-31", 0)]
    [InlineData("?from=2020-01-01", 4)]
    [InlineData("?from=yesterday&to=9999-12-31&action=Nothing&before=x", 4)]
    [InlineData("?who=%25", 0)]
    [InlineData("?who=a%00da", 1)]
    public async Task It_is_narrowed_by_who_what_of_what_and_when(string query, int count)
    {
        var page = await root.SeeAsync($"/admin/audit{query}");
        var csv = await (await root.GetAsync($"/admin/audit.csv{query}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(count, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Older_lines_follow_where_the_page_ends()
    {
        for (var n = 0; n < 100; n++)
            await NoteAsync("Ada Writer", AuditAction.SignedIn, $"{n}@example.org");

        var first = await root.SeeAsync("/admin/audit");
        var second = await root.SeeAsync(first.QuerySelector(".pages a")!.GetAttribute("href")!);

        Assert.Equal(100, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(4, second.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.QuerySelector(".pages"));
    }

    [Fact]
    public async Task A_spreadsheet_runs_nothing_of_it()
    {
        var csv = await (await root.GetAsync("/admin/audit.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(",'=cmd(),Sign in failed,'+evil@example.org,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instructors_do_not_see_it()
    {
        var ada = await Person.SignedInAsync(site);

        Assert.NotEqual(HttpStatusCode.OK, (await ada.GetAsync("/admin/audit")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await ada.GetAsync("/admin/audit.csv")).StatusCode);
    }

    private async Task NoteAsync(string who, AuditAction action, string subject, string details = "")
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditTrail>()
            .NoteAsync(new Author(null, who), action, subject, details, TestContext.Current.CancellationToken);
    }
}
