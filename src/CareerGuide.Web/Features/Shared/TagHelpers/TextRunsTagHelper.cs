using System.Text.Encodings.Web;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A text with what was read from it marked; its words and spaces stay what they are.</summary>
[HtmlTargetElement("text-runs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextRunsTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required IEnumerable<TextRun> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;

        foreach (var run in Of)
            output.Content.AppendHtml(run.Skill is null ? Marked(run.Kind, encoder.Encode(run.Text)) : Linked(run, run.Skill));
    }

    private string Linked(TextRun run, string skill) =>
        $"<span class=\"ticked\">{SkillTickTagHelper.Html(skill, run.Text, encoder)}"
        + $"<a href=\"{encoder.Encode(Addresses.Skill(skill))}\">{Marked(run.Kind, encoder.Encode(run.Text))}</a></span>";

    private static string Marked(RunKind kind, string text) => kind switch
    {
        RunKind.Name => $"<b class=\"skill-name\">{text}</b>",
        RunKind.Member => $"<span class=\"skill-member\">{text}</span>",
        RunKind.Found => $"<mark>{text}</mark>",
        RunKind.Phrase => $"<b class=\"phrase\">{text}</b>",
        _ => text,
    };
}
