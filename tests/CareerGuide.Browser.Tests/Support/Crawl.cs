using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Web.Infrastructure.Identity;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>
/// Everything that readers reach from the first page by following links within the site; at the sign-in page it ends. An address with a query is
/// followed where a page without one links to it: beyond, choices can be combined without end.
/// </summary>
public sealed class Crawl(Uri start)
{
    private readonly Dictionary<string, Answer> answers = [];
    private readonly List<Link> links = [];
    private readonly Queue<Uri> toVisit = new([start]);

    /// <summary>What each path and query answered.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => answers;

    public IReadOnlyList<Link> Links => links;

    public static async Task<Crawl> OfAsync(Uri start)
    {
        var crawl = new Crawl(start);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        while (crawl.toVisit.TryDequeue(out var address))
            await crawl.VisitAsync(client, address);

        return crawl;
    }

    private async Task VisitAsync(HttpClient client, Uri address)
    {
        if (answers.ContainsKey(address.PathAndQuery))
            return;

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = response.Content.Headers.ContentType?.MediaType == "text/html"
            ? new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            : null;

        answers[address.PathAndQuery] = new(response.StatusCode, page);

        if (page is not null && !PrivateAddresses.Include(address.AbsolutePath))
            Follow(address, page);
    }

    private void Follow(Uri from, IHtmlDocument page)
    {
        var targets = page.QuerySelectorAll("[href]:not([hreflang]), [src], form[action]") // other languages have the same pages
            .Select(e => new Uri(from, e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")))
            .Where(target => target.Authority == start.Authority && (from.Query.Length == 0 || target.Query.Length == 0 || target.PathAndQuery == from.PathAndQuery));

        foreach (var target in targets.Distinct())
        {
            links.Add(new(from.PathAndQuery, target));
            toVisit.Enqueue(target);
        }
    }
}

/// <param name="Page">Null where the answer is no HTML.</param>
public sealed record Answer(HttpStatusCode Status, IHtmlDocument? Page)
{
    public string? Canonical => Page?.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    public bool Has(string fragment) =>
        fragment.Length < 2 || Page?.GetElementById(Uri.UnescapeDataString(fragment[1..])) is not null;
}

/// <param name="From">The path and query of the page that has the link.</param>
public sealed record Link(string From, Uri To);
