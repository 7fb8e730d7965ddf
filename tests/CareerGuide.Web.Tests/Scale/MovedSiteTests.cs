using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Data;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.DatabaseCopying;
using CareerGuide.Data.Publishing;
using CareerGuide.Data.Startup;
using CareerGuide.Tests;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Scale;

/// <summary>A site moves to PostgreSQL, is gone on with there, and comes back.</summary>
public sealed partial class MovedSiteTests : IAsyncLifetime
{
    private readonly string database = $"moved_{Guid.NewGuid():N}";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careerguide-");
    private PostgresServer server = null!;

    private string Postgres => server.ConnectionString(database);

    private string Back => $"Data Source={Path.Combine(folder.FullName, "back.db")};Pooling=False";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PostgresServer.GetAsync();
        await server.CreateInLanguageOrderAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DropAsync(database);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Pages_people_and_texts_are_the_same_at_every_step()
    {
        using var first = new DataRolesSite { IsOnPostgres = false };
        var ada = await Person.SignedInAsync(first);
        await PublishAsync(first, 1, "Written on SQLite.");
        await MoveAsync(first, DatabaseProvider.PostgreSql, Postgres);

        using var there = At(DatabaseProvider.PostgreSql, Postgres);
        var pages = await PagesAsync(there);
        Assert.Equal(await PagesAsync(first), pages);
        await AssertKnowsAsync(there, ada);
        await PublishAsync(there, 2, "Written on PostgreSQL.");
        await MoveAsync(there, DatabaseProvider.Sqlite, Back);

        using var back = At(DatabaseProvider.Sqlite, Back);
        Assert.Equal(await PagesAsync(there), await PagesAsync(back));
        Assert.Contains("Written on PostgreSQL.", await back.TextAsync("/lectures/data-roles"), StringComparison.Ordinal);
        await AssertKnowsAsync(back, ada);
    }

    private static Site At(DatabaseProvider provider, string connection) => new DataRolesSite { IsOnPostgres = false }
        .Set("Database:Provider", $"{provider}").Set("ConnectionStrings:CareerGuide", connection);

    /// <summary>As the verb does.</summary>
    private static async Task MoveAsync(Site site, DatabaseProvider provider, string connection)
    {
        await using var other = new ServiceCollection().AddCareerGuideData(provider, connection).BuildServiceProvider();
        await using var to = other.CreateAsyncScope();
        await using var from = site.Services.CreateAsyncScope();
        await to.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateOnlyAsync(Cancellation);

        var outcome = await new DatabaseCopy(from.ServiceProvider.GetRequiredService<CareerGuideDb>(), to.ServiceProvider.GetRequiredService<CareerGuideDb>())
            .RunAsync(_ => { }, Cancellation);

        Assert.IsType<CopyOutcome.Copied>(outcome);
    }

    private static async Task PublishAsync(Site site, int startedFrom, string line)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();

        Assert.IsType<PublishOutcome.Published>(await publisher.PublishAsync(
            "data-roles", $"{Lectures.DataRoles}\n{line}\n", startedFrom, new Author(null, "Ada"), Cancellation));
    }

    /// <summary>The session that began at the first site.</summary>
    private static async Task AssertKnowsAsync(Site site, Person person)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://localhost/instructor/lectures/data-roles/history"));
        request.Headers.Add("Cookie", string.Join("; ", person.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await site.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>All that the sitemap names, of the skills some, and what search finds.</summary>
    private static async Task<Dictionary<string, string>> PagesAsync(Site site)
    {
        var map = await site.TextAsync("/sitemap.xml");
        var pages = new Dictionary<string, string> { ["/sitemap.xml"] = map };
        var addresses = Locations().Matches(map).Select(m => m.Groups["path"].Value)
            .Where(path => !path.StartsWith("/es", StringComparison.Ordinal)).ToList(); // the same pages with other words
        var some = addresses.Where(a => a.StartsWith("/skills/", StringComparison.Ordinal)).Where((_, n) => n % 10 > 0);

        foreach (var address in addresses.Except(some).Append("/search?q=data+engneer").Append("/api/v1/skills"))
            pages[address] = await site.TextAsync(address.Length == 0 ? "/" : address);

        Assert.True(pages.Count > 20, $"There are only {pages.Count} pages.");

        return pages;
    }

    [GeneratedRegex("<loc>http://localhost(?<path>[^<]*)</loc>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Locations();
}
