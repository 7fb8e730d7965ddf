using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Markup;

/// <summary>
/// A text in a field so that the browser has every character of it. Browsers drop a line break that comes first, so one that may
/// be dropped stands before it; and they read a control character that is written as a number as another one, so only
/// <c>&amp;</c> and <c>&lt;</c> are.
/// </summary>
[HtmlTargetElement("textarea", Attributes = WholeTextAttribute)]
public sealed class WholeTextTagHelper : TagHelper
{
    private const string WholeTextAttribute = "whole-text";

    [HtmlAttributeName(WholeTextAttribute)]
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Content.SetHtmlContent(
        "\n" + Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal));
}
