using System.Text.Encodings.Web;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>The unobtrusive link from something shown to the line of the lecture that says it.</summary>
[HtmlTargetElement("line-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LineLinkTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The lecture's slug.</summary>
    public required string Lecture { get; set; }

    public required int Line { get; set; }

    /// <summary>The lecture to name, where lines of several lectures are beside each other; otherwise null.</summary>
    public LectureLink? TitleOf { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "line-link");
        output.Attributes.SetAttribute("href", Addresses.Line(Lecture, Line));
        output.Attributes.SetAttribute("title", Texts.Get("Line.Hint"));

        if (LangOfTagHelper.Around(context) is { Lang: not null } around)
        {
            output.Attributes.SetAttribute("lang", TextDirection.PageLang);

            if (around.Dir is not null)
                output.Attributes.SetAttribute("dir", TextDirection.PageDir);
        }

        output.Content.SetHtmlContent(
            $"<span class=\"visually-hidden\">{LectureHtml()}</span><span class=\"line-number\">{encoder.Encode(Texts.Get("Line.Number", ("line", Line)))}</span>");
    }

    private string LectureHtml() => TitleOf switch
    {
        null => encoder.Encode(Texts.Get("Line.Lecture")),
        { Lang: { } lang } => $"<span lang=\"{encoder.Encode(lang)}\">{encoder.Encode(TitleOf.Title)}</span>, ",
        _ => $"{encoder.Encode(TitleOf.Title)}, ",
    };
}
