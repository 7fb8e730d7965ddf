using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// What is on a page only where a server answers (<c>requires-server="true"</c>), as a form whose answer depends on what was chosen, or
/// only where the pages are files (<c>requires-server="false"</c>).
/// </summary>
[HtmlTargetElement(Attributes = "requires-server")]
public sealed class RequiresServerTagHelper(IOptions<SiteOptions> site) : TagHelper
{
    /// <summary>Before the helpers that would write what is left out.</summary>
    public override int Order => -2000;

    public required bool RequiresServer { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (RequiresServer == site.Value.IsStaticExport)
            output.SuppressOutput();
    }
}
