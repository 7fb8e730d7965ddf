using System.Globalization;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.PageCaching;

/// <summary>However much there is, a page asks the database as often: never once for each row.</summary>
public sealed class QueryCountTests
{
    private const int MaxForOnePage = 40;

    private static readonly string[] Addresses =
    [
        "/", "/roles", "/roles/data-engineer", "/compare", "/workflow", "/guidance", "/guidance?know=sql,python&like=dashboards", "/skills", "/skills/python",
        "/paths", "/paths/data-analyst/data-scientist", "/search?q=python", "/lectures", "/lectures/data-roles", "/print", "/feed.atom", "/sitemap.xml",
        "/api/v1/roles", "/api/v1/roles/data-engineer", "/api/v1/skills", "/api/v1/comparisons", "/api/v1/workflow", "/api/v1/lectures", "/needs.json",
    ];

    [Fact]
    public async Task A_page_asks_as_often_on_a_large_site_as_on_a_small_one()
    {
        await using var small = new CountedSite(("data-roles.md", Lectures.DataRoles));
        await using var large = new CountedSite([("data-roles.md", Lectures.DataRoles), ("cloud-roles.md", Lectures.CloudRoles), .. Many()]);

        var (few, many) = (await CountAsync(small), await CountAsync(large));

        Assert.Equal(few, many);
        Assert.All(few, page => Assert.InRange(page.Value, 0, MaxForOnePage));
    }

    [Fact]
    public async Task A_public_page_asks_for_nobodys_account_whoever_reads_it()
    {
        await using var site = new CountedSite(("data-roles.md", Lectures.DataRoles));
        var writer = await Person.SignedInAsync(site);

        foreach (var (address, looks) in ((string, bool)[])[("/instructor", true), .. Addresses.Select(a => (a, false)), ("/nope", false), ("/account", true)])
        {
            site.Forget();
            await writer.GetAsync(address);

            Assert.True(looks == site.Queries.Any(query => query.Contains("\"Accounts\"", StringComparison.Ordinal)), address);
        }
    }

    private static async Task<Dictionary<string, int>> CountAsync(CountedSite site)
    {
        site.Set("PageCache:SizeMegabytes", "0");
        var counts = new Dictionary<string, int>();

        foreach (var address in Addresses)
        {
            site.Forget();
            await site.TextAsync(address);
            counts[address] = site.Queries.Count;
        }

        return counts;
    }

    private static IEnumerable<(string File, string Markdown)> Many() => Enumerable.Range(1, 20).Select(n => (
        string.Create(CultureInfo.InvariantCulture, $"more-{n}.md"),
        string.Create(CultureInfo.InvariantCulture, $"""
            # More roles {n}

            ## Python Tester {n}
            ### Responsibilities
            - Test the code of team {n}
            ### Skills
            - SQL
            - Python
            - Tool {n}

            ## Python Writer {n}
            ### Responsibilities
            - Write the manual of team {n}
            ### Skills
            - Python
            - Pen {n}

            | Role | Coding |
            |---|---|
            | Python Tester {n} | High |
            | Python Writer {n} | Low |
            """)));
}
