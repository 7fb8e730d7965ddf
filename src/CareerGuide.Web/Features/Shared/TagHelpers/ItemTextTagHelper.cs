using CareerGuide.Content.Model;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>The text of an item, with the links and the emphasis that its lecture gives it.</summary>
[HtmlTargetElement("item-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ItemTextTagHelper : TagHelper
{
    public required Item Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;

        if (Of.Html is null)
            output.Content.SetContent(Of.Text);
        else
            output.Content.SetHtmlContent(Of.Html);
    }
}
