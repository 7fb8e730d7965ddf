using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Tests;
using Microsoft.AspNetCore.Http;

namespace CareerGuide.Web.Tests.Support;

/// <summary>What an answer never holds, whatever was sent: a fault of ours, a script or an element that no view writes, a way off the site, a file from elsewhere.</summary>
public sealed partial class SafeAnswer
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "srcset", "ping", "xlink:href"];

    private static readonly string[] Forbidden = ["style", "iframe", "frame", "object", "embed", "base", "applet", "foreignobject", "template"];

    /// <summary>What Markdown may make of a lecture, besides what the views write.</summary>
    private const string OfLectures = "a[title] blockquote blockquote[id] br code code[id] del em h3 h4 h5 h6 hr hr[id] img img[alt] img[src] img[title] input[checked] input[disabled] ol[id] ol[start] pre pre[id] s strong sub sup table table[id] tbody td th thead tr u";

    /// <summary>What the fields and the summary of a form have only where something is wrong.</summary>
    private const string OfFormErrors = "div[autofocus] div[tabindex] input[aria-invalid]";

    /// <summary>What says that an element is in another language than the page. It may stand on every element.</summary>
    private static readonly string[] OfLanguage = ["lang", "dir"];

    private const int MaxShown = 40;

    private readonly List<(string Request, string Fault)> faults = [];
    private readonly HashSet<string> vocabulary = [.. OfLectures.Split(' '), .. OfFormErrors.Split(' ')];
    private readonly HashSet<string> found = [];

    /// <summary>With the elements and attributes of all views; pages that are seen before anything hostile was sent add theirs.</summary>
    public SafeAnswer()
    {
        foreach (var view in Directory.EnumerateFiles(Repository.PathTo("src", "CareerGuide.Web", "Features"), "*.cshtml", SearchOption.AllDirectories))
            Learn(new HtmlParser().ParseDocument(File.ReadAllText(view)));
    }

    /// <summary>What was wrong with any answer: of each fault one request.</summary>
    public void AssertSafe() => Assert.True(faults.Count == 0, $"{faults.Count} answers were unsafe:\n{string.Join('\n', faults.DistinctBy(f => f.Fault).Take(MaxShown).Select(f => $"{f.Request} {f.Fault}"))}");

    public void Learn(IDocument harmless) => vocabulary.UnionWith(WordsOf(harmless));

    /// <param name="request">What was asked, for the message of a failure.</param>
    public void Check(string request, HttpContext answer, string body)
    {
        try
        {
            Assert.True(answer.Response.StatusCode < 500, $"was answered with {answer.Response.StatusCode}");
            Assert.False(answer.Response.Headers.ContainsKey("X-Injected"), "set a header");
            Assert.False(body.Contains("root:x:0", StringComparison.Ordinal) || body.Contains(HostileSite.Secret, StringComparison.Ordinal), "showed a file");
            AssertStays(answer.Response.Headers.Location.ToString());
            CheckBody(answer.Response.ContentType?.Split(';')[0] ?? "", body);
        }
        catch (Exception wrong) when (wrong is Xunit.Sdk.XunitException or JsonException or XmlException)
        {
            faults.Add((request, wrong is Xunit.Sdk.XunitException ? wrong.Message : $"was answered with {wrong.Message}"));
        }
    }

    private void CheckBody(string type, string body)
    {
        if (body.Length == 0 || !found.Add(DigestOf(type, body))) // thousands of texts get the same page
            return;

        if (type == "text/html")
            CheckPage(new HtmlParser().ParseDocument(body));
        else if (type.EndsWith("json", StringComparison.Ordinal))
            JsonDocument.Parse(body).Dispose();
        else if (type.EndsWith("xml", StringComparison.Ordinal))
            CheckXml(XDocument.Parse(body));
    }

    private static string DigestOf(string type, string body) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{type} {Token().Replace(body, "")}")));

    private void CheckPage(IDocument page)
    {
        foreach (var word in WordsOf(page))
            Assert.True(vocabulary.Contains(word), $"was answered with a page that has <{word}>");

        foreach (var element in page.All)
        {
            Assert.False(Forbidden.Contains(element.LocalName.ToLowerInvariant()), $"was answered with <{element.LocalName}>");
            Assert.False(element.Attributes.Any(a => IsScript(a.Name)), $"was answered with <{element.LocalName}> that has a script or a style");
            AssertOwn(element);
        }
    }

    private static void AssertOwn(IElement element)
    {
        foreach (var address in element.Attributes.Where(a => Addresses.Contains(a.Name)).Select(a => a.Value))
        {
            var scheme = Scheme().Match(address.Trim()).Value.ToLowerInvariant();
            var isAllowed = element.LocalName switch
            {
                "a" or "area" => scheme is "" or "http:" or "https:" or "mailto:",
                "link" => scheme is "" or "http:" or "https:" || element.GetAttribute("rel") == "icon",
                _ => scheme is "" && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith('\\'),
            };

            Assert.True(isAllowed, $"was answered with <{element.LocalName}> to {address}");
        }

        Assert.True(
            element.LocalName != "script" || element.HasAttribute("src") || element.GetAttribute("type") == "application/ld+json", "was answered with a script");
    }

    private static void CheckXml(XDocument document) => Assert.False(
        document.Descendants().Any(e => e.Name.LocalName is "script" or "foreignObject" || e.Attributes().Any(a => IsScript(a.Name.LocalName))),
        "was answered with a script in XML");

    private static void AssertStays(string location) => Assert.True(
        location.Length == 0 || location.StartsWith("http://localhost/", StringComparison.Ordinal) || location.StartsWith("https://localhost/", StringComparison.Ordinal)
        || (location[0] == '/' && !location.StartsWith("//", StringComparison.Ordinal) && !location.Contains('\\', StringComparison.Ordinal)),
        $"led to {location}");

    private static bool IsScript(string attribute) => attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute is "style" or "srcdoc";

    private static IEnumerable<string> WordsOf(IDocument page) =>
        page.All.SelectMany(e => e.Attributes.Where(a => !OfLanguage.Contains(a.Name)).Select(a => $"{e.LocalName}[{a.Name}]").Append(e.LocalName)).Distinct();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Scheme();

    /// <summary>Of a form: another one each time.</summary>
    [GeneratedRegex("value=\"CfDJ8[A-Za-z0-9_-]+\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();
}
