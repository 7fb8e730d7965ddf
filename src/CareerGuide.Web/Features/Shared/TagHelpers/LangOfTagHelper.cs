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

    /// <summary>The lecture whose words stand around an element; null among the words of the site.</summary>
    internal static LectureLink? Around(TagHelperContext context) => context.Items.TryGetValue(typeof(LangOfTagHelper), out var lecture) ? lecture as LectureLink : null;

    public override void Init(TagHelperContext context) => context.Items[typeof(LangOfTagHelper)] = Lecture;

    public override void Process(TagHelperContext context, TagHelperOutput output) => Say(output, Lecture.Lang, Lecture.Dir);

    /// <summary>Null where it is that of the page.</summary>
    internal static void Say(TagHelperOutput output, string? lang, string? dir)
    {
        if (lang is not null)
            output.Attributes.SetAttribute("lang", lang);

        if (dir is not null)
            output.Attributes.SetAttribute("dir", dir);
    }
}
