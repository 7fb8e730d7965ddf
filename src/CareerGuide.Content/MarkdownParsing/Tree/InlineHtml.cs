using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>Tags within a line that have a Markdown of their own become it, where both ends stand in one piece of text.</summary>
internal static class InlineHtml
{
    private const int MaxDepth = 10;

    public static void Pair(ContainerInline container)
    {
        if (!container.Any(inline => inline is HtmlInline))
            return;

        var open = new List<(HtmlInline Opening, HtmlTag Tag)>();

        foreach (var html in container.OfType<HtmlInline>().ToArray())
        {
            var tag = HtmlTags.Of(html.Tag);

            if (!IsPaired(tag))
                continue;

            if (!tag.IsClosing)
            {
                open.Add((html, tag));

                if (open.Count > MaxDepth)
                    open.RemoveAt(0);
            }
            else if (open.FindLastIndex(each => each.Tag.Name == tag.Name) is >= 0 and var index)
            {
                Enclose(open[index].Opening, open[index].Tag, html);
                open.RemoveRange(index, open.Count - index);
            }
        }
    }

    /// <summary>Puts another container in the place of this one; returns what follows.</summary>
    public static Inline? Replaced(ContainerInline container, ContainerInline other)
    {
        container.ReplaceBy(other, copyChildren: true);

        return other.NextSibling;
    }

    private static bool IsPaired(HtmlTag tag) => tag.Name switch
    {
        "b" or "strong" or "i" or "em" or "del" or "s" or "strike" or "sup" or "sub" or "mark" or "code" or "kbd" => true,
        "a" => tag.IsClosing || tag.Attribute("href") is { Length: > 0 },
        _ => false,
    };

    private static void Enclose(HtmlInline opening, HtmlTag tag, HtmlInline closing)
    {
        var inner = new List<Inline>();

        for (var next = opening.NextSibling; next is not null && next != closing; next = next.NextSibling)
            inner.Add(next);

        closing.Remove();

        if (inner.Count == 0 && tag.Name != "a")
        {
            opening.Remove();
            return;
        }

        var container = Container(tag, opening, inner);
        opening.ReplaceBy(container, copyChildren: false);

        foreach (var inline in inner)
        {
            inline.Remove();

            if (container is not (CodeInline or NoteMark))
                ((ContainerInline)container).AppendChild(inline);
        }
    }

    private static Inline Container(HtmlTag tag, HtmlInline opening, List<Inline> inner) => tag.Name switch
    {
        "b" or "strong" => new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2, Line = opening.Line },
        "i" or "em" => new EmphasisInline { DelimiterChar = '*', DelimiterCount = 1, Line = opening.Line },
        "code" or "kbd" => new CodeInline(string.Concat(inner.Select(PlainText.Of))) { Line = opening.Line },
        "a" => new LinkInline { Url = tag.Attribute("href"), Line = opening.Line },
        "sup" when NoteMark.Signs(opening, inner) is { } sign => new NoteMark(sign, inner.OfType<LinkInline>().FirstOrDefault()?.Url) { Line = opening.Line },
        "s" or "strike" or "del" => new MarkedText("del") { Line = opening.Line },
        _ => new MarkedText(tag.Name) { Line = opening.Line },
    };
}

/// <summary>Text in an element that has no Markdown and no effect but its look.</summary>
/// <param name="element">One of <c>del</c>, <c>sup</c>, <c>sub</c>, <c>mark</c>.</param>
internal sealed class MarkedText(string element) : ContainerInline
{
    public string Element => element;
}
