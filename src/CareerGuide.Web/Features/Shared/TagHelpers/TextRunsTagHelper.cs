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
        TextRun[] runs = [.. Of];

        for (var at = 0; at < runs.Length; at++)
        {
            var run = runs[at];
            var text = run.Text[ClosingAt(runs, at - 1).Length..];

            if (run.Skill is { } skill)
            {
                output.Content.AppendHtml(Linked(run, skill, encoder.Encode(opening), encoder.Encode(ClosingAt(runs, at))));
                opening = "";
                continue;
            }

            output.Content.AppendHtml(Marked(run.Kind, encoder.Encode(opening + WithoutOpening(text))));
            opening = text[WithoutOpening(text).Length..];
        }

        output.Content.AppendHtml(encoder.Encode(opening));
    }

    /// <param name="opening">What never stands at the end of a line, such as the bracket before the name.</param>
    /// <param name="closing">What never stands at the beginning of a line, such as the comma behind it.</param>
    private string Linked(TextRun run, string skill, string opening, string closing) =>
        $"<span class=\"ticked\">{opening}{SkillTickTagHelper.Html(skill, run.Text, encoder)}"
        + $"<a href=\"{encoder.Encode(Addresses.Skill(skill))}\">{Marked(run.Kind, encoder.Encode(run.Text))}</a>{(WithInfo ? Info(run, skill) : "")}{closing}</span>";

    private string Info(TextRun run, string skill) =>
        $"<a class=\"skill-info\" href=\"{encoder.Encode(Addresses.Skill(skill))}\" aria-label=\"{encoder.Encode(Texts.Get("Skills.About", ("skill", run.Text)))}\"></a>";

    /// <summary>The punctuation with which the text goes on behind a skill.</summary>
    private static string ClosingAt(TextRun[] runs, int at)
    {
        if (at < 0 || at + 1 >= runs.Length || runs[at].Skill is null || runs[at + 1].Skill is not null)
            return "";

        var next = runs[at + 1].Text;

        return next[..next.TakeWhile(",;:.)".Contains).Count()];
    }

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
