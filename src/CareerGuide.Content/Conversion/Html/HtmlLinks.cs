using System.Web;
using AngleSharp.Dom;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>Where the links of a document lead from its lecture.</summary>
internal sealed class HtmlLinks
{
    private readonly DocumentSurroundings surroundings;
    private readonly ConversionNotes notes;
    private readonly Dictionary<string, IElement> targets = [];
    private readonly Dictionary<IElement, string> headings;
    private readonly Dictionary<IElement, IElement?> headingsAt = [];

    public HtmlLinks(IDocument document, DocumentSurroundings surroundings, ConversionNotes notes)
    {
        this.surroundings = surroundings;
        this.notes = notes;

        foreach (var element in document.QuerySelectorAll("[id], a[name]"))
            targets.TryAdd(element.GetAttribute("id") ?? element.GetAttribute("name")!, element);

        headings = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => (heading, Slug: Slug.From(heading.TextContent)))
            .GroupBy(heading => heading.Slug).Where(same => same.Key.Length > 0 && same.Count() == 1)
            .ToDictionary(same => same.Single().heading, same => same.Key);
    }

    /// <summary>The address to link to; null if words alone are kept.</summary>
    public string? Of(IElement link)
    {
        var written = link.GetAttribute("href")?.Trim() ?? "";

        if (written.Length == 0 || written.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            return null;

        if (written[0] == '#')
            return OfFragment(written[1..]);

        if (Uri.TryCreate(written, UriKind.Absolute, out var absolute) && !written.StartsWith('/'))
            return (Unwrapped(absolute) ?? written) is var address && HtmlSanitizer.IsAllowed(address) ? Encoded(address) : Dead();

        return written[0] == '/' ? Encoded(written) : OfPage(written);
    }

    /// <summary>Google Docs leads each link through a page of Google.</summary>
    private static string? Unwrapped(Uri address)
    {
        if (address.Host is not ("www.google.com" or "google.com") || address.AbsolutePath != "/url")
            return null;

        var query = HttpUtility.ParseQueryString(address.Query);

        return query["q"] ?? query["url"];
    }

    /// <summary>A fragment leads to the heading that it names, or that is around the place it names; a place elsewhere has no address.</summary>
    private string? OfFragment(string fragment)
    {
        if (fragment.Length == 0 || !targets.TryGetValue(Uri.UnescapeDataString(fragment), out var target))
            return fragment.Length == 0 ? null : Dead();

        return HeadingAt(target) is { } heading ? "#" + headings[heading] : Dead();
    }

    private IElement? HeadingAt(IElement target)
    {
        if (!headingsAt.TryGetValue(target, out var heading))
        {
            headingsAt[target] = heading = headings.ContainsKey(target) ? target
                : target.Ancestors<IElement>().FirstOrDefault(headings.ContainsKey) ?? target.Descendants<IElement>().FirstOrDefault(headings.ContainsKey);
        }

        return heading;
    }

    private string? OfPage(string written)
    {
        var end = written.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : written.Length;

        return surroundings.Page(Uri.UnescapeDataString(written[..end])) ?? Dead();
    }

    private string? Dead()
    {
        notes.Add(ConversionNoteKind.DeadLinks);

        return null;
    }

    private static string Encoded(string address) =>
        string.Concat(address.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '(' or ')' or '\\' ? Uri.EscapeDataString(c.ToString()) : c.ToString()));
}
