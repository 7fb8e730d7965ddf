using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Localization;

/// <summary>
/// In the pseudo-language no letter of the interface is a plain Latin one, and the lecture here has none either: what has one comes from
/// no resource file.
/// </summary>
public sealed partial class PseudoLanguageTests(PseudoLanguageTests.ArabicSite site) : IClassFixture<PseudoLanguageTests.ArabicSite>
{
    private static readonly string[] Shown = ["alt", "title", "aria-label", "placeholder", "content", "label"];

    private static readonly string[] Code = ["code", "script", "style", "title"];

    /// <summary>Every page of the sitemap, and those that show what was asked for and not found.</summary>
    [Fact]
    public async Task Every_text_of_every_public_page_comes_from_the_resources()
    {
        var left = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var sitemap = System.Xml.Linq.XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => new Uri(e.Value).AbsolutePath).Where(path => path.StartsWith("/qps-ploc/", StringComparison.Ordinal) || path == "/qps-ploc").ToList();
        var roles = string.Join(',', sitemap.Where(path => path.StartsWith("/qps-ploc/roles/", StringComparison.Ordinal)).Select(path => path.Split('/')[^1]).Take(2));
        var skill = sitemap.First(path => path.StartsWith("/qps-ploc/skills/", StringComparison.Ordinal)).Split('/')[^1];

        foreach (var path in (string[])
        [
            .. sitemap,
            $"/qps-ploc/compare?roles={roles}&sort=role&dir=desc&criteria=0", "/qps-ploc/compare?roles=0&table=0&sort=0&view=columns", $"/qps-ploc/compare?sort=role&view=rows",
            "/qps-ploc/search?q=%D8%A7%D9%84%D8%AA%D8%AE%D8%B7%D9%8A%D8%B7", "/qps-ploc/search?q=0&in=0", "/qps-ploc/search?q=" + new string('1', 300),
            $"/qps-ploc/guidance?know={skill}", "/qps-ploc/guidance?know=0&like=0&more=0", "/qps-ploc/guidance?like=&like=",
            $"/qps-ploc/print?roles={roles},0", $"/qps-ploc/paths?roles={roles}&from={roles.Split(',')[0]}", "/qps-ploc/paths?roles=0",
            "/qps-ploc/skills?name=0", $"/qps-ploc/skills?name=&role={roles.Split(',')[0]}", "/qps-ploc/workflow.svg", "/qps-ploc/nothing",
        ])
        {
            var answer = await site.GetAsync(path);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            foreach (var text in TextsOf(page).Where(text => Latin().IsMatch(text)))
                left.TryAdd(text, path);
        }

        Assert.True(sitemap.Count > 20);
        Assert.True(left.Count == 0, string.Join('\n', left.Select(text => $"“{text.Key}” of {text.Value}")));
    }

    /// <summary>What is read or heard; messages for scripts without the names of their placeholders.</summary>
    private static IEnumerable<string> TextsOf(IHtmlDocument page)
    {
        var texts = page.Descendants<IText>().Where(text => !Code.Contains(text.ParentElement?.LocalName)).Select(text => text.Data.Trim())
            .Where(text => !text.StartsWith("http://localhost/", StringComparison.Ordinal)); // the address on paper
        var attributes = page.All.SelectMany(element => element.Attributes
            .Where(attribute => Shown.Contains(attribute.Name) && !IsForPrograms(element, attribute.Value))
            .Select(attribute => attribute.Value));
        var messages = page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Value.StartsWith('['))
            .Select(attribute => Placeholders().Replace(attribute.Value, ""));

        return texts.Concat(attributes).Concat(messages).Append(page.Title ?? "").Where(text => text.Length > 0).Select(text => NamesOfLanguages().Replace(text, ""));
    }

    private static bool IsForPrograms(IElement element, string value) =>
        element is IHtmlMetaElement && (element.GetAttribute("name") is "viewport" or "color-scheme" or "theme-color" or "robots" || element.GetAttribute("property") is "og:type" or "og:url" || value.StartsWith("http", StringComparison.Ordinal));

    [GeneratedRegex("[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Latin();

    [GeneratedRegex(@"\{\w+(, (plural|number))?|\b(one|other) \{", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholders();

    /// <summary>The switch, and what is offered to speakers of another language.</summary>
    [GeneratedRegex("^(English|Español|qps-plocm?|Read this page in English|Lee esta página en español|No, thanks|No, gracias)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamesOfLanguages();

    public sealed class ArabicSite : Site
    {
        public ArabicSite()
            : base(("1.md", Lectures.Arabic), ("2.md", Lectures.Arabic.Replace("مديرة المسرح", "مهندسة الصوت", StringComparison.Ordinal)))
        {
            Set("Site:Languages", "en,es,qps-ploc,qps-plocm").Set("Site:Title", "ΩΩ").Set("Site:Description", "ΩΩ ΩΩΩ ΩΩ ΩΩΩΩ ΩΩ.");
        }
    }
}
