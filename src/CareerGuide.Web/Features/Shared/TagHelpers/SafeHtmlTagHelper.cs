using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// HTML that the lecture's reader has made safe. Its tables get a frame to scroll in that the keyboard can reach, and an
/// empty corner is no header. Text cannot be mistaken for either, since all of it is encoded.
/// </summary>
[HtmlTargetElement("safe-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SafeHtmlTagHelper : TagHelper
{
    private const string Frame = "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">";

    public required string Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of
            .Replace("<table", Frame + "<table", StringComparison.Ordinal)
            .Replace("<th></th>", "<td></td>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal));
    }
}
