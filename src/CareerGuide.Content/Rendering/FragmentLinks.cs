using System.Text;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.MarkdownParsing.Source;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Outline;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Rendering;

/// <summary>
/// Resolves a lecture's links to its own headings: <c>[see below](#2-data-analyst)</c>. Authors write the fragments that
/// other programs generate, mostly GitHub's; this class maps them to the slugs of this site.
/// </summary>
internal sealed class FragmentLinks
{
    private const int MaxSuggested = 1_000;

    private readonly Lazy<Dictionary<string, string>> slugs;
    private readonly IReadOnlyList<OutlineNode> headings;
    private readonly DiagnosticList diagnostics;

    /// <param name="headings">All headings in document order, with their slugs set.</param>
    public FragmentLinks(IReadOnlyList<OutlineNode> headings, NamedPlaces places, DiagnosticList diagnostics)
    {
        this.headings = headings;
        this.diagnostics = diagnostics;
        slugs = new(() => SlugsByName(headings, places));
    }

    private static Dictionary<string, string> SlugsByName(IReadOnlyList<OutlineNode> headings, NamedPlaces places)
    {
        var (slugs, names) = (new Dictionary<string, string>(), new Dictionary<string, int>());

        foreach (var node in headings.Where(node => node.Block is not null))
            slugs.TryAdd(Numbered(GitHubName(PlainText.Of(node.Block!)), names), node.Slug);

        foreach (var node in headings)
            slugs.TryAdd(node.Slug, node.Slug);

        AddPlaces(slugs, headings, places);

        foreach (var node in headings.Where(node => node.Block is not null))
            slugs.TryAdd(Letters(PlainText.Of(node.Block!)), node.Slug);

        foreach (var node in headings)
            slugs.TryAdd(Letters(node.Text), node.Slug);

        return slugs;
    }

    /// <summary>The links to fragments in a document; found before it is taken apart. An empty fragment is the page itself.</summary>
    public static IReadOnlyList<LinkInline> In(MarkdownDocument document) =>
        [.. document.Descendants<LinkInline>().Where(link => link.Url is { Length: > 1 } url && url[0] == '#' && url != "#top")];

    /// <param name="page">The address of the page that holds the headings; empty where the links are on that page.</param>
    public void Resolve(IEnumerable<LinkInline> links, string page)
    {
        foreach (var link in links)
        {
            if (link is NoteMark && link.Url!.StartsWith("#fn-", StringComparison.Ordinal))
            {
                link.Url = page + link.Url;
                continue;
            }

            if (SlugOf(Uri.UnescapeDataString(link.Url![1..])) is { } slug)
            {
                link.Url = $"{page}#{slug}";
                continue;
            }

            WarnOfDeadLink(link);
            HtmlSanitizer.Unwrapped(link);
        }
    }

    /// <summary>The ids that the author gave lead to the heading on their line, otherwise to the line.</summary>
    private static void AddPlaces(Dictionary<string, string> slugs, IReadOnlyList<OutlineNode> headings, NamedPlaces places)
    {
        if (places.Lines.Count == 0)
            return;

        var byLine = headings.DistinctBy(node => node.Line).ToDictionary(node => node.Line, node => node.Slug);

        foreach (var (id, line) in places.Lines)
            slugs[id] = byLine.GetValueOrDefault(line + 1) ?? $"L{line + 1}";
    }

    private string? SlugOf(string fragment) =>
        slugs.Value.GetValueOrDefault(fragment)
        ?? slugs.Value.GetValueOrDefault(fragment.ToLowerInvariant())
        ?? (Letters(fragment) is { Length: > 0 } letters ? slugs.Value.GetValueOrDefault(letters) : null);

    private void WarnOfDeadLink(LinkInline link) => diagnostics.Add(DiagnosticCodes.DeadLink, link.Line + 1, () =>
    {
        if (link.Url!.StartsWith("#/", StringComparison.Ordinal))
            return DiagnosticCodes.DeadLink.As("OtherSite").With(("url", link.Url));

        var known = headings.Select(node => node.Slug).Take(MaxSuggested);

        return NearName.Of(link.Url[1..], known) is { } near
            ? DiagnosticCodes.DeadLink.As("Near").With(("url", link.Url), ("near", near))
            : DiagnosticCodes.DeadLink.With(("url", link.Url));
    });

    /// <summary>Lower case, spaces as hyphens, and of the rest only letters, digits, hyphens and underscores.</summary>
    private static string GitHubName(string heading)
    {
        var name = new StringBuilder(heading.Length);

        foreach (var character in heading.ToLowerInvariant())
        {
            if (character is ' ')
                name.Append('-');
            else if (char.IsLetterOrDigit(character) || character is '-' or '_')
                name.Append(character);
        }

        return name.ToString();
    }

    /// <summary>The second of one name gets <c>-1</c>, as on GitHub.</summary>
    private static string Numbered(string name, Dictionary<string, int> names)
    {
        var times = names[name] = names.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name}-{times - 1}";
    }

    /// <summary>Fragments generated by other programs differ mostly in their hyphens.</summary>
    private static string Letters(string text) => Slug.From(text).Replace("-", "", StringComparison.Ordinal);
}
