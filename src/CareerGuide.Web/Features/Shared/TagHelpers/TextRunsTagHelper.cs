using System.Text.Encodings.Web;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A text with what was read from it marked; its words and spaces stay what they are.</summary>
[HtmlTargetElement("text-runs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextRunsTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required IEnumerable<TextRun> Of { get; set; }

    /// <summary>Whether a mark beside each skill leads to what it is; with script, the glossary's sentence opens beside it.</summary>
    public bool WithInfo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var opening = "";

        foreach (var run in Of)
        {
            if (run.Skill is { } skill)
            {
                output.Content.AppendHtml(Linked(run, skill, encoder.Encode(opening)));
                opening = "";
                continue;
            }

            output.Content.AppendHtml(Marked(run.Kind, encoder.Encode(opening + WithoutOpening(run.Text))));
            opening = run.Text[WithoutOpening(run.Text).Length..];
        }

        output.Content.AppendHtml(encoder.Encode(opening));
    }

    /// <param name="opening">What never stands at the end of a line, such as the bracket before the name.</param>
    private string Linked(TextRun run, string skill, string opening) =>
        $"<span class=\"ticked\">{opening}{SkillTickTagHelper.Html(skill, run.Text, encoder)}"
        + $"<a href=\"{encoder.Encode(Addresses.Skill(skill))}\">{Marked(run.Kind, encoder.Encode(run.Text))}</a>{(WithInfo ? Info(run, skill) : "")}</span>";

    private string Info(TextRun run, string skill) =>
        $"<a class=\"skill-info\" href=\"{encoder.Encode(Addresses.Skill(skill))}\" aria-label=\"{encoder.Encode(Texts.Get("Skills.About", ("skill", run.Text)))}\"></a>";

    private static string WithoutOpening(string text) => text.EndsWith('(') ? text[..^1] : text;

    private static string Marked(RunKind kind, string text) => kind switch
    {
        RunKind.Name => $"<b class=\"skill-name\">{text}</b>",
        RunKind.Member => $"<span class=\"skill-member\">{text}</span>",
        RunKind.Found => $"<mark>{text}</mark>",
        RunKind.Phrase => $"<b class=\"phrase\">{text}</b>",
        _ => text,
    };
}
