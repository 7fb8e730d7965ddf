using System.ComponentModel.DataAnnotations;
using CareerGuide.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// The field for a property of a form, with its label, hint and errors connected to it. Label, type and limits are the property's
/// annotations, the errors those of the model state, and the hint is what is in the element. Other attributes go to the field.
/// A password or a file that was sent is never in it again.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for")]
public sealed class FormFieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>In place of the property's display name, where the page says more.</summary>
    public string? Label { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private ModelMetadata Property => For.Metadata;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FormErrors.FieldOf(Property.PropertyName!);
        var (hint, errors) = (await output.GetChildContentAsync(), ViewContext.ModelState.ErrorsOf(id));
        var (hintId, errorId) = (hint.IsEmptyOrWhiteSpace ? null : $"{id}-hint", errors.Count == 0 ? null : $"{id}-error");

        output.PreElement.AppendHtml("<div class=\"form-field\">").AppendHtml(LabelFor(id));

        if (hintId is not null)
            output.PreElement.AppendHtml(Element("p", "hint", hintId, [hint]));

        if (errorId is not null)
            output.PreElement.AppendHtml(Element("div", "field-fault", errorId, errors.Select(error => Element("p", error))));

        SetField(output, id);
        Set(output, "aria-describedby", string.Join(' ', new[] { hintId, errorId }.OfType<string>()));
        Set(output, "aria-invalid", errorId is null ? "" : "true");
        output.PostElement.AppendHtml("</div>");
    }

    private void SetField(TagHelperOutput output, string id)
    {
        var type = TypeOf(Property);

        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Content.SetContent("");
        output.Attributes.SetAttribute("class", "form-control");
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("name", id);
        output.Attributes.SetAttribute("type", type);

        if (type is not ("password" or "file"))
            output.Attributes.SetAttribute("value", For.Model as string ?? "");

        if (Annotation<StringLengthAttribute>() is { } length)
            output.Attributes.SetAttribute("maxlength", length.MaximumLength);

        if (Annotation<RequiredAttribute>() is { AllowEmptyStrings: false })
            output.Attributes.Add(new TagHelperAttribute("required"));
    }

    private static string TypeOf(ModelMetadata property) => property.DataTypeName switch
    {
        nameof(DataType.Password) => "password",
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.Upload) => "file",
        _ => "text",
    };

    private TAnnotation? Annotation<TAnnotation>() => Property.ValidatorMetadata.OfType<TAnnotation>().FirstOrDefault();

    private TagBuilder LabelFor(string id)
    {
        var label = Element("label", Label ?? Property.GetDisplayName());
        label.Attributes["for"] = id;

        return label;
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);

        return element;
    }

    private static TagBuilder Element(string name, string style, string id, IEnumerable<IHtmlContent> content)
    {
        var element = new TagBuilder(name) { Attributes = { ["class"] = style, ["id"] = id } };

        foreach (var part in content)
            element.InnerHtml.AppendHtml(part);

        return element;
    }

    private static void Set(TagHelperOutput output, string attribute, string value)
    {
        if (value.Length > 0)
            output.Attributes.SetAttribute(attribute, value);
    }
}
