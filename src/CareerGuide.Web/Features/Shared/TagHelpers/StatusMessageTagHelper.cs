using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Infrastructure.Messages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// What became of the form that led here (<see cref="StatusMessage"/>), once; nothing where none did. What is in the element is shown
/// below a message of success.
/// </summary>
[HtmlTargetElement("status-message")]
public sealed class StatusMessageTagHelper : TagHelper
{
    private const string Heading = "status-message";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.TempData.TakeStatusMessage() is not { } message)
        {
            output.SuppressOutput();
            return;
        }

        var text = new TagBuilder("p");
        text.InnerHtml.Append(message.Text);

        if (message.IsProblem)
            ShowProblem(output, text);
        else
            await ShowSuccessAsync(output, text);
    }

    private void ShowProblem(TagHelperOutput output, TagBuilder text)
    {
        ViewContext.ViewData.SetErrorsAreShown();
        ErrorSummaryTagHelper.SetAlert(output, Heading);
        output.Content.SetHtmlContent(ErrorSummaryTagHelper.HeadingOf(Heading)).AppendHtml(text);
    }

    private static async Task ShowSuccessAsync(TagHelperOutput output, TagBuilder text)
    {
        var more = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(text).AppendHtml(more);
    }
}
