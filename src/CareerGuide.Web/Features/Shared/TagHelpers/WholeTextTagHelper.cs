using CareerGuide.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A text in a field, every character of it, see <see cref="TextareaContent"/>.</summary>
[HtmlTargetElement("textarea", Attributes = WholeTextAttribute)]
public sealed class WholeTextTagHelper : TagHelper
{
    private const string WholeTextAttribute = "whole-text";

    [HtmlAttributeName(WholeTextAttribute)]
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Content.SetHtmlContent(TextareaContent.Of(Text));
}
