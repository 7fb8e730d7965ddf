using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>Lists whose items are roles: each names a job above a nested list with its parts.</summary>
internal static class RolesInList
{
    public static bool Are(ListBlock list, LabelReader labels, LanguageLexicon wordings)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (!item.Any(block => block is ListBlock) || LabelOf(item) is not { } label)
                continue;

            if (wordings.NamesJob(label.Text) ? HasFacets(item, labels) : labels.FacetOf(label.Text) is null && Nested(item).Any(nested => Are(nested, labels, wordings)))
                return true;
        }

        return false;
    }

    /// <summary>The words that an item begins with, where they could be a name.</summary>
    public static WrittenLabel? LabelOf(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock paragraph && (Title(paragraph) ?? WrittenLabel.Of(paragraph)) is { Text.Length: > 0 } label ? label : null;

    /// <summary><c>Role: Crane Operator</c>, with or without a number behind the first word, is the name as a whole.</summary>
    private static WrittenLabel? Title(ParagraphBlock paragraph)
    {
        var text = PlainText.Of(paragraph);

        return RoleTitle.WithoutCounter(text) is var name && name != text && text.AsSpan().ContainsAny(':', '：')
            ? new WrittenLabel(HeadingText.Plain(name), LabelStyle.Plain, LabelMark.None, HasOwnText: false, paragraph, paragraph.Inline!.LastChild, Cut: 0)
            : null;
    }

    private static bool HasFacets(ListItemBlock item, LabelReader labels) => Nested(item)
        .SelectMany(list => list.OfType<ListItemBlock>())
        .Any(inner => labels.Of(inner) is { } label && labels.FacetOf(label.Text) is not null);

    private static IEnumerable<ListBlock> Nested(ListItemBlock item) => item.OfType<ListBlock>();
}
