using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A list of lines, numbered where the lecture numbers them.</summary>
[HtmlTargetElement("lines")]
public sealed class LinesTagHelper : TagHelper
{
    public required LineList Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Of.Start is null ? "ul" : "ol";
        output.Attributes.SetAttribute("class", "lines");

        if (Of.Start is { } start and not 1)
            output.Attributes.SetAttribute("start", start);
    }
}
