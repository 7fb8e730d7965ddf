using System.Xml.Linq;
using CareerGuide.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace CareerGuide.Browser.Tests.Support;

/// <summary>The whole site as in production, on a port and a database of its own. It starts when first asked.</summary>
public abstract class Site : WebApplicationFactory<Program>
{
    private readonly Lazy<Uri> address;
    private readonly Lazy<Task<IReadOnlyList<string>>> pages;
    private readonly Lazy<Task<Crawl>> crawl;

    protected Site()
    {
        UseKestrel(0);
        address = new(Start);
        pages = new(ReadSitemapAsync);
        crawl = new(() => Crawl.OfAsync(Address));
    }

    public Uri Address => address.Value;

    /// <summary>The path of each page that the sitemap lists, in the site's own language: the others are the same pages with other words.</summary>
    public Task<IReadOnlyList<string>> PagesAsync() => pages.Value;

    /// <summary>The same with only two of the many skills and of the ways between roles: those with the longest addresses.</summary>
    public async Task<IReadOnlyList<string>> KindsOfPagesAsync()
    {
        var all = await PagesAsync();

        return [.. all.Where(p => !IsOneOfMany(p)), .. LongestOf(all, "/skills/"), .. LongestOf(all, "/paths/")];
    }

    private static bool IsOneOfMany(string path) =>
        path.StartsWith("/skills/", StringComparison.Ordinal) || path.StartsWith("/paths/", StringComparison.Ordinal);

    private static IEnumerable<string> LongestOf(IEnumerable<string> pages, string kind) =>
        pages.Where(p => p.StartsWith(kind, StringComparison.Ordinal)).OrderByDescending(p => p.Length).Take(2);

    public Task<Crawl> CrawlAsync() => crawl.Value;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("careerguide-");

    protected abstract string ContentFolder { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting("Content:Path", ContentFolder);
        builder.UseSetting("ConnectionStrings:CareerGuide", $"Data Source={Path.Combine(Folder.FullName, "careerguide.db")};Pooling=False");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        if (disposing && Folder.Exists)
            Folder.Delete(recursive: true);
    }

    private Uri Start()
    {
        StartServer();

        return ClientOptions.BaseAddress;
    }

    private async Task<IReadOnlyList<string>> ReadSitemapAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));

        return [.. sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery)
            .Where(path => path.Split('/')[1] != "es")];
    }
}

/// <summary>The site that a fresh clone serves.</summary>
public sealed class DataRolesSite : Site
{
    /// <summary>Pages that answer somebody, which no sitemap lists.</summary>
    public static readonly IReadOnlyList<string> Answers =
    [
        "/nowhere",
        "/roles/data-enginer",
        "/compare?sort=coding-level&dir=desc&roles=data-engineer,data-scientist&view=rows",
        "/guidance?like=dashboards&know=sql,excel&more=statistics&less=coding-level",
        "/guidance?like=nothing-like-it&more=statistics&less=statistics",
        "/guidance?like=dashboards&step=know",
        "/guidance?like=dashboards&know=sql&step=want",
        "/search?q=pyhton",
        "/search?q=nosuchthing",
        "/skills?kind=language&role=data-analyst",
        "/print?roles=data-analyst",
    ];

    protected override string ContentFolder => Repository.PathTo("content");
}

/// <summary>The same lecture on a site that splits what it tells browsers, as one of thousands of roles does: each role has a file.</summary>
public sealed class SplitSite : Site
{
    protected override string ContentFolder => Repository.PathTo("content");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("LargeSite:RolesInNeeds", "1");
        builder.UseSetting("LargeSite:PagesInSitemap", "20");
    }
}

/// <summary>A site that also speaks the pseudo-languages, with a lecture from left to right and one from right to left.</summary>
public sealed class PseudoLanguageSite : Site
{
    public PseudoLanguageSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));

        File.Copy(Repository.PathTo("content", "lectures", "data-roles.md"), Path.Combine(lectures.FullName, "data-roles.md"));
        File.Copy(Repository.PathTo("tests", "CareerGuide.Content.Tests", "InLanguages", "ar-headings.md"), Path.Combine(lectures.FullName, "arabic.md"));
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Languages", "en,es,qps-ploc,qps-plocm");
    }
}

/// <summary>A site of many lectures, each laid out in its own way, one of them made to burst the pages.</summary>
public sealed class CrowdedSite : Site
{
    public CrowdedSite()
    {
        var lectures = Directory.CreateDirectory(Path.Combine(ContentFolder, "lectures"));

        foreach (var lecture in Directory.GetFiles(Repository.PathTo("tests", "CareerGuide.Content.Tests", "Lectures"), "*.md"))
            File.Copy(lecture, Path.Combine(lectures.FullName, Path.GetFileName(lecture)));

        File.WriteAllText(Path.Combine(lectures.FullName, "bursting.md"), BurstingLecture.Markdown);
        File.WriteAllText(Path.Combine(lectures.FullName, "arabic.md"), ArabicLecture.Markdown);
    }

    protected override string ContentFolder => Path.Combine(Folder.FullName, "content");
}
