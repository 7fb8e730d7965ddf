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
    private const int Highest = 6;
    private const double Step = 44;
    private const double Margin = 16;
    private const double Width = (2 * Margin) + (Highest * Step);
    private const double Height = 40;
    private const double Axis = 28;
    private const double OthersLine = 9;
    private const double Large = 19;
    private const double Small = 11;

    public required RatedCriterion Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rating-scale");
        output.Attributes.SetAttribute("viewBox", Invariant($"0 0 {Width} {Height}"));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(string.Concat([Line(), .. Others(), This()]));
    }

    /// <summary>More signs at one rank only lie on one another; the words beside them count all.</summary>
    private const int MaxSignsOfRank = 8;

    private static string Line()
    {
        var ticks = Enumerable.Range(0, Highest + 1).Select(rank => Invariant($"M{At(rank)} {Axis - 4}v8"));

        return Invariant($"<path class=\"scale-line\" d=\"M{At(0)} {Axis}h{Highest * Step}{string.Concat(ticks)}\"/>");
    }

    private IEnumerable<string> Others() =>
        from rank in Of.Others.Where(o => RankOf(o) is not null).GroupBy(o => RankOf(o)!.Value)
        let drawn = rank.Take(MaxSignsOfRank).ToArray()
        from other in drawn.Index()
        select Sign(other.Item.Role, At(rank.Key) + ((other.Index - ((drawn.Length - 1) / 2.0)) * Apart(drawn.Length)), OthersLine, Small);

    /// <summary>How far apart signs of one rank are: they draw together, at worst over one another, so that none is at another rank.</summary>
    private static double Apart(int count) => Math.Min(Small + 2, Step / Math.Max(count, 2));

    private string This() => Of.Score.Rank is { } rank ? Sign(Of.Row.Role, At(rank), Axis, Large) : "";

    private double? RankOf(ComparedRole role) => role[Of.Criterion].Rank;

    private static double At(double rank) => Margin + (rank * Step);

    private static string Sign(RoleLink? role, double x, double y, double size)
    {
        var scale = size / RoleShape.Size;
        var hue = role is null ? "" : Invariant($" hue-{role.Hue}");

        return Invariant(
            $"<path class=\"sign{hue}\" transform=\"translate({x - (size / 2):0.##} {y - (size / 2):0.##}) scale({scale:0.###})\" d=\"{RoleShape.PathOf(role)}\"/>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
