using System.Globalization;
using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// The sign of a role: a shape in the role's colour, so that those who cannot tell the colours apart tell the shapes.
/// The role's name is beside it, so it is hidden from screen readers.
/// </summary>
[HtmlTargetElement("role-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RoleMarkTagHelper : TagHelper
{
    /// <summary>Null for a name that is no role of the site.</summary>
    public required RoleLink? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of is null ? "mark" : string.Create(CultureInfo.InvariantCulture, $"mark hue-{Of.Hue}"));
        output.Attributes.SetAttribute("viewBox", $"0 0 {RoleShape.Size} {RoleShape.Size}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{RoleShape.PathOf(Of)}\"/>");
    }
}
