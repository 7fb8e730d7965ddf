using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.Machine;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_tells_what_changed_the_newest_first()
    {
        await using var site = new Site(("jobs.md", Jobs("- Bake")));
        var first = await FeedAsync(site);
        await PublishAsync(site, "jobs", Jobs("- Bake\n- Sell\n- Clean"), startedFrom: 1);
        await PublishAsync(site, "jobs", Jobs("- Sell\n- Wash"), startedFrom: 2);

        var feed = await FeedAsync(site);

        Assert.Equal(["Changed: Jobs", "Changed: Jobs", "New lecture: Jobs"], Entries(feed, "title"));
        Assert.Equal(["1 line added, 2 lines removed, on the site.", "2 lines added, on the site.", "4 lines."], Entries(feed, "summary"));
        Assert.Equal(Entries(first, "id").Single(), Entries(feed, "id")[^1]);
        Assert.Equal(Entries(feed, "updated")[0], feed.Element(Atom + "updated")!.Value);
        Assert.Equal(["http://localhost/lectures/jobs", "http://localhost/lectures/jobs.md"], Hrefs(feed.Element(Atom + "entry")!));
    }

    [Fact]
    public async Task The_feed_tells_how_each_change_came_about()
    {
        var author = new Author(AccountId: null, "Ada Writer");
        await using var site = new Site(("jobs.md", Jobs("- Bake\n- Sell\n- Clean")));
        await FeedAsync(site);
        await PublishAsync(site, "jobs", Jobs("- Bake bread\n- Sell\n- Clean"), startedFrom: 1);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var publisher = scope.ServiceProvider.GetRequiredService<Publisher>();
            Assert.IsType<PublishOutcome.Merged>(await publisher.PublishAsync("jobs", Jobs("- Bake\n- Sell\n- Clean up"), 1, author, TestContext.Current.CancellationToken));
            Assert.IsType<PublishOutcome.Published>(await publisher.UndoAsync("jobs", 2, 3, author, TestContext.Current.CancellationToken));
            Assert.IsType<PublishOutcome.Published>(await publisher.RestoreAsync("jobs", 1, 4, author, TestContext.Current.CancellationToken));
        }

        Assert.Equal(
            ["1 line changed, an earlier text restored.", "1 line changed, an earlier change taken back.", "1 line changed, two changes put together.", "1 line changed, on the site.", "6 lines."],
            Entries(await FeedAsync(site), "summary"));
    }

    [Fact]
    public async Task Only_the_going_of_a_lecture_that_is_off_the_site_is_told()
    {
        await using var site = new Site(("jobs.md", Jobs("- Bake")));
        await FeedAsync(site);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<Publisher>().ArchiveAsync("jobs", 1, new Author(AccountId: null, "Ada Writer"), TestContext.Current.CancellationToken));

        var feed = await FeedAsync(site);

        Assert.Equal("Taken off the site: Jobs", Assert.Single(Entries(feed, "title")));
        Assert.Equal(["http://localhost/lectures"], Hrefs(feed.Element(Atom + "entry")!));
    }

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml", "feed")]
    [InlineData("/sitemap.xml", "application/xml", "urlset")]
    public async Task XML_says_that_it_is_in_UTF_8(string address, string mediaType, string root)
    {
        await using var site = new Site(("jobs.md", "# Berufe für Bäcker\n\n## Bäcker\n### Skills\n- Teig"));

        var answer = await site.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var text = new StreamReader(new MemoryStream(bytes), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

        Assert.Equal($"{mediaType}; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" + root, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(root, XDocument.Load(text).Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_feed_is_as_RFC_4287_wants_it()
    {
        await using var site = new SeveralLecturesSite();
        await PublishAsync(site, "cloud-roles", Lectures.CloudRoles + "\nMore.\n", startedFrom: 1);

        var feed = await FeedAsync(site);

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("http://localhost/feed.atom", feed.Element(Atom + "id")?.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost/feed.atom", feed.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == "self").Attribute("href")?.Value);
        Assert.Equal(4, Entries(feed, "id").Distinct().Count());
        Assert.All(Entries(feed, "id"), id => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
        Assert.Equal(Entries(feed, "updated").OrderDescending(StringComparer.Ordinal), Entries(feed, "updated"));
        Assert.All(feed.Descendants(Atom + "updated"), time => Assert.EndsWith("Z", time.Value, StringComparison.Ordinal));
        Assert.All(feed.Descendants(Atom + "updated"), time => Assert.True(DateTimeOffset.TryParse(time.Value, CultureInfo.InvariantCulture, out _)));
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.All(
            (string[])["id", "title", "updated"], name => Assert.Single(entry.Elements(Atom + name))));
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
    }

    [Fact]
    public async Task The_ids_of_entries_do_not_depend_on_the_address_of_the_site()
    {
        await using var site = new DataRolesSite();

        var here = XDocument.Parse(await site.TextAsync("http://localhost/feed.atom")).Root!;
        var there = XDocument.Parse(await site.TextAsync("http://elsewhere.example/feed.atom")).Root!;

        Assert.Equal(Entries(here, "id"), Entries(there, "id"));
    }

    [Fact]
    public async Task No_more_than_fifty_changes_are_told()
    {
        await using var site = new Site(("jobs.md", Jobs("- Bake")));

        for (var n = 1; n <= 55; n++)
            await PublishAsync(site, "jobs", Jobs($"- Bake {n}"), startedFrom: n);

        var feed = await FeedAsync(site);

        Assert.Equal(50, Entries(feed, "id").Distinct().Count());
        Assert.All(Entries(feed, "summary"), summary => Assert.Equal("1 line changed, on the site.", summary));
    }

    [Fact]
    public async Task A_site_without_lectures_has_a_feed_without_entries()
    {
        await using var site = new EmptySite();

        var feed = await FeedAsync(site);

        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
    }

    private static string Jobs(string responsibilities) => $"# Jobs\n\n## Baker\n\n### Responsibilities\n\n{responsibilities}\n";

    private static async Task<XElement> FeedAsync(Site site) => XDocument.Parse(await site.TextAsync("/feed.atom")).Root!;

    private static List<string> Entries(XElement feed, string element) => [.. feed.Elements(Atom + "entry").Select(e => e.Element(Atom + element)!.Value)];

    private static IEnumerable<string?> Hrefs(XElement entry) => entry.Elements(Atom + "link").Select(l => l.Attribute("href")?.Value);

    private static async Task PublishAsync(Site site, string slug, string markdown, int startedFrom)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(slug, markdown, startedFrom, new Author(AccountId: null, "Ada Writer"), TestContext.Current.CancellationToken);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }
}
