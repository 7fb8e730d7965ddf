using CareerGuide.Content.MarkdownParsing.Tree;
using CareerGuide.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.Outline;

/// <summary>
/// The role of a page that describes one role under no heading of its own: the settings' title, the opening sentence
/// (<c>A **Stage Manager** calls the cues</c>) or the file's name says what it is.
/// </summary>
internal static class ImpliedRole
{
    /// <summary>Puts all parts of the page under a role where they are the parts of one; otherwise null.</summary>
    /// <param name="names">What the page may be called, the likeliest first.</param>
    public static OutlineNode? Add(OutlineNode root, IEnumerable<string> names, RoleEvidences evidences)
    {
        var first = root.Children.FindIndex(child => child.Facet is not null);

        if (first < 0 || !NamesNoRole(root) || (StatedName(root, evidences) ?? (HasPartsOfOneRole(root) ? NameOf(root, names, evidences) : null)) is not { } name)
            return null;

        var role = new OutlineNode { Text = name, Line = root.Children[first].Line, Level = 1, IsLabel = true, IsImplied = true, IsRole = true };
        var parts = root.Children[first..];
        role.Blocks.AddRange(root.Blocks);
        root.Blocks.Clear();
        root.Insert(first, role);
        parts.ForEach(role.Add);

        return role;
    }

    private static bool HasPartsOfOneRole(OutlineNode root) =>
        root.Facets.Any(RoleEvidences.IsStrong) && root.Facets.Select(facet => facet.Facet!.Facet).Distinct().Count() > 1;

    private static bool NamesNoRole(OutlineNode root) => root.Facets.All(facet => facet.Facet!.RoleName is null);

    /// <summary>An advertisement says itself what it is about: <c>Job Title: Crane Operator</c>.</summary>
    private static string? StatedName(OutlineNode root, RoleEvidences evidences) => root.Blocks.OfType<ParagraphBlock>()
        .Concat(root.Children.Where(child => child.Facet is null).SelectMany(child => child.Blocks.OfType<ParagraphBlock>()))
        .SelectMany(ParagraphLines.Of).Select(ParagraphLines.TextOf).Select(RoleTitle.Stated).OfType<string>().FirstOrDefault(evidences.NamesJob);

    private static string? NameOf(OutlineNode root, IEnumerable<string> names, RoleEvidences evidences)
    {
        var opening = root.Blocks.Concat(root.Children[0].Blocks).OfType<ParagraphBlock>().FirstOrDefault();

        return names.Take(1).Concat([opening is null ? "" : BoldSubject(opening, evidences)]).Concat(names.Skip(1))
            .Select(name => RoleHeadings.JobIn(name, evidences.NamesJob, evidences.AdvertisedJob)).FirstOrDefault(job => job is not null);
    }

    /// <summary>The bold words that a paragraph begins with, but for an article.</summary>
    private static string BoldSubject(ParagraphBlock paragraph, RoleEvidences evidences)
    {
        var inline = paragraph.Inline?.FirstChild;

        if (inline is LiteralInline literal && (literal.Content.IsEmptyOrWhitespace() || evidences.IsArticle(literal.Content.ToString().Trim())))
            inline = inline.NextSibling;

        return inline is EmphasisInline { DelimiterCount: >= 2 } bold ? HeadingText.Plain(PlainText.Of(bold)) : "";
    }
}
