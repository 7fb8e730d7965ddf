using System.Net;
using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Accounts;
using CareerGuide.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Admin;

/// <summary>Administrators say who else may write.</summary>
public sealed class UsersTests : IDisposable
{
    private readonly PeopleSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Somebody_invited_follows_the_link_and_writes()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await EnteredAsync(site, "boss@example.org");

        var answer = await boss.SendAsync(
            await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", "grace@example.org"), ("name", "Grace"), ("role", "Instructor"));
        var link = new Uri((await Person.PageOfAsync(answer)).QuerySelector("#link")!.GetAttribute("value")!);
        Assert.Contains("Invited", await StateAsync(boss, "grace@example.org"), StringComparison.Ordinal);
        var grace = Person.At(site);
        await grace.AssertDoneAsync("/instructor", "Welcome.", await grace.SendAsync(await grace.SeeAsync(link.AbsolutePath), "form.stacked", ("name", "Grace"), ("password", PeopleSite.Password)));

        Assert.Contains("Active", await StateAsync(boss, "grace@example.org"), StringComparison.Ordinal);
        AssertLeadsTo("/account/no-access?back=%2Fadmin%2Fusers", await grace.GetAsync("/admin/users"));
        Assert.Equal(HttpStatusCode.Forbidden, (await grace.GetAsync("/account/no-access")).StatusCode);
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.Invited, Subject: "grace@example.org", Who: "Ada Writer" });
    }

    [Fact]
    public async Task A_link_is_nowhere_in_the_trail_or_the_database_in_clear()
    {
        var link = await site.InviteAsync("grace@example.org");
        var token = link!.Path.Split('/')[^1];

        Assert.Matches("^[0-9a-f]{32}$", token);
        Assert.DoesNotContain(await site.TrailAsync(), e => $"{e.Subject} {e.Details}".Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(token, await DatabaseAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Grace", "e-mail address")]
    [InlineData("grace", "Grace", "e-mail address")]
    [InlineData("grace@x@y", "Grace", "e-mail address")]
    [InlineData("grace@example.org", "", "name")]
    [InlineData("boss@example.org", "Grace", "has an account already")]
    [InlineData("BOSS@Example.org", "Grace", "has an account already")]
    [InlineData("grace@example.org", "ada  WRITER", "has that name")]
    [InlineData("grace@example.org", "ᎪᎠᎪ", "letters of one alphabet")]
    public async Task Who_cannot_be_invited_is_told_with_what_was_typed(string email, string name, string why)
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await EnteredAsync(site, "boss@example.org");

        var page = await AssertFaultAsync(
            await boss.SendAsync(await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", email), ("name", name)), why);

        Assert.Equal(email, page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("role")]
    public async Task The_last_administrator_can_be_neither_disabled_nor_demoted(string act)
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        await site.InviteAsync("invited@example.org", AccountRole.Administrator); // may never come
        var boss = await EnteredAsync(site, "boss@example.org");

        Assert.Empty((await boss.SeeAsync("/admin/users")).QuerySelectorAll($".person:has([value='boss@example.org']) form[action$='/{act}']"));
        await site.AccountAsync("second@example.org", AccountRole.Administrator);
        var page = await boss.SeeAsync("/admin/users");
        await site.WithAsync(services => services.GetRequiredService<AccountService>().DisableAsync(new(null, "test"), "second@example.org"));
        await AssertFaultAsync(await boss.SendAsync(page, $"form[action='/admin/users/{act}']:has([value='boss@example.org'])"), "last administrator");

        await boss.SeeAsync("/admin/users");
        Assert.DoesNotContain(await site.TrailAsync(), e => e.Subject == "boss@example.org" && e.Action is (AuditAction.AccountDisabled or AuditAction.RoleChanged));
    }

    [Fact]
    public async Task Who_is_locked_out_is_let_in_again_without_losing_anything()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var account = await site.AccountAsync("ada@example.org");
        var boss = await EnteredAsync(site, "boss@example.org");
        await site.WithAsync(services => services.GetRequiredService<CareerGuideDb>().Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddHours(1))));

        var page = await boss.SeeAsync("/admin/users");
        await boss.SendAsync(page, "form[action='/admin/users/enable']:has([value='ada@example.org'])");

        Assert.DoesNotContain("Locked", await StateAsync(boss, "ada@example.org"), StringComparison.Ordinal);
        await EnteredAsync(site, "ada@example.org");
    }

    [Fact]
    public async Task A_link_comes_with_a_mail_that_holds_it()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        var boss = await EnteredAsync(site, "boss@example.org");

        var page = await Person.PageOfAsync(await boss.SendAsync(await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", "grace@example.org"), ("name", "Grace")));

        var link = page.QuerySelector("#link")!.GetAttribute("value")!;
        var mail = page.QuerySelector("a[href^='mailto:']")!.GetAttribute("href")!;
        Assert.StartsWith("mailto:grace%40example.org?subject=", mail, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(link), mail, StringComparison.Ordinal);
        Assert.Equal("link", page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
    }

    [Fact]
    public async Task Two_administrators_who_disable_each_other_at_once_leave_one()
    {
        await site.AccountAsync("one@example.org", AccountRole.Administrator);
        await site.AccountAsync("two@example.org", AccountRole.Administrator);

        var outcomes = await Task.WhenAll(new[] { "one@example.org", "two@example.org" }.Select(email =>
            site.WithAsync(services => services.GetRequiredService<AccountService>().DisableAsync(new(null, "test"), email))));

        Assert.Equal([AccountOutcome.Done, AccountOutcome.LastAdministrator], outcomes.Order());
    }

    [Fact]
    public async Task A_changed_role_counts_with_the_next_sign_in_and_not_before()
    {
        await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        await site.AccountAsync("ada@example.org");
        var (boss, ada) = (await EnteredAsync(site, "boss@example.org"), await EnteredAsync(site, "ada@example.org"));

        await boss.AssertDoneAsync("/admin/users", "The role is changed.", await SignInTests.ActAsync(boss, "role", "ada@example.org"));

        AssertLeadsTo("/account/sign-in?back=%2Fadmin%2Fusers", await ada.GetAsync("/admin/users"));
        await (await EnteredAsync(site, "ada@example.org")).SeeAsync("/admin/users");
    }

    [Fact]
    public async Task A_deleted_account_is_gone_and_what_it_published_stays_under_its_name()
    {
        var boss = await BossAsync();
        var ada = await site.AccountAsync("ada@example.org");
        var writer = await EnteredAsync(site, "ada@example.org");
        await writer.PublishAsync(await writer.SeeAsync("/instructor/lectures/data-roles/edit"), Lectures.DataRoles + "\nBy Ada.\n");
        await writer.KeepAsync(await writer.SeeAsync("/instructor/lectures/data-roles/edit"), Lectures.DataRoles + "\nHalf a thought.\n");
        await site.InviteAsync("grace@example.org");

        var people = await boss.SeeAsync("/admin/users");
        var page = await boss.SeeAsync(people.QuerySelector($"a[href='/admin/users/{ada.Id}/delete']")!.GetAttribute("href")!);
        Assert.Contains("The one revision that they published stays, under the name Ada Writer.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("One text that they have not published will be deleted too.", page.Body!.TextContent, StringComparison.Ordinal);
        await boss.AssertDoneAsync("/admin/users", "The account of Ada Writer is deleted.", await boss.SendAsync(page, "form.decide", ("confirmation", "Ada@example.org")));

        Assert.Equal(HttpStatusCode.Found, (await writer.GetAsync("/instructor")).StatusCode);
        Assert.DoesNotContain("ada@example.org", (await boss.SeeAsync("/admin/users")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada Writer", (await boss.SeeAsync("/instructor/lectures/data-roles/history")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await site.TrailAsync(), e => e is { Action: AuditAction.AccountDeleted, Subject: "ada@example.org", Who: "Boss" });
        await AssertFaultAsync(await Person.At(site).EnterAsync("ada@example.org"), "The e-mail address or the password is wrong");
        Assert.NotNull(await site.InviteAsync("ada@example.org"));
    }

    [Fact]
    public async Task What_deleted_accounts_signed_is_told_apart_by_their_numbers()
    {
        var boss = await BossAsync();
        var (ada, other) = (await WriterAsync("ada@example.org", "By Ada."), await WriterAsync("other@example.org", "By another."));
        await DeleteAsync(boss, ada);
        await DeleteAsync(boss, other);

        var trail = (await boss.SeeAsync("/admin/audit?action=Published")).QuerySelectorAll("tbody tr td:nth-child(6)").Select(cell => cell.TextContent);
        var table = await (await boss.GetAsync("/admin/audit.csv?action=Published")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var history = await boss.SeeAsync("/instructor/lectures/data-roles/history");
        var revision = await boss.SeeAsync("/instructor/lectures/data-roles/history/2");

        Assert.Equal([$"deleted account {other.Id}", $"deleted account {ada.Id}"], trail);
        Assert.Contains($",deleted account {ada.Id},", table, StringComparison.Ordinal);
        Assert.Equal([$"deleted account {other.Id}", $"deleted account {ada.Id}"], history.QuerySelectorAll("tbody td .from:not(.revision-note)").Select(account => account.TextContent));
        Assert.Contains($"Ada Writer (deleted account {ada.Id})", revision.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await site.TrailAsync(), e => e.Action == AuditAction.AccountDeleted && e.Details == $"Ada Writer, account {ada.Id}");
    }

    [Fact]
    public async Task Nobody_takes_a_name_that_a_deleted_account_signed_with()
    {
        var boss = await BossAsync();
        await DeleteAsync(boss, await WriterAsync("ada@example.org", "By Ada."));
        var grace = await InvitedAsync(boss, "grace@example.org", "Grace");

        await AssertFaultAsync(await grace.RenameAsync("ADA writer"), "Somebody else here has that name");
        await AssertFaultAsync(await boss.InviteAsync("new@example.org", "Ada Writer"), "Somebody else here has that name");
    }

    [Fact]
    public async Task A_name_that_somebody_signed_with_stays_theirs_when_they_change_it()
    {
        var boss = await BossAsync();
        await WriterAsync("ada@example.org", "By Ada.");
        var ada = await EnteredAsync(site, "ada@example.org");
        var grace = await InvitedAsync(boss, "grace@example.org", "Grace");

        AssertLeadsTo("/account", await ada.RenameAsync("Ada Lovelace"));
        await AssertFaultAsync(await grace.RenameAsync("Ada Writer"), "Somebody else here has that name");
        AssertLeadsTo("/account", await ada.RenameAsync("Ada Writer"));
    }

    [Fact]
    public async Task Nothing_of_an_unpublished_text_outlives_its_deleted_account_in_the_file_or_a_backup()
    {
        var marker = $"Half a thought {Guid.NewGuid():N}";
        var boss = await BossAsync();
        var ada = await WriterAsync("ada@example.org", "By Ada.");
        var writer = await EnteredAsync(site, "ada@example.org");
        var text = Lectures.DataRoles + string.Concat(Enumerable.Repeat($"\n- {marker}", 300));
        await writer.KeepAsync(await writer.OpenAsync(), text);
        await writer.KeepAsync(await writer.OpenAsync(), text + "\nAnd on.\n");
        Assert.Contains(marker, await DatabaseAsync(), StringComparison.Ordinal);

        await DeleteAsync(boss, ada);

        Assert.DoesNotContain(marker, await DatabaseAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(marker, await BackupAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_deleted_without_the_address_of_the_account()
    {
        var boss = await BossAsync();
        var ada = await site.AccountAsync("ada@example.org");

        var page = await boss.SeeAsync($"/admin/users/{ada.Id}/delete");
        await AssertFaultAsync(await boss.SendAsync(page, "form.decide", ("confirmation", "boss@example.org")), "Nothing was deleted");

        await EnteredAsync(site, "ada@example.org");
        Assert.DoesNotContain(await site.TrailAsync(), e => e.Action == AuditAction.AccountDeleted);
    }

    [Fact]
    public async Task Nobody_deletes_their_own_account_or_that_of_the_last_administrator()
    {
        var boss = await BossAsync();
        var own = await site.AccountOfAsync("boss@example.org");

        Assert.Empty((await boss.SeeAsync("/admin/users")).QuerySelectorAll("a[href$='/delete']"));
        Assert.Equal(HttpStatusCode.NotFound, (await boss.GetAsync($"/admin/users/{own.Id}/delete")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await boss.GetAsync("/admin/users/4711/delete")).StatusCode);
        Assert.Equal(
            AccountOutcome.LastAdministrator,
            await site.WithAsync(services => services.GetRequiredService<AccountService>().DeleteAsync(new(null, "test"), "boss@example.org")));
        await boss.SeeAsync("/admin/users");
    }

    [Fact]
    public async Task Two_administrators_who_delete_each_other_at_once_leave_one()
    {
        await site.AccountAsync("one@example.org", AccountRole.Administrator);
        await site.AccountAsync("two@example.org", AccountRole.Administrator);

        var outcomes = await Task.WhenAll(new[] { "one@example.org", "two@example.org" }.Select(email =>
            site.WithAsync(services => services.GetRequiredService<AccountService>().DeleteAsync(new(null, "test"), email))));

        Assert.Equal([AccountOutcome.Done, AccountOutcome.LastAdministrator], outcomes.Order());
    }

    private async Task<Person> BossAsync()
    {
        var account = await site.AccountAsync("boss@example.org", AccountRole.Administrator);
        await site.WithAsync(services => services.GetRequiredService<CareerGuideDb>().Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "Boss")));

        return await EnteredAsync(site, "boss@example.org");
    }

    /// <summary>Somebody who published a line.</summary>
    private async Task<Account> WriterAsync(string email, string line)
    {
        var account = await site.AccountAsync(email);
        var writer = await EnteredAsync(site, email);
        var editor = await writer.OpenAsync();
        await writer.PublishAsync(editor, $"{editor.QuerySelector("textarea[name=markdown]")!.TextContent}\n{line}\n");

        return account;
    }

    private async Task<Person> InvitedAsync(Person boss, string email, string name)
    {
        var link = new Uri((await Person.PageOfAsync(await boss.InviteAsync(email, name))).QuerySelector("#link")!.GetAttribute("value")!);
        var person = Person.At(site);
        AssertLeadsTo("/instructor", await person.SendAsync(await person.SeeAsync(link.AbsolutePath), "form.stacked", ("name", name), ("password", PeopleSite.Password)));

        return person;
    }

    private static async Task DeleteAsync(Person boss, Account account) => AssertLeadsTo(
        "/admin/users", await boss.SendAsync(await boss.SeeAsync($"/admin/users/{account.Id}/delete"), "form.decide", ("confirmation", account.Email!)));

    private Task<string> BackupAsync() => site.WithAsync(services =>
    {
        var backup = Path.Combine(Path.GetDirectoryName(site.DatabaseFile)!, "later.backup");
        services.GetRequiredService<Backups>().Make(backup, replace: true);

        return Task.FromResult(ReadShared(backup));
    });

    private static async Task<string> StateAsync(Person admin, string email) =>
        (await admin.SeeAsync("/admin/users")).QuerySelectorAll(".person").Single(p => p.TextContent.Contains(email, StringComparison.Ordinal)).TextContent;

    private Task<string> DatabaseAsync() => site.WithAsync(async services =>
    {
        await Task.CompletedTask;
        var files = Directory.GetFiles(Path.GetDirectoryName(site.DatabaseFile)!, "careerguide.db*");

        return string.Concat(files.Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Select(ReadShared));
    });

    private static string ReadShared(string file)
    {
        if (!File.Exists(file))
            return ""; // the log goes with the last connection

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);

        return reader.ReadToEnd();
    }
}
