using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content;

/// <summary>Reads the <c>[Title](address) (free, 6 h)</c> of a glossary cell; <c>;</c> separates several links.</summary>
internal static class LearningLinks
{
    public static IReadOnlyList<LearningLink> In(TableCell cell)
    {
        var links = new List<LearningLink>();

        foreach (var link in cell.Descendants<LinkInline>().Where(link => link.Url is { Length: > 0 }))
            links.Add(new LearningLink(PlainText.Of(link), link.Url!, RemarkBehind(link)));

        return links;
    }

    private static string? RemarkBehind(LinkInline link)
    {
        var behind = "";

        for (var next = link.NextSibling; next is not null and not LinkInline; next = next.NextSibling)
            behind += PlainText.Of(next);

        return behind.Split(';')[0].Trim() is ['(', .. var remark, ')'] && remark.Trim() is { Length: > 0 } text ? text : null;
    }
}
