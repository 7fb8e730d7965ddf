using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>The links from a heading to itself that Sphinx, MkDocs and GitHub put behind it: <c>## Skills [¶](#skills)</c>.</summary>
internal static class Permalinks
{
    /// <summary>Takes them out of a heading that has other words; what they lead to is an id of the heading.</summary>
    public static void Remove(ContainerInline heading, List<string> ids)
    {
        while (heading.LastChild is LinkInline { IsImage: false, Url: ['#', .. { Length: > 0 and <= 100 } id] } link && link.PreviousSibling is not null && IsSign(PlainText.Of(link)))
        {
            ids.Add(id);
            link.Remove();
        }
    }

    private static bool IsSign(string text) => text is "¶" or "#" or "§" or "🔗" or "⚓" or "[¶]" or "[#]";
}
