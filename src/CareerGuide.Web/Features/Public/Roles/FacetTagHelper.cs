using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>Renders a section of a role's page: its heading, followed by the content of the element.</summary>
[HtmlTargetElement("facet")]
public sealed class FacetTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required RoleSectionView Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "facet");
        output.Attributes.SetAttribute("aria-labelledby", Of.LabelledBy);

        var level = Of.Body.Level.ToString(CultureInfo.InvariantCulture);
        output.PreContent.SetHtmlContent($"<h{level} id=\"{encoder.Encode(Of.Body.Prefix + Of.Section.Id)}\"{Language}>{encoder.Encode(Of.Section.Heading)}</h{level}>\n<div class=\"facet-body\">\n");
        output.PostContent.SetHtmlContent("</div>\n");
    }

    private string Language =>
        (Of.Section.Lecture?.Lang is { } lang ? $" lang=\"{encoder.Encode(lang)}\"" : "") + (Of.Section.Lecture?.Dir is { } dir ? $" dir=\"{dir}\"" : "");
}
