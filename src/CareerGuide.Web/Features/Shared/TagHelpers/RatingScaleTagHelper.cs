using System.Globalization;
using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// The scale from None to Very High with a role's sign at its rank, and above it, smaller, those of the others at theirs.
/// The words beside it say the same, so it is hidden from screen readers.
/// </summary>
[HtmlTargetElement("rating-scale", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RatingScaleTagHelper : TagHelper
{
    private const double Large = 19;
    private const double Small = 11;

    public required RatedCriterion Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var others = SignStacks.Of(Of.Others.Where(o => RankOf(o) is not null).Select(o => new SignAtRank(o.Role, RankOf(o)!.Value)), Small);
        var axis = others.Height + (Large / 2) + 2;

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rating-scale");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {RatingAxis.Width:0.##} {axis + (Large / 2) + 2:0.##}"));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(RatingAxis.Line(axis) + others.Above(others.Height) + This(axis));
    }

    private string This(double axis) => Of.Score.Rank is { } rank ? RatingAxis.Sign(Of.Row.Role, RatingAxis.At(rank), axis, Large) : "";

    private double? RankOf(ComparedRole role) => role[Of.Criterion].Rank;
}
