using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Footnotes, and the remarks of reviewers, as word processors write them: a short link to a place that links back. Footnotes become those
/// of Markdown; remarks are left out.
/// </summary>
internal sealed class HtmlReferences
{
    private const int LongestSign = 6;
    private const int MaxNotes = 500;
    private static readonly string[] IdsOfComments = ["cmnt", "_msocom", "_msoanchor", "comment"];

    private readonly Dictionary<string, IElement> places = [];
    private readonly HashSet<IElement> leftOut = [];
    private readonly Dictionary<IElement, int> marks = [];
    private readonly List<IElement> bodies = [];
    private readonly ILookup<string, IElement> links;
    private readonly Dictionary<string, Dictionary<IElement, IElement>> backs = [];
    private readonly Dictionary<IElement, (IElement First, bool HasMore)> ends = [];

    public HtmlReferences(IDocument document, ConversionNotes notes, CancellationToken cancellation)
    {
        foreach (var element in document.QuerySelectorAll("[id], a[name]"))
            places.TryAdd(element.GetAttribute("id") ?? element.GetAttribute("name")!, element);

        foreach (var list in document.QuerySelectorAll("[style*='mso-element:comment-list'], .msocomtxt"))
            leftOut.Add(list);

        var all = document.QuerySelectorAll("a[href^='#']");
        links = all.ToLookup(link => link.GetAttribute("href")![1..]);

        foreach (var end in document.QuerySelectorAll("hr, a[href^='#']").Where(end => end.LocalName == "hr" || IsShort(end)))
            MarkEnd(end);

        foreach (var link in all)
        {
            cancellation.ThrowIfCancellationRequested();

            if (bodies.Count < MaxNotes && !IsWithinBody(link) && BodyOf(link) is { } body)
                Take(link, body, notes);
        }
    }

    /// <summary>The footnotes in their order.</summary>
    public IReadOnlyList<IElement> Bodies => bodies;

    public bool IsLeftOut(IElement element) => leftOut.Contains(element);

    /// <summary>The number of the footnote that the link marks; null for any other link.</summary>
    public int? NumberOf(IElement link) => marks.TryGetValue(link, out var number) ? number : null;

    /// <summary>A footnote may be written where it is asked for, and nowhere else.</summary>
    public void Release(IElement body) => leftOut.Remove(body);

    private void Take(IElement link, (IElement Body, IElement Back) note, ConversionNotes notes)
    {
        leftOut.Add(note.Back);

        if (Array.Exists(IdsOfComments, id => link.GetAttribute("href")!.StartsWith("#" + id, StringComparison.OrdinalIgnoreCase)))
        {
            notes.Add(ConversionNoteKind.Comments);
            leftOut.Add(note.Body);
            leftOut.Add(link);
            return;
        }

        var number = bodies.IndexOf(note.Body) + 1;

        if (number == 0)
        {
            bodies.Add(note.Body);
            leftOut.Add(note.Body);
            number = bodies.Count;
        }

        marks[link] = number;
    }

    private (IElement Body, IElement Back)? BodyOf(IElement link)
    {
        if (!IsShort(link) || TargetOf(link) is not { } target || BlockOf(target) is not { } block || block.Contains(link))
            return null;

        return PlacesAt(link).Select(id => LinksTo(id).GetValueOrDefault(block)).FirstOrDefault(found => found is not null) is { } back
            ? (WholeNote(block, back), back)
            : null;
    }

    /// <summary>The first link that leads to a place from within an element, by the element.</summary>
    private Dictionary<IElement, IElement> LinksTo(string id)
    {
        if (backs.TryGetValue(id, out var known))
            return known;

        var found = backs[id] = [];

        foreach (var link in links[id])
        {
            for (var at = link.ParentElement; at is not null && found.TryAdd(at, link); at = at.ParentElement)
            {
            }
        }

        return found;
    }

    /// <summary>What is around a line or the link of another note is more than one note.</summary>
    private void MarkEnd(IElement end)
    {
        for (var at = end.ParentElement; at is not null && !(ends.TryGetValue(at, out var known) && known.HasMore); at = at.ParentElement)
            ends[at] = known.First is null ? (end, HasMore: false) : (known.First, HasMore: true);
    }

    private static bool IsShort(IElement link) => link.TextContent.Trim().Length <= LongestSign;

    /// <summary>The names by which a link back may lead to this one.</summary>
    private static IEnumerable<string> PlacesAt(IElement link) =>
        link.QuerySelectorAll("[id], a[name]").Prepend(link).Append(link.ParentElement is { LocalName: "sup" or "span" } around ? around : link)
            .SelectMany(place => new[] { place.GetAttribute("id"), place.GetAttribute("name") }).OfType<string>();

    private static IElement? BlockOf(IElement target)
    {
        for (var at = target; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "p" or "li" or "div" or "aside" or "dd" or "section")
                return at;
        }

        return null;
    }

    /// <summary>A note of several paragraphs is what is around them, where nothing else does.</summary>
    private IElement WholeNote(IElement body, IElement back)
    {
        for (var around = body.ParentElement; around is { LocalName: "div" or "aside" or "li" }; around = around.ParentElement)
        {
            if (ends.TryGetValue(around, out var end) && (end.HasMore || end.First != back))
                break;

            body = around;
        }

        return body;
    }

    private IElement? TargetOf(IElement link) => places.GetValueOrDefault(link.GetAttribute("href")![1..]);

    private bool IsWithinBody(IElement link) => leftOut.Contains(link) || link.Ancestors<IElement>().Any(leftOut.Contains);
}
