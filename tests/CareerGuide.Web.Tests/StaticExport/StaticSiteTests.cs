using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.StaticExport;
using CareerGuide.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Tests.StaticExport;

public sealed partial class StaticSiteTests(StaticSite files) : IClassFixture<StaticSite>
{
    /// <summary>Pages on which something is chosen, sorted or counted, which a server does.</summary>
    private static readonly string[] Choosing =
        ["index", "es", "roles/", "skills", "skills/", "compare", "compare/", "guidance", "paths", "paths/", "print", "search", "about", "about/api", "privacy"];

    [Fact]
    public void Every_page_of_the_sitemap_is_there()
    {
        var listed = XDocument.Parse(Text("sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();

        Assert.All(listed, address => Assert.Equal(StaticSite.Address, address.GetLeftPart(UriPartial.Authority)));
        Assert.All(listed, address => Assert.True(files.Find(address.AbsolutePath) is not null, $"{address} is not there"));
        Assert.True(listed.Count > 30);
    }

    [Fact]
    public void Every_link_leads_to_a_file_and_to_a_place_in_it()
    {
        foreach (var (name, page) in Pages())
        {
            foreach (var link in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct())
            {
                var target = new Uri(new Uri($"{StaticSite.Address}/{name}"), link);

                if (target.Scheme == Uri.UriSchemeHttps && target.Host == "careers.example.org")
                    AssertIsThere(name, target);
            }
        }
    }

    [Fact]
    public void Scripts_and_style_sheets_find_what_they_ask_for()
    {
        Assert.All(
            ["js/my-skills-store.js", "js/my-skills.js", "js/suggest.js", "js/static-search.js", "needs.json", "search.json", "fonts/ofl.txt"],
            name => Assert.Contains(name, files.First));
        Assert.Contains("/fonts/", Text(Assert.Single(files.First.Keys, n => n.StartsWith("css/site.", StringComparison.Ordinal) && n.EndsWith(".css", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains(files.First.Keys, name => name.StartsWith("fonts/", StringComparison.Ordinal) && name.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_needs_no_server_is_what_the_site_serves_byte_for_byte()
    {
        await using var site = Served();

        var alike = await AssertAreServedAsync(site, name => !IsPage(name) || !IsChosenOn(name.StartsWith("es/", StringComparison.Ordinal) ? name[3..] : name));

        Assert.Contains("roles.html", alike);
        Assert.Contains("lectures/data-roles.html", alike);
        Assert.Contains("roles/data-analyst.md", alike);
        Assert.Contains("compare.csv", alike);
        Assert.Contains("workflow.svg", alike);
        Assert.Contains("api/v1/roles/data-analyst.json", alike);
        Assert.Contains(alike, name => name.StartsWith("pictures/", StringComparison.Ordinal) && name.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_pages_differ_only_in_what_a_server_would_have_to_answer()
    {
        await using var site = Served().Set("Site:IsStaticExport", "true");

        Assert.Contains("roles/data-analyst.html", await AssertAreServedAsync(site, _ => true));

        foreach (var (name, page) in Pages())
        {
            Assert.All(page.QuerySelectorAll("form"), form => Assert.Equal(name.StartsWith("es", StringComparison.Ordinal) ? "/es/search" : "/search", form.GetAttribute("action")));
            Assert.All(page.QuerySelectorAll("a:not(.tick)"), link => Assert.False(link.GetAttribute("href")!.Split('#')[0].Contains('?'), $"{name}: {link.OuterHtml}"));
            Assert.Empty(page.QuerySelectorAll("[requires-server]"));
        }
    }

    [Fact]
    public void Every_text_has_compressed_forms_that_are_the_same()
    {
        var texts = files.First.Where(f => f.Key.Split('.')[^1] is "html" or "css" or "js" or "json" or "svg" or "xml" or "md" or "csv" or "atom").ToList();

        Assert.All(texts, file =>
        {
            Assert.Equal(file.Value.Bytes, Unpacked(new BrotliStream(new MemoryStream(files.First[$"{file.Key}.br"].Bytes), CompressionMode.Decompress)));
            Assert.Equal(file.Value.Bytes, Unpacked(new GZipStream(new MemoryStream(files.First[$"{file.Key}.gz"].Bytes), CompressionMode.Decompress)));
        });
    }

    [Fact]
    public void An_address_that_is_not_there_has_a_page()
    {
        var page = Page("404.html");

        Assert.Equal("Page not found", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main form[action='/search']"));
        Assert.NotNull(Page("es/404.html").QuerySelector("main form[action='/es/search']"));
    }

    [Fact]
    public void Other_names_of_a_role_lead_to_its_page()
    {
        var page = Page("roles/de.html");

        Assert.Equal("0; url=/roles/data-engineer", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal($"{StaticSite.Address}/roles/data-engineer", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("/roles/data-engineer", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("0; url=/es/roles/data-engineer", Page("es/roles/de.html").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("es", Page("es/roles/de.html").DocumentElement.GetAttribute("lang"));
        Assert.Contains("/roles/de /roles/data-engineer 301\n", Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_are_told_the_headers_that_the_site_sends()
    {
        Assert.StartsWith("/*\n  Content-Security-Policy: default-src 'none'; ", Text("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain("csp-reports", Text("_headers"), StringComparison.Ordinal);
        Assert.Contains("\n/*.svg\n  Cross-Origin-Resource-Policy: cross-origin\n", Text("_headers"), StringComparison.Ordinal);
        Assert.Matches(@"\n/pictures/[0-9a-f]{64}\.png\n  Cache-Control: public, max-age=31536000, immutable\n", Text("_headers"));
        Assert.Contains("\n/fonts/*\n  Cache-Control: public, max-age=31536000, immutable\n", Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_private_is_among_the_files()
    {
        string[] privately = ["/account", "/instructor", "/admin", "/health"];

        Assert.DoesNotContain(files.First.Keys, name => privately.Any(part => $"/{name}".StartsWith(part, StringComparison.Ordinal)) || name.Contains("desk", StringComparison.Ordinal));
        Assert.All(Pages().SelectMany(p => p.Page.QuerySelectorAll("[href]")), link =>
            Assert.DoesNotContain(privately, part => link.GetAttribute("href")!.StartsWith(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_can_be_found_stands_in_one_file()
    {
        var index = JsonNode.Parse(Text("search.json"))!;
        var pipelines = index["entries"]!.AsArray().Single(e => e!["title"]!.ToString() == "Design and build data pipelines (ETL/ELT)")!;

        Assert.Equal("What you would do", index["kinds"]![(int)pipelines["kind"]!]!["heading"]!.ToString());
        Assert.Equal("/roles/data-engineer", index["roles"]![(int)pipelines["role"]!]!["address"]!.ToString());
        Assert.Equal("/lectures/data-roles", index["lectures"]![(int)pipelines["lecture"]!]!["address"]!.ToString());
        Assert.All(index["entries"]!.AsArray(), entry => Assert.True(entry!["address"] is not { } address || files.Find(address.ToString().Split('#')[0]) is not null));
    }

    [Fact]
    public void A_publication_of_the_same_touches_nothing()
    {
        Assert.Equal(files.First.Keys.Order(StringComparer.Ordinal), files.Again.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Again.Where(f => f.Key != ".published"), file => Assert.Equal(files.First[file.Key].WrittenAt, file.Value.WrittenAt));
    }

    [Theory]
    [InlineData("about.html")]
    [InlineData("roles/data-engineer.html.br")]
    public void A_file_that_somebody_changed_or_removed_is_put_back(string name) =>
        Assert.Equal(files.First[name].Bytes, files.Repaired[name].Bytes);

    [Theory]
    [InlineData("roles/data-analyst.html", false)]
    [InlineData("roles/data-analyst.html.br", false)]
    [InlineData("lectures/data-roles.html", false)]
    [InlineData("lectures/reading-list.md", false)]
    [InlineData("accessibility.html", false)]
    [InlineData("lectures/cloud-roles.html", true)]
    [InlineData("lectures/cloud-roles.html.gz", true)]
    [InlineData("roles/cloud-engineer.html", true)]
    [InlineData("sitemap.xml", true)]
    public void A_change_of_one_lecture_touches_what_shows_it(string name, bool touched) =>
        Assert.Equal(touched, files.Changed[name].WrittenAt != files.Again[name].WrittenAt);

    [Fact]
    public void What_is_no_longer_part_is_removed_and_its_page_leads_on()
    {
        Assert.Contains("roles/cloud-engineer.md", files.Again);
        Assert.DoesNotContain("roles/cloud-engineer.md", files.Changed);
        Assert.DoesNotContain("roles/cloud-engineer.md.br", files.Changed);
        Assert.Contains("roles/sky-engineer.md", files.Changed);
        Assert.Contains("url=/roles/sky-engineer", Encoding.UTF8.GetString(files.Changed["roles/cloud-engineer.html"].Bytes), StringComparison.Ordinal);
        Assert.Matches(@": \d+ written, \d+ unchanged, [1-9]\d* removed", files.LastWord);
    }

    /// <summary>The feed tells when a lecture was changed, and the former role leads to the present one and back.</summary>
    [Fact]
    public void After_a_kill_half_way_a_text_that_was_changed_back_has_its_former_pages()
    {
        string[] telling = ["feed.atom", "_redirects", "offline.json", "service-worker.js"];
        var pages = files.First.Keys.Where(name => name[0] != '.' && !telling.Any(name.StartsWith)).ToList();

        Assert.All(pages, name => Assert.True(files.First[name].Bytes.AsSpan().SequenceEqual(files.ChangedBack[name].Bytes), $"{name} is not as it was"));
        Assert.DoesNotContain(files.ChangedBack.Keys, name => name.EndsWith(".new", StringComparison.Ordinal));
        Assert.DoesNotContain("roles/sky-engineer.md", files.ChangedBack);
    }

    [Fact]
    public void Another_setting_makes_the_pages_anew() =>
        Assert.Contains("Another title", Encoding.UTF8.GetString(files.Retitled["about.html"].Bytes), StringComparison.Ordinal);

    [Theory]
    [InlineData("CareerGuide.Content.dll")]
    [InlineData("es/CareerGuide.Web.resources.dll")]
    [InlineData("CareerGuide.Web.staticwebassets.endpoints.json")]
    public async Task Another_build_is_told_by_each_of_its_parts(string part)
    {
        using var build = new Executable();
        build.Write("build/CareerGuide.Web.dll", "same");
        build.Write($"build/{part}", "before");
        var folder = Path.Combine(build.Folder, "build");
        var before = ExportFingerprint.BuildHash(folder);

        await File.WriteAllTextAsync(Path.Combine(folder, part), "after", TestContext.Current.CancellationToken);

        Assert.NotEqual(before, ExportFingerprint.BuildHash(folder));
    }

    /// <summary>Pages name the address, and <c>security.txt</c> the day.</summary>
    [Fact]
    public async Task Another_address_and_another_day_are_told_but_no_other_hour()
    {
        await using var site = new PeopleSite();
        var midnight = site.Time.GetUtcNow().Date.AddDays(1);
        var before = await FingerprintAt(midnight.AddHours(1));
        var sameDay = await FingerprintAt(midnight.AddHours(23));
        var nextDay = await FingerprintAt(midnight.AddHours(25));
        site.Services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicAddress = "https://careers.example.org";
        var elsewhere = await FingerprintAt(midnight.AddHours(25));

        Assert.Equal(before, sameDay);
        Assert.NotEqual(before, nextDay);
        Assert.NotEqual(nextDay, elsewhere);

        Task<string> FingerprintAt(DateTime time)
        {
            site.Time.SetUtcNow(new(time, TimeSpan.Zero));

            return ExportFingerprint.OfAsync(site.Services, compress: true, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void What_others_put_into_the_folder_later_stays() =>
        Assert.Equal("somebody's own", Encoding.UTF8.GetString(files.Changed["google-verification.html"].Bytes));

    [Fact]
    public async Task A_folder_of_others_is_not_written_to()
    {
        using var executable = new Executable();
        var own = executable.Write("thesis/chapter.md", "Years of work");

        var (exitCode, _, error) = await executable.RunAsync("publish-static", Path.GetDirectoryName(own)!, "--address", StaticSite.Address);

        Assert.Equal(2, exitCode);
        Assert.Contains("did not come from here", error, StringComparison.Ordinal);
        Assert.Equal([own], Directory.GetFiles(Path.GetDirectoryName(own)!));
    }

    [Fact]
    public async Task Nothing_is_written_or_removed_through_a_link_in_the_folder()
    {
        using var executable = new Executable();
        var own = executable.Write("thesis/chapter.md", "Years of work");
        var folder = Path.GetDirectoryName(executable.Write("files/.published", "skills/chapter.md\n"))!;
        Directory.CreateSymbolicLink(Path.Combine(folder, "skills"), Path.GetDirectoryName(own)!);

        var (exitCode, _, error) = await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address);

        Assert.Equal(2, exitCode);
        Assert.Contains("is a link, or is reached through one", error, StringComparison.Ordinal);
        Assert.Equal([own], Directory.GetFiles(Path.GetDirectoryName(own)!));
    }

    [Theory]
    [InlineData("robots.txt.new")]
    [InlineData("robots.txt.br.new")]
    public async Task A_link_where_a_file_is_being_written_leads_nothing_out_of_the_folder(string name)
    {
        using var executable = new Executable();
        var own = executable.Write("thesis/chapter.md", "Years of work");
        var folder = Path.GetDirectoryName(executable.Write("files/.published", "robots.txt\n"))!;
        File.CreateSymbolicLink(Path.Combine(folder, name), own);

        await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address);

        Assert.Equal("Years of work", await File.ReadAllTextAsync(own, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(folder, "robots.txt.br")));
    }

    [Theory]
    [InlineData("../thesis/chapter.md")]
    [InlineData("/etc/hostname")]
    public async Task A_list_that_names_files_of_others_is_refused(string name)
    {
        using var executable = new Executable();
        var own = executable.Write("thesis/chapter.md", "Years of work");
        var folder = Path.GetDirectoryName(executable.Write("files/.published", name + "\n"))!;

        var (exitCode, _, error) = await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address);

        Assert.Equal(2, exitCode);
        Assert.Contains($"names “{name}”, which is outside of the folder", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.True(File.Exists(own));
    }

    [Theory]
    [InlineData("images/x%00.png", "/lectures/images/x%00.png")]
    [InlineData("/Roles/X%00", "/Roles/X%00")]
    [InlineData("/%ff", "/%ff")]
    [InlineData("/%2e%2e%2fx", "/..%2fx")]
    public async Task A_link_that_no_page_can_have_is_told_and_ends_nothing(string link, string told)
    {
        using var executable = new Executable();
        executable.Write("content/lectures/odd.md", $"# Odd\n\n[here]({link})\n");
        var folder = Path.Combine(executable.Folder, "files");

        var (exitCode, _, error) = await executable.RunAsync("publish-static", folder, "--address", StaticSite.Address);

        Assert.Equal(0, exitCode);
        Assert.Contains($"/lectures/odd links to {told}, where there is nothing.", error, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(folder, "lectures", "odd.html")));
    }

    private static Site Served()
    {
        var site = new SeveralLecturesSite();
        site.Know(Lectures.Glossary);
        StaticSite.WriteShelf(Path.Combine(site.ContentFolder, "lectures"));

        return site.Set("Site:PublicAddress", StaticSite.Address);
    }

    /// <returns>The files that were compared. The feed tells when each site has taken its lectures in, which differs.</returns>
    private async Task<IReadOnlyList<string>> AssertAreServedAsync(Site site, Func<string, bool> which)
    {
        var compared = files.First.Keys.Where(which).Where(name => PathOf(name) is not null && name is not ("feed.atom" or "404.html" or "es/404.html") && !IsRedirect(name)).ToList();

        foreach (var name in compared)
        {
            var answer = await site.GetAsync(PathOf(name)!);
            Assert.True(answer.IsSuccessStatusCode, $"{name}: {answer.StatusCode}");
            var served = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True((IsPage(name) ? WithoutSignIn(served) : served).AsSpan().SequenceEqual(files.First[name].Bytes), $"{name} is not what is served");
        }

        return compared;
    }

    private static bool IsChosenOn(string page) =>
        Choosing.Any(part => page == $"{part}.html" || (part.EndsWith('/') && page.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>Nobody signs in to files or edits them, so the links to that are the server's alone.</summary>
    private static byte[] WithoutSignIn(byte[] page) =>
        Encoding.UTF8.GetBytes(SignInLink().Replace(Encoding.UTF8.GetString(page), ""));

    [GeneratedRegex(@"<a [^>]*href=""/account/sign-in[^>]*>[^<]*</a>|<p class=""edit-this""[^>]*>[^<]*</p>", RegexOptions.None, 1000)]
    private static partial Regex SignInLink();

    /// <summary>The address that a file answers; null where the site itself has none.</summary>
    private static string? PathOf(string name) => name switch
    {
        "index.html" => "/",
        "search.json" => null,
        _ when name[0] is '.' or '_' || name.EndsWith(".br", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal) => null,
        _ when name.StartsWith("api/", StringComparison.Ordinal) => $"/{name[..^".json".Length]}",
        _ => $"/{(IsPage(name) ? name[..^".html".Length] : name)}",
    };

    private static bool IsPage(string name) => name.EndsWith(".html", StringComparison.Ordinal);

    private bool IsRedirect(string name) => IsPage(name) && Text(name).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);

    private IEnumerable<(string Name, IHtmlDocument Page)> Pages() => files.First.Keys.Where(IsPage).Select(name => (name, Page(name)));

    private IHtmlDocument Page(string name) => new HtmlParser().ParseDocument(Text(name));

    private string Text(string name) => Encoding.UTF8.GetString(files.First[name].Bytes);

    private void AssertIsThere(string from, Uri target)
    {
        var file = files.Find(target.AbsolutePath);
        Assert.True(file is not null, $"{from} links to {target}, which is not there");

        if (target.Fragment.Length > 1)
            Assert.Contains($"id=\"{Uri.UnescapeDataString(target.Fragment[1..])}\"", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    private static byte[] Unpacked(Stream packed)
    {
        using var plain = new MemoryStream();
        packed.CopyTo(plain);

        return plain.ToArray();
    }
}
