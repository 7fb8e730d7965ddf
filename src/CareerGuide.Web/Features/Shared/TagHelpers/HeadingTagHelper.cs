using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A heading whose level depends on where its partial stands.</summary>
[HtmlTargetElement("heading")]
public sealed class HeadingTagHelper : TagHelper
{
    private const int Deepest = 6;

    public required int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(Level, Deepest)}");
}
