using System.Data.Common;
using System.Net;
using System.Text;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
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
    public async Task A_lecture_leads_to_its_history_and_what_was_taken_back_is_named()
    {
        await using var lectures = new Site(("data-roles.md", Lectures.DataRoles));
        var ada = await Person.SignedInAsync(lectures, AccountRole.Administrator, "Ada");
        var published = await ada.PublishAsync(await ada.SeeAsync("/instructor/lectures/data-roles/edit"), Lectures.DataRoles + "\nMore.\n");
        await ada.SendAsync(await ada.SeeAsync(published.Headers.Location!.OriginalString), "form[action$=take-back]");
        await NoteAsync(lectures, "Ada", AuditAction.Purged, "gone-roles");

        var rows = (await ada.SeeAsync("/admin/audit")).QuerySelectorAll("tbody tr").ToList();

        var undone = Assert.Single(rows, row => row.Children[4].TextContent == "revision 3, of revision 2");
        Assert.Equal("/instructor/lectures/data-roles/history", undone.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(Assert.Single(rows, row => row.Children[3].TextContent.Trim() == "gone-roles").QuerySelector("a"));
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
    public async Task Who_takes_the_name_of_another_is_told_apart_by_the_account()
    {
        var ada = await Person.SignedInAsync(site);
        await RenameAsync(ada, "Root the Second");
        await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/sign-out']");

        var rows = (await root.SeeAsync("/admin/audit")).QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(c => c.TextContent).ToArray()).ToList();
        var email = ada.Account!.Email!;

        Assert.Equal(["Root the Second", "Signed out", email, "", email], rows[0][1..6]);
        Assert.Equal(["Root the Second", "Name changed", email, "was Ada Writer", email], rows[1][1..6]);
    }

    [Theory]
    [InlineData("Root")]
    [InlineData("  rOOt ")]
    [InlineData("R0ot")]
    [InlineData("Ｒｏｏｔ")]
    public async Task Nobody_takes_the_name_of_another(string name)
    {
        var ada = await Person.SignedInAsync(site);

        var answer = await RenameAsync(ada, name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Somebody else here has that name", (await Person.PageOfAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_strangers_try_is_said_of_an_unknown_person_and_never_of_the_content_files()
    {
        foreach (var action in new[] { AuditAction.SignInFailed, AuditAction.LockedOut, AuditAction.WrongCode })
            await NoteAsync("", action, "ada@example.org");

        await NoteAsync("", AuditAction.Imported, "data-roles");

        var page = await root.SeeAsync("/admin/audit");
        var csv = await (await root.GetAsync("/admin/audit.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        string[] who = ["the content files", .. Enumerable.Repeat("an unknown person", 3)];
        Assert.Equal(who, page.QuerySelectorAll("tbody tr td:nth-child(2)").Take(4).Select(cell => cell.TextContent));
        Assert.Equal(who, csv.Split("\r\n")[1..5].Select(line => line.Split(',')[1]));
    }

    [Fact]
    public async Task A_name_from_before_forges_no_line_of_the_trail()
    {
        await NoteAsync("Ann\r\n2026-01-01T00:00:00Z,Root", AuditAction.PasskeyAdded, "ann@example.org", "phone\u001b[2K\u2028key");

        var row = (await root.SeeAsync("/admin/audit")).QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray();
        var csv = await (await root.GetAsync("/admin/audit.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Ann\\u000D\\u000A2026-01-01T00:00:00Z,Root", "Passkey added", "ann@example.org", "phone\\u001B[2K\\u2028key"], row[1..5]);
        Assert.DoesNotContain(csv.Replace("\r\n", "", StringComparison.Ordinal), character => char.IsControl(character));
        Assert.Equal(7, csv.Split("\r\n").Length);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.8", "203.0.113.8")]
    [InlineData("2001:db8::9", "2001:db8::9")]
    public async Task Each_line_says_from_which_address_it_came(string from, string shown)
    {
        var (cookies, form) = await SignOutFormAsync();

        await site.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            (context.Request.Method, context.Request.Scheme, context.Request.Path) = ("POST", "https", "/account/sign-out");
            (context.Request.Headers.Cookie, context.Request.ContentType) = (cookies, "application/x-www-form-urlencoded");
            (context.Request.Body, context.Request.ContentLength) = (new MemoryStream(form), form.Length);
        }, TestContext.Current.CancellationToken);

        var csv = await (await root.GetAsync("/admin/audit.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith($",{shown}", csv.Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT OR REPLACE INTO AuditEntries (Id, At, Who, Action, Subject, Details) SELECT Id, At, 'Nobody', Action, Subject, Details FROM AuditEntries")]
    [InlineData("REPLACE INTO AuditEntries (Id, At, Who, Action, Subject, Details) VALUES (1, '2020-01-01', 'Nobody', 'Invited', '', '')")]
    public async Task No_line_is_replaced_by_another(string sql)
    {
        Assert.True(File.Exists(site.DatabaseFile)); // SQLite's own way of writing
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));

        Assert.Contains("only ever added to", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instructors_do_not_see_it()
    {
        var ada = await Person.SignedInAsync(site);

        Assert.NotEqual(HttpStatusCode.OK, (await ada.GetAsync("/admin/audit")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await ada.GetAsync("/admin/audit.csv")).StatusCode);
    }

    private static async Task<HttpResponseMessage> RenameAsync(Person person, string name) =>
        await person.SendAsync(await person.SeeAsync("/account"), "form[action='/account/name']", ("name", name));

    /// <summary>As the browser of somebody who is signed in sends it.</summary>
    private async Task<(string Cookies, byte[] Form)> SignOutFormAsync()
    {
        var ada = await Person.SignedInAsync(site);
        var token = (await ada.SeeAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        return (
            string.Join("; ", ada.Cookies.Select(c => $"{c.Key}={c.Value}")),
            Encoding.ASCII.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(token)}"));
    }

    private Task NoteAsync(string who, AuditAction action, string subject, string details = "") => NoteAsync(site, who, action, subject, details);

    private static async Task NoteAsync(Site on, string who, AuditAction action, string subject, string details = "")
    {
        await using var scope = on.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditTrail>()
            .NoteAsync(new Author(null, who), action, subject, details, TestContext.Current.CancellationToken);
    }
}
