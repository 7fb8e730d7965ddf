using CareerGuide.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A text in a field, every character of it, see <see cref="TextareaContent"/>.</summary>
[HtmlTargetElement("textarea", Attributes = RawValueAttribute)]
public sealed class RawValueTagHelper : TagHelper
{
    private const string RawValueAttribute = "raw-value";

    [HtmlAttributeName(RawValueAttribute)]
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Content.SetHtmlContent(TextareaContent.Of(Text));
}
