using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Publishing;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerGuide.Web.Tests.PageCaching;

public sealed class KeptPageTests : IDisposable
{
    private readonly CountedSite site = new(("data-roles.md", Lectures.DataRoles), ("cloud-roles.md", Lectures.CloudRoles));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_is_made_once()
    {
        var first = await site.TextAsync("/roles/data-engineer");
        site.Forget();

        Assert.Equal(first, await site.TextAsync("/roles/data-engineer"));
        Assert.Empty(site.Queries);
    }

    [Fact]
    public async Task However_many_ask_at_once()
    {
        await site.TextAsync("/lectures/cloud-roles");
        var alone = site.Queries.Count;
        site.Forget();

        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => site.TextAsync("/lectures/data-roles")));

        Assert.Single(pages.Distinct());
        Assert.InRange(site.Queries.Count, 1, alone);
    }

    [Fact]
    public async Task A_publication_is_on_every_page_with_the_next_request()
    {
        string[] addresses = ["/", "/roles", "/lectures/cloud-roles", "/print", "/compare?view=rows"];

        foreach (var address in addresses)
            await site.TextAsync(address);

        await PublishAsync("cloud-roles", Lectures.CloudRoles.Replace("Cloud Engineer", "Sky Engineer", StringComparison.Ordinal));

        Assert.Contains("Sky Engineer", await site.TextAsync("/roles"), StringComparison.Ordinal);
        Assert.Contains("Sky Engineer", await site.TextAsync("/lectures/cloud-roles"), StringComparison.Ordinal);
        Assert.Contains("Sky Engineer", await site.TextAsync("/print"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_a_publication_leaves_as_it_was_keeps_its_tag()
    {
        var (about, lecture) = (await site.GetAsync("/about"), await site.GetAsync("/lectures/cloud-roles"));

        await PublishAsync("cloud-roles", Lectures.CloudRoles + "\nOne more line.\n");

        Assert.Equal(about.Headers.ETag, (await site.GetAsync("/about")).Headers.ETag);
        Assert.NotEqual(lecture.Headers.ETag, (await site.GetAsync("/lectures/cloud-roles")).Headers.ETag);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("identity", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("zstd", null)]
    [InlineData(null, null)]
    public async Task A_page_comes_in_the_form_that_is_asked_for_and_says_the_same_in_each(string? accepted, string? encoding)
    {
        var plain = await site.TextAsync("/roles");

        var answer = await AskAsync("/roles", request =>
        {
            if (accepted is not null)
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        });

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(plain, await DecodedAsync(answer, encoding));
    }

    [Fact]
    public async Task Each_form_has_a_tag_of_its_own_and_each_tag_is_known_again()
    {
        var tags = new List<EntityTagHeaderValue>();

        foreach (var encoding in new[] { "br", "gzip", "identity" })
            tags.Add((await AskAsync("/roles", r => r.Headers.AcceptEncoding.ParseAdd(encoding))).Headers.ETag!);

        Assert.Equal(3, tags.Distinct().Count());

        foreach (var tag in tags)
        {
            var answer = await AskAsync("/roles", r => r.Headers.IfNoneMatch.Add(tag));
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/roles", r => r.Headers.IfNoneMatch.ParseAdd("\"another\""))).StatusCode);
    }

    [Fact]
    public async Task Asking_for_the_head_first_spoils_nothing()
    {
        var head = await site.AskAsync(HttpMethod.Head, "/lectures/data-roles");
        var whole = await site.GetAsync("/lectures/data-roles");

        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(head.Headers.ETag, whole.Headers.ETag);
        Assert.Equal(head.Content.Headers.ContentLength, (await whole.Content.ReadAsByteArrayAsync(Cancellation)).Length);
    }

    [Theory]
    [InlineData("/lectures?utm_source=somewhere", "/lectures")]
    [InlineData("/compare?x=1&sort=role&y=2", "/compare?sort=role")]
    [InlineData("/compare?view=rows&sort=role", "/compare?sort=role&view=rows")]
    public async Task What_a_page_does_not_read_in_its_query_makes_no_other_page(string address, string canonical)
    {
        var page = await site.TextAsync(canonical);
        site.Forget();

        Assert.Equal(page, await site.TextAsync(address));
        Assert.Empty(site.Queries);
    }

    [Theory]
    [InlineData("/guidance?know=sql")]
    [InlineData("/search?q=python")]
    [InlineData("/skills?name=py")]
    public async Task What_somebody_asks_for_themselves_is_not_kept(string address)
    {
        await site.TextAsync(address);

        var answer = await site.GetAsync(address);

        Assert.Null(answer.Headers.ETag); // each kept page has one
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Another_name_of_the_site_is_another_page()
    {
        await site.TextAsync("/roles");
        var other = await AskAsync("/roles", r => r.Headers.Host = "elsewhere.example.org");

        Assert.Contains("http://elsewhere.example.org/roles", await other.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("http://localhost/roles", await site.TextAsync("/roles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_were_read_can_be_read_when_the_database_is_gone()
    {
        var database = site.DatabaseFile;
        var page = await site.TextAsync("/roles/data-engineer");
        File.Delete(database);

        Assert.Equal(page, await site.TextAsync("/roles/data-engineer"));
    }

    private Task<HttpResponseMessage> AskAsync(string address, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        with(request);

        return site.Client.SendAsync(request, Cancellation);
    }

    private async Task PublishAsync(string slug, string markdown)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(slug, markdown, 1, new Author(null, "test"), Cancellation);

        Assert.IsType<PublishOutcome.Published>(outcome);
    }

    private static async Task<string> DecodedAsync(HttpResponseMessage answer, string? encoding)
    {
        var body = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using var decoded = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded, Encoding.UTF8);

        return await reader.ReadToEndAsync(Cancellation);
    }
}
