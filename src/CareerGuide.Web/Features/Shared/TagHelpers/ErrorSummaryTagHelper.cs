using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// All errors of the model state, each a link to its field; nothing where there are none. The browser focuses it, and the page's title
/// begins with “Error:”. It is in the view itself: what a partial writes into its view data does not reach the title.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private const string Heading = "error-summary";

    /// <summary>The form, whose properties give the order: the model state has them by the alphabet.</summary>
    public ModelExpression? For { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors().ToList();

        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        ViewContext.ViewData.SetErrorsAreShown();
        SetAlert(output, Heading);
        output.Content.SetHtmlContent(HeadingOf(Heading)).AppendHtml(ListOf(errors));
    }

    /// <summary>Makes an element the alert that tells of a problem, with the focus on it.</summary>
    internal static void SetAlert(TagHelperOutput output, string heading)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", heading);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
    }

    internal static TagBuilder HeadingOf(string id)
    {
        var heading = new TagBuilder("h2") { Attributes = { ["id"] = id } };
        heading.InnerHtml.Append(Texts.Get("Forms.Problem"));

        return heading;
    }

    private IEnumerable<(string Field, string Text)> Errors()
    {
        var fields = For?.Metadata.Properties.Select(property => property.PropertyName).ToList() ?? [];

        return from entry in ViewContext.ModelState
               orderby fields.FindIndex(field => string.Equals(field, entry.Key, StringComparison.OrdinalIgnoreCase))
               from error in entry.Value!.Errors
               select (FormErrors.FieldOf(entry.Key), error.ErrorMessage);
    }

    private static TagBuilder ListOf(IEnumerable<(string Field, string Text)> errors)
    {
        var list = new TagBuilder("ul");

        foreach (var (field, text) in errors)
        {
            var link = new TagBuilder("a") { Attributes = { ["href"] = $"#{field}" } };
            link.InnerHtml.Append(text);
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }
}
