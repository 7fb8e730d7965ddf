using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Markup;

/// <summary>A moment in UTC.</summary>
[HtmlTargetElement("time-of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeOfTagHelper : TagHelper
{
    public required DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Moment.Exact(At));
        output.Content.SetContent(Moment.Shown(At));
    }
}
