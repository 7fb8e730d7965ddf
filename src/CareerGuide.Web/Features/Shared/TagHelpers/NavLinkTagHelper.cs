using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>A link of the navigation, marked where the page shown is the one it leads to or below that.</summary>
[HtmlTargetElement("nav-link")]
public sealed class NavLinkTagHelper : TagHelper
{
    public required string Href { get; set; }

    /// <summary>The path of the page shown.</summary>
    public required string Shown { get; set; }

    /// <summary>The path below which pages belong to the link; the link's own where nothing is said.</summary>
    public string? Below { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);

        if (Shown == Href)
            output.Attributes.SetAttribute("aria-current", "page");
        else if (Shown.StartsWith((Below ?? Href) + "/", StringComparison.Ordinal) || Shown.StartsWith(Href + "?", StringComparison.Ordinal))
            output.Attributes.SetAttribute("aria-current", "true");
    }
}
