using CareerGuide.Data.TextDiff;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A line of a lecture's source, each space of it shown; the words that another text has not are marked as removed or added.</summary>
[HtmlTargetElement("source-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SourceLineTagHelper : TagHelper
{
    public required DifferentLine Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "source-text");
        output.Attributes.SetAttribute("dir", "auto");
        var tag = Of.Fate == LineChangeKind.Removed ? "del" : "ins";

        foreach (var run in Of.Runs)
        {
            if (run.Changed)
                output.Content.AppendHtml($"<{tag}>").Append(run.Text).AppendHtml($"</{tag}>");
            else
                output.Content.Append(run.Text);
        }
    }
}
