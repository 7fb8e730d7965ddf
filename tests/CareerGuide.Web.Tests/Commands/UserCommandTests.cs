using System.Net;
using CareerGuide.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CareerGuide.Web.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Fact]
    public async Task Accounts_are_made_listed_disabled_and_let_in_again_by_verbs()
    {
        var (added, link, _) = await executable.RunAsync("user", "add", "grace@example.org", "--role", "administrator", "--name", "Grace");
        var (again, _, taken) = await executable.RunAsync("user", "add", "GRACE@example.org", "--role", "instructor");
        var (_, list, _) = await executable.RunAsync("user", "list");
        var (disabled, _, _) = await executable.RunAsync("user", "disable", "grace@example.org");
        var (refused, _, gone) = await executable.RunAsync("user", "link", "grace@example.org");
        var (enabled, _, _) = await executable.RunAsync("user", "enable", "grace@example.org");
        var (linked, recovery, _) = await executable.RunAsync("user", "link", "grace@example.org");

        Assert.Equal((0, 1, 0, 1, 0, 0), (added, again, disabled, refused, enabled, linked));
        Assert.Matches("^http://localhost:5080/account/invitation/[0-9a-f]{32}\nIt works once, until [^\n]*\n[^\n]*set Site:PublicAddress", link.ReplaceLineEndings("\n"));
        Assert.Contains("has an account already", taken, StringComparison.Ordinal);
        Assert.Equal("grace@example.org\tGrace\tadministrator\tinvited\tnever", list.Trim());
        Assert.Contains("There is no account", gone, StringComparison.Ordinal);
        Assert.Contains("/account/invitation/", recovery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada lovelace", 1, "has that name")]
    [InlineData("Ada Love1ace", 1, "has that name")]
    [InlineData("CareerGuide", 2, "cannot be the name of an account")]
    [InlineData("ᎪᎠᎪ", 2, "cannot be the name of an account")]
    public async Task A_name_that_is_taken_or_looks_like_one_makes_no_account(string name, int code, string why)
    {
        await executable.RunAsync("user", "add", "ada@example.org", "--role", "administrator", "--name", "Ada Lovelace");

        var (refused, _, error) = await executable.RunAsync("user", "add", "grace@example.org", "--role", "instructor", "--name", name);
        var (_, list, _) = await executable.RunAsync("user", "list");

        Assert.Equal(code, refused);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.DoesNotContain("grace@example.org", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_there_is_not_is_told_with_those_that_there_are()
    {
        var (code, _, error) = await executable.RunAsync("user", "add", "ann@example.org", "--role", "teacher");

        Assert.NotEqual(0, code);
        Assert.Contains("There is no role “teacher”. It is instructor or administrator.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("CareerGuide.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_forges_no_line_of_the_list()
    {
        const string Forged = "Ann\tinstructor\tactive\t-\nroot@evil.org\tRoot\u001b[2K";
        var (refused, _, error) = await executable.RunAsync("user", "add", "ann@example.org", "--role", "instructor", "--name", Forged);
        await executable.RunAsync("user", "add", "ann@example.org", "--role", "instructor", "--name", "Ann");
        await RenameAsync(Forged); // as it was stored before names were looked at

        var (_, list, _) = await executable.RunAsync("user", "list");

        Assert.Equal(2, refused);
        Assert.Contains("cannot be the name of an account", error, StringComparison.Ordinal);
        Assert.Equal(@"ann@example.org	Ann\u0009instructor\u0009active\u0009-\u000Aroot@evil.org\u0009Root\u001B[2K	instructor	invited	never", list.Trim());
    }

    private async Task RenameAsync(string name)
    {
        await using var connection = new SqliteConnection($"Data Source={executable.DatabaseFile};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Accounts SET Name = $name";
        command.Parameters.AddWithValue("$name", name);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_start_prints_a_link_that_sets_the_site_up_and_a_second_start_only_when_it_did()
    {
        string link;

        using (var first = executable.Serve())
        {
            await first.ReadyAsync();
            link = Assert.Single(first.Lines, l => l.Contains("first administrator open this link", StringComparison.Ordinal)).Split(' ')[^1];
            Assert.Equal(HttpStatusCode.OK, (await first.Client.GetAsync(new Uri(link), TestContext.Current.CancellationToken)).StatusCode);
            Assert.StartsWith(first.Client.BaseAddress!.ToString(), link, StringComparison.Ordinal);
        }

        using (var second = executable.Serve())
        {
            await second.ReadyAsync();
            var message = Assert.Single(second.Lines, l => l.Contains("There is no account yet", StringComparison.Ordinal));
            Assert.Matches(@"was printed at \d\d:\d\d UTC and works until \d\d:\d\d; the verb “user setup-link” makes another", message);
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync(new Uri(link).AbsolutePath, TestContext.Current.CancellationToken)).StatusCode);

            var (exitCode, newer, _) = await executable.RunAsync("user", "setup-link");

            Assert.Equal(0, exitCode);
            Assert.Equal(HttpStatusCode.NotFound, (await second.Client.GetAsync(new Uri(link).AbsolutePath, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync(new Uri(newer.Split('\n')[0].Trim()).AbsolutePath, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Theory]
    [InlineData("user add nobody --role instructor")]
    [InlineData("user add a@b.org --role boss", "instructor or administrator")]
    [InlineData("user add a@b.org --role 7", "instructor or administrator")]
    [InlineData("user add a@b.org")]
    [InlineData("user disable")]
    [InlineData("user")]
    public async Task A_verb_that_is_used_wrongly_says_so_and_exits_2(string arguments, string why = "")
    {
        var (exitCode, _, error) = await executable.RunAsync(arguments.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.DoesNotContain("CareerGuide.Data", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user --help", "setup-link")]
    [InlineData("user add --help", "--role")]
    [InlineData("user list --help", "state")]
    [InlineData("user link --help", "EMAIL")]
    [InlineData("user disable --help", "EMAIL")]
    [InlineData("user enable --help", "EMAIL")]
    [InlineData("user setup-link --help", "30 minutes")]
    public async Task Help_names_what_can_be_asked_for(string arguments, string named)
    {
        var (exitCode, output, _) = await executable.RunAsync(arguments.Split(' '));

        Assert.Equal(0, exitCode);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }
}
