using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A moment as people read it, in UTC, and as programs do.</summary>
[HtmlTargetElement("time-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeOfTagHelper : TagHelper
{
    /// <summary>In UTC.</summary>
    public required DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Times.Element(At));
    }
}
