using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Data;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Faults;

namespace CareerGuide.Web.Tests.Scale;

/// <summary>A site moves to PostgreSQL, is gone on with there, and comes back.</summary>
public sealed partial class CopyDatabaseTests : IAsyncLifetime
{
    private const string Password = "seven green umbrellas";

    private readonly Executable executable = new();
    private readonly string database = $"copied_{Guid.NewGuid():N}";
    private PostgresServer server = null!;

    private string Sqlite => $"Data Source={executable.DatabaseFile}";

    private string Back => $"Data Source={executable.DatabaseFile}.back";

    private string Postgres => server.ConnectionString(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.GetAsync();
        await server.CreateInLanguageOrderAsync(database);
        executable.Set("Site:PublicAddress", "https://careers.example.org").Write("content/lectures/cloud-roles.md", Lectures.CloudRoles);
    }

    public async ValueTask DisposeAsync()
    {
        executable.Dispose();
        await server.DropAsync(database);
    }

    [Fact]
    public async Task Pages_people_and_texts_are_the_same_at_every_step()
    {
        var (ada, before) = await LiveInAsync();

        await CopyAsync(DatabaseProvider.PostgreSql, Postgres);
        executable.Set("Database:Provider", nameof(DatabaseProvider.PostgreSql)).Set("ConnectionStrings:CareerGuide", Postgres);
        var there = await GoOnAsync(ada, before);

        await CopyAsync(DatabaseProvider.Sqlite, Back);
        await AssertNotCopiedAgainAsync();
        executable.Set("Database:Provider", nameof(DatabaseProvider.Sqlite)).Set("ConnectionStrings:CareerGuide", Back);
        using var back = await executable.ServeAsync();
        ada.GoTo(back);

        Assert.Equal(there, await PagesAsync(back));
        Assert.Equal(["3", "2", "1"], (await ada.SeeAsync("/instructor/lectures/data-roles/history")).QuerySelectorAll(".revisions th[scope=row]").Select(n => n.TextContent.Split(',')[0]));
    }

    private async Task CopyAsync(DatabaseProvider to, string connection)
    {
        var (exitCode, output, error) = await executable.RunAsync("copy-database", "--to", $"{to}", "--connection", connection);
        Assert.True(exitCode == 0, error);
        Assert.Matches(@"\nRevisions: [1-9]", output);
        Assert.Matches(@"\n\d+ rows copied and compared\.", output);
    }

    /// <summary>A second copy to the same place would put two sites into one.</summary>
    private async Task AssertNotCopiedAgainAsync()
    {
        var (exitCode, _, error) = await executable.RunAsync("copy-database", "--to", "Sqlite", "--connection", Back);

        Assert.Equal(1, exitCode);
        Assert.Contains("is not empty", error, StringComparison.Ordinal);
    }

    private async Task<(Person Ada, Dictionary<string, string> Pages)> LiveInAsync()
    {
        using var serving = await executable.ServeAsync();
        var ada = await Person.SetsUpAsync(serving);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync(Lectures.DataRoles + "\nMore of it.\n")).StatusCode);
        var pages = await PagesAsync(serving);
        await serving.KillAsync();

        return (ada, pages);
    }

    /// <summary>The pages as they were; the session of before; the password; and new rows, which need ids that nothing has.</summary>
    private async Task<Dictionary<string, string>> GoOnAsync(Person ada, Dictionary<string, string> before)
    {
        using var serving = await executable.ServeAsync();
        Assert.Contains(serving.Lines, line => line.EndsWith("3 texts unchanged.", StringComparison.Ordinal));
        Assert.Equal(before, await PagesAsync(serving));

        ada.GoTo(serving);
        Assert.Equal(HttpStatusCode.Redirect, (await ada.PublishAsync(Lectures.DataRoles + "\nMore of it.\nAnd on PostgreSQL.\n")).StatusCode);
        var newly = Person.At(serving);
        var signIn = await newly.SendAsync(await newly.SeeAsync("/account/sign-in?back="), "form.stacked", ("email", "ada@example.org"), ("password", Password));
        Assert.Equal(HttpStatusCode.Redirect, signIn.StatusCode);
        var pages = await PagesAsync(serving);
        await serving.KillAsync();

        return pages;
    }

    /// <summary>All that the sitemap names, of the skills some, and what search finds.</summary>
    private static async Task<Dictionary<string, string>> PagesAsync(Serving serving)
    {
        var map = await serving.TextAsync("/sitemap.xml");
        var pages = new Dictionary<string, string> { ["/sitemap.xml"] = map };

        var addresses = Locations().Matches(map).Select(m => m.Groups["path"].Value).ToList();
        var some = addresses.Where(a => a.StartsWith("/skills/", StringComparison.Ordinal)).Where((_, n) => n % 10 > 0);

        foreach (var address in addresses.Except(some).Append("/search?q=data+engneer").Append("/api/v1/skills"))
            pages[address] = await serving.TextAsync(address.Length == 0 ? "/" : address);

        Assert.True(pages.Count > 20, $"There are only {pages.Count} pages.");

        return pages;
    }

    [GeneratedRegex("<loc>https://careers.example.org(?<path>[^<]*)</loc>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Locations();
}
