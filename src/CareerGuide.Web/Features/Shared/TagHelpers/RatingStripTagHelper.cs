using System.Globalization;
using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// The scale from None to Very High with the signs of all roles above it, those of one rank on top of each other. A list beside it says the
/// same in words, so it is hidden from screen readers.
/// </summary>
[HtmlTargetElement("rating-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingStripTagHelper : TagHelper
{
    private const double Size = 15;

    public required IReadOnlyList<SignAtRank> Signs { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var stacks = SignStacks.Of(Signs, Size);
        var axis = stacks.Height + 4;

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rating-scale rating-strip");
        output.Attributes.SetAttribute("viewBox", Invariant($"0 0 {RatingAxis.Width:0.##} {axis + 6:0.##}"));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(RatingAxis.Line(axis) + stacks.Above(axis - 4));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
