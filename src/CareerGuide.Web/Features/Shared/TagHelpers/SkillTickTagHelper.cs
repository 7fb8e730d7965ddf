using System.Text.Encodings.Web;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// “I know this”, beside the name of a skill. It is a link to what the guidance says to someone who knows the skill; with
/// script it becomes a button, which is pressed on every page at once. The skill's name is beside it, so it has no text.
/// </summary>
[HtmlTargetElement("skill-tick", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SkillTickTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html(Slug, Name, encoder));
    }

    internal static string Html(string slug, string name, HtmlEncoder encoder) =>
        $"<a class=\"tick\" href=\"{encoder.Encode(Addresses.Knowing(slug))}\" rel=\"nofollow\" data-skill=\"{encoder.Encode(slug)}\""
        + $" aria-label=\"{encoder.Encode(Texts.Get("Skills.IKnow", ("skill", name)))}\"></a>";
}
