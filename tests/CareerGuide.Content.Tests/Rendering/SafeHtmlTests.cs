using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Content.Model;
using CareerGuide.Content.Tests.Support;
using CareerGuide.Tests;
using Xunit;

namespace CareerGuide.Content.Tests.Rendering;

/// <summary>Nothing that a lecture says becomes more than text and links on a page.</summary>
public sealed class SafeHtmlTests
{
    private const string Forbidden = "script, style, iframe, object, embed, form, input, button, svg, math, base, meta, link, img, video, audio, template";

    private static readonly HtmlParser parser = new();

    [Fact]
    public void No_payload_survives_as_a_lecture() =>
        Parallel.ForEach(Payloads(), payload => AssertSafe(payload, payload));

    [Fact]
    public void No_payload_survives_in_any_place_of_a_lecture() => Parallel.ForEach(Payloads(), payload =>
    {
        var line = payload.ReplaceLineEndings(" ");

        foreach (var place in Places(line))
            AssertSafe(payload, place);
    });

    [Theory]
    [InlineData("[a](javascript:alert)")]
    [InlineData("[a](JaVaScRiPt:alert)")]
    [InlineData("[a](java\tscript:alert)")]
    [InlineData("[a](<java\u0001script:alert>)")]
    [InlineData("[a](&#106;avascript:alert)")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("<javascript:alert>")]
    [InlineData("[a][b]\n\n[b]: javascript:alert")]
    [InlineData("![a](javascript:alert)")]
    public void A_link_of_another_scheme_keeps_its_text_alone(string markdown)
    {
        var html = Read(markdown).Html;

        Assert.DoesNotContain("href", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("a", html);
    }

    [Theory]
    [InlineData("[a](https://example.org/?a=b:c)", "https://example.org/?a=b:c")]
    [InlineData("[a](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("<a@example.org>", "mailto:a@example.org")]
    [InlineData("[a](/roles/data-engineer)", "/roles/data-engineer")]
    [InlineData("[a](b:c/d 'no scheme')", null)]
    [InlineData("[a](b/c:d)", "/lectures/b/c:d")]
    public void A_link_to_a_page_stays(string markdown, string? address) =>
        Assert.Equal(address, parser.ParseDocument(Read(markdown).Html).QuerySelector("a")?.GetAttribute("href"));

    /// <summary>Each place apart: a payload that swallows what follows must not hide it from the others.</summary>
    private static IEnumerable<string> Places(string payload) =>
    [
        $"# Careers\n\n## {payload}\n\n### Skills\n\n- {payload}\n- SQL ({payload})\n- A / {payload}\n",
        $"## Data Engineer\n\n### Tasks\n\n- x\n  - {payload}\n\n### {payload}\n\n[link]({payload}) [link](<{payload}> \"{payload}\") ![picture]({payload}) <{payload}>\n",
        $"## Data Engineer\n\n### Skills\n\n- SQL\n\n| Role | {payload} |\n| - | - |\n| Data Engineer | {payload} |\n| Data Analyst | `{payload}` |\n",
    ];

    private static void AssertSafe(string payload, string markdown)
    {
        var lecture = Read(markdown);

        foreach (var html in Html(lecture))
            Assert.True(Danger(html) is null, $"{Danger(html)} from {payload}");
    }

    private static IEnumerable<string> Html(Lecture lecture) =>
    [
        lecture.Html,
        .. lecture.Sections.Concat(lecture.Roles.SelectMany(role => role.Sections)).Select(section => section.Html),
        .. lecture.Roles.SelectMany(role => role.Skills).Select(skill => skill.DetailsHtml ?? ""),
        .. lecture.Roles.SelectMany(role => role.Responsibilities.Concat(role.About).Concat(role.Focus)).Select(item => item.DetailsHtml ?? ""),
    ];

    private static string? Danger(string html)
    {
        var body = parser.ParseDocument(html).Body!;

        if (body.QuerySelector(Forbidden) is { } element)
            return element.OuterHtml;

        return body.QuerySelectorAll("*").FirstOrDefault(e => e.Attributes.Any(IsDangerous))?.OuterHtml;
    }

    private static bool IsDangerous(IAttr attribute) => attribute.Name.ToLowerInvariant() switch
    {
        "href" or "src" => Uri.TryCreate(attribute.Value, UriKind.Absolute, out var uri) && uri.Scheme is not ("http" or "https" or "mailto" or "file"),
        "id" or "class" or "title" or "aria-label" or "start" or "scope" => false,
        _ => true,
    };

    private static Lecture Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture;

    private static HashSet<string> Payloads() =>
        [.. Strings(Samples.PathTo("xss.json")), .. Repository.Corpus("xss") is { } folder ? All(folder) : []];

    private static IEnumerable<string> All(string folder) =>
        Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).SelectMany(Strings)
            .Concat(Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadAllLines));

    /// <summary>Strings, or objects with a payload or input.</summary>
    private static IEnumerable<string> Strings(string path)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(path));

        foreach (var each in cases.RootElement.EnumerateArray())
        {
            if (each.ValueKind is JsonValueKind.String)
                yield return each.GetString()!;
            else
                yield return each.GetProperty(each.TryGetProperty("payload", out _) ? "payload" : "input").GetString()!;
        }
    }
}
