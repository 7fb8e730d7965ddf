using CareerGuide.Content.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>A picture that is beside the lecture.</summary>
/// <param name="shown">Null where it is missing; then its alternative text is shown.</param>
internal sealed class PictureInline(ShownPicture? shown, string alternativeText, string? caption) : LeafInline
{
    public ShownPicture? Shown => shown;

    public string AlternativeText => alternativeText;

    public string? Caption => caption;

    /// <summary>The pictures of a line as paragraphs of their own, for where of the line only its text is shown.</summary>
    public static IEnumerable<ParagraphBlock> Within(LeafBlock line)
    {
        if (line.Inline is not { } inline)
            yield break;

        foreach (var picture in inline.FindDescendants<PictureInline>().Where(picture => picture.Shown is not null))
            yield return picture.AsParagraph();
    }

    private ParagraphBlock AsParagraph()
    {
        var paragraph = new ParagraphBlock { Line = Line, Inline = new ContainerInline() };
        paragraph.Inline.AppendChild(new PictureInline(shown, alternativeText, caption) { Line = Line });

        return paragraph;
    }
}
