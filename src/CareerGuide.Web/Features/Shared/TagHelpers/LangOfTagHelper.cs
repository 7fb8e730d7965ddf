using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>Says in which language, and direction, the words of a lecture are where the page around them is in another one.</summary>
[HtmlTargetElement(Attributes = LangOfAttribute)]
public sealed class LangOfTagHelper : TagHelper
{
    private const string LangOfAttribute = "lang-of";

    [HtmlAttributeName(LangOfAttribute)]
    public required LectureLink Lecture { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Lecture.Lang is { } lang)
            output.Attributes.SetAttribute("lang", lang);

        if (Lecture.Dir is { } dir)
            output.Attributes.SetAttribute("dir", dir);
    }
}
