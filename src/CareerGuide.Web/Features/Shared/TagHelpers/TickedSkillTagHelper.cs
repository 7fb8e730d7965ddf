using System.Text.Encodings.Web;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>The link to a skill behind the box that says whether it is known; a line never breaks between the two.</summary>
[HtmlTargetElement("ticked-skill", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickedSkillTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required SkillLink Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ticked");
        output.Content.SetHtmlContent(
            SkillTickTagHelper.Html(Of.Slug, Of.Name, encoder)
            + $"<a href=\"{encoder.Encode(Addresses.Skill(Of.Slug))}\">{encoder.Encode(Of.Name)}</a>");
    }
}
