using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Web.Tests.Security;

/// <summary>Whatever is sent, wherever something can be sent, is answered with sense and shown as text.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string TokenName = "__RequestVerificationToken";

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "If-Match", "If-Range", "Range", "Cookie", "Referer", "Origin",
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "X-HTTP-Method-Override", "Content-Type", "Authorization",
        "Sec-Fetch-Mode", "Sec-Fetch-Site", "User-Agent", "Prefer", "Traceparent", "Cache-Control", "Access-Control-Request-Method",
    ];

    private static readonly (string Method, string Path)[] Asked =
    [
        ("GET", "/"), ("GET", "/roles/data-engineer"), ("GET", "/search"), ("GET", "/api/v1/roles"), ("GET", "/css/site.css"), ("GET", "/workflow.svg"),
        ("GET", "/account/sign-in"), ("GET", "/instructor"), ("GET", "/nope"), ("POST", "/csp-reports"), ("POST", "/account/sign-in"), ("OPTIONS", "/api/v1/roles"),
    ];

    private readonly HostileSite site = new();
    private readonly SafeAnswer safe = new();

    private static IReadOnlyList<string> Texts => HostileTexts.Texts;

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task In_the_place_of_a_name_in_an_address()
    {
        var boss = await BossAsync();

        foreach (var (index, endpoint) in Reading().Where(e => e.Endpoint.RoutePattern.Parameters.Count > 0).Index())
        {
            foreach (var n in Some(index))
            {
                var name = NameOf(Texts[n]);
                await AskAsync(endpoint.With(_ => name.Replace("/", "%2F", StringComparison.Ordinal)), "", boss);

                if (name.Contains('/', StringComparison.Ordinal))
                    await AskAsync(endpoint.With(_ => name), "", boss);
            }
        }

        safe.AssertSafe();
    }

    [Fact]
    public async Task In_a_query()
    {
        var boss = await BossAsync();
        string[] names = [.. (await Fillable.OfAsync(site, boss, safe)).Parameters];
        Assert.InRange(names.Length, 30, 300);

        foreach (var (index, endpoint) in Reading().Index())
        {
            foreach (var n in Some(index))
            {
                await AskAsync(endpoint.Address, Query(n % 2 == 0
                    ? names.Select((name, i) => (name, Texts[(n + i) % Texts.Count]))
                    : [(names[n % names.Length], Texts[n])]), boss);
            }
        }

        safe.AssertSafe();
    }

    [Fact]
    public async Task In_a_form()
    {
        var fillable = await Fillable.OfAsync(site, await BossAsync(), safe);
        var sent = 0;

        foreach (var (index, endpoint) in SiteEndpoint.AllOf(site).Where(e => e.Method == HttpMethod.Post).OrderBy(TakesAway).Index())
            sent += await SendAsync(endpoint, fillable.FieldsOf(endpoint), Some(index));

        Assert.InRange(sent, Texts.Count * 10, int.MaxValue);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/")).StatusCode);

        safe.AssertSafe();
    }

    [Fact]
    public async Task In_a_header()
    {
        await Fillable.OfAsync(site, await BossAsync(), safe);

        foreach (var (method, path) in Asked)
        {
            for (var n = 0; n < Texts.Count; n++)
            {
                var start = n;
                var answer = await site.AskAsync(request =>
                {
                    request.Method = method;
                    request.Path = path;

                    for (var i = 0; i < Headers.Length; i++)
                        request.Headers[Headers[i]] = HeaderOf(Texts[(start + i) % Texts.Count]);
                });
                Check(answer, $"{method} {path} with headers from {start}: {Texts[n]}");
            }
        }

        safe.AssertSafe();
    }

    [Fact]
    public async Task In_a_lecture_and_in_the_name_of_its_file()
    {
        var boss = await BossAsync();
        await Fillable.OfAsync(site, boss, safe);
        var written = 0;

        foreach (var texts in Texts.Chunk(40))
            Write(Path.Combine("lectures", HostileLecture.FileName(written++, texts[0])), HostileLecture.Of(texts));

        Write("glossary.md", Lectures.Glossary + string.Join('\n', Texts.Select(HostileLecture.GlossaryRow)));
        var form = await boss.SendAsync(await boss.SeeAsync("/instructor/files"), "form[action$='/import']");
        Assert.Equal(HttpStatusCode.Redirect, form.StatusCode);

        foreach (var address in await AddressesAsync())
            await AskAsync(address, "", boss);

        safe.AssertSafe();
    }

    /// <summary>The numbers of the texts for the address of this index: of a few texts each address gets a fourth, and each text a fourth of the addresses.</summary>
    private static int[] Some(int index) => [.. Enumerable.Range(0, Texts.Count).Where(n => HostileTexts.All || n % 4 == index % 4)];

    private IEnumerable<SiteEndpoint> Reading() => SiteEndpoint.AllOf(site).Where(e => e.Method == HttpMethod.Get && !e.IsFile);

    private Task<Person> BossAsync() => Person.SignedInAsync(site, AccountRole.Administrator, provedAgo: TimeSpan.Zero);

    /// <summary>Each text in one field of the form as it is, or together with others in all its fields.</summary>
    private async Task<int> SendAsync(SiteEndpoint endpoint, IReadOnlyList<(string Name, string Value)> fields, int[] texts)
    {
        var (boss, token) = await BossWithTokenAsync();
        var mine = fields.Where(f => f.Name != TokenName).ToList();

        foreach (var n in texts)
        {
            var filled = mine.Select((field, i) => (field.Name, n % 2 == 0 ? Texts[(n + i) % Texts.Count] : i == n % mine.Count ? Texts[n] : field.Value)).ToList();
            var answer = await site.PostAsync(endpoint.Address, filled.Append((TokenName, token)), boss);
            Check(answer, $"POST {endpoint.Address} {string.Join('&', filled)}");

            if (answer.Answer.Response.Headers.Location.ToString().Contains("/account/sign-in", StringComparison.Ordinal))
                (boss, token) = await BossWithTokenAsync();
        }

        return texts.Length;
    }

    private async Task<(Person Boss, string Token)> BossWithTokenAsync()
    {
        var boss = await BossAsync();
        var page = await boss.SeeAsync("/account");

        return (boss, page.QuerySelector($"input[name={TokenName}]")!.GetAttribute("value")!);
    }

    /// <summary>What may take the lecture off the site comes last.</summary>
    private static bool TakesAway(SiteEndpoint endpoint) =>
        endpoint.Pattern.Contains("archive", StringComparison.Ordinal) || endpoint.Pattern.Contains("purge", StringComparison.Ordinal) || endpoint.Pattern.EndsWith("/address", StringComparison.Ordinal);

    /// <summary>Halves of characters as what is put in their place: no file holds them.</summary>
    private void Write(string path, string text) => File.WriteAllBytes(Path.Combine(site.ContentFolder, path), System.Text.Encoding.UTF8.GetBytes(text));

    private async Task AskAsync(string path, string query, Person? person) => Check(await site.GetAsync(path, query, person), $"GET {path}{query}");

    private void Check((HttpContext Answer, string Body) answer, string request) =>
        safe.Check(request.Length > 500 ? request[..500] : request, answer.Answer, answer.Body);

    private static string Query(IEnumerable<(string Name, string Value)> parameters)
    {
        var query = "?" + string.Join('&', parameters.Select(p => $"{p.Name}={HostileSite.Escaped(p.Value[..Math.Min(p.Value.Length, 1_000)])}"));

        return query[..Math.Min(query.Length, 100_000)];
    }

    /// <summary>The server itself refuses a zero in an address, and puts something in the place of half a character.</summary>
    private static string NameOf(string text) =>
        new(text.Replace("\0", "", StringComparison.Ordinal).EnumerateRunes().SelectMany(rune => rune.ToString()).ToArray());

    /// <summary>The server itself refuses what cannot stand in a header.</summary>
    private static string HeaderOf(string text) => string.Concat(text.Where(c => !char.IsControl(c)).Take(1_000));

    /// <summary>All that the sitemap lists, in all its forms, and the desk's pages of each lecture.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var open = System.Xml.Linq.XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => Uri.UnescapeDataString(new Uri(e.Value).AbsolutePath))
            .Where(path => path.Split('/')[1] != "es" || path.Count('/'.Equals) <= 2) // one language whole, and the lists of the other
            .ToList();
        var lectures = open.Where(path => path.StartsWith("/lectures/", StringComparison.Ordinal)).ToList();

        return
        [
            .. open,
            .. open.Where(path => path.StartsWith("/roles/", StringComparison.Ordinal)).SelectMany(path => (string[])[$"{path}.json", $"/api/v1{path}"]),
            .. lectures.SelectMany(path => (string[])[$"/instructor{path}/edit", $"/instructor{path}/history", $"/api/v1{path}"]),
            .. Reading().Where(e => e.Endpoint.RoutePattern.Parameters.Count == 0).Select(e => e.Address),
        ];
    }
}
