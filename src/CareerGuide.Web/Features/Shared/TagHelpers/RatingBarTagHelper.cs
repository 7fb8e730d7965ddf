using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A rank from 0 to 6 as six boxes, filled from the left. The word beside it says the same, so it is hidden from screen readers.</summary>
[HtmlTargetElement("rating-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingBarTagHelper : TagHelper
{
    private const int Boxes = 6;
    private const int Pitch = 14;
    private const int Width = 12;
    private const int Height = 9;

    public required double Rank { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("rating-bar", HtmlEncoder.Default);
        output.Attributes.SetAttribute("viewBox", Invariant($"0 0 {(Boxes * Pitch) - (Pitch - Width)} {Height}"));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(
            $"<path class=\"rating-empty\" d=\"{Path(Boxes)}\"/><path class=\"rating-full\" d=\"{Path(Rank)}\"/>");
    }

    private static string Path(double rank) => string.Concat(
        from box in Enumerable.Range(0, Boxes)
        let width = Math.Clamp(rank - box, 0, 1) * Width
        where width > 0
        select Invariant($"M{box * Pitch} 0h{width}v{Height}h-{width}z"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
