using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>
/// A score as a bar: what someone enjoys, knows and wants, one behind the other, on the scale of all that the answers could bring. What
/// speaks against the role is taken off its end. The word beside it says the same, so it is hidden from screen readers.
/// </summary>
[HtmlTargetElement("fit-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FitBarTagHelper : TagHelper
{
    private const double Width = 300;
    private const int Height = 12;

    public required RoleFit Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "fit-bar");
        output.Attributes.SetAttribute("viewBox", Invariant($"0 0 {Width} {Height}"));
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path class=\"fit-scale\" d=\"M0 0h{Width}v{Height}H0z\"/>{Parts()}");
    }

    private string Parts()
    {
        var from = 0;

        return string.Concat(new[] { ("enjoy", Of.ForInterests), ("know", Of.ForSkills), ("want", Math.Max(0, Of.ForWishes)) }.Select(part =>
        {
            var to = Math.Min(from + part.Item2, Math.Max(0, Of.Score));
            var path = to > from ? Invariant($"<path class=\"part-{part.Item1}\" d=\"M{At(from)} 0H{At(to)}V{Height}H{At(from)}z\"/>") : "";
            from += part.Item2;

            return path;
        }));
    }

    private double At(int points) => Math.Round(Width * points / Of.Attainable, 1);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
