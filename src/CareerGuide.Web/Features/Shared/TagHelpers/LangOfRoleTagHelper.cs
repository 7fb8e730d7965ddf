using CareerGuide.Web.Catalog;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>Says in which language, and direction, the name of a role is where the page around it is in another one.</summary>
[HtmlTargetElement(Attributes = LangOfRoleAttribute)]
public sealed class LangOfRoleTagHelper : TagHelper
{
    private const string LangOfRoleAttribute = "lang-of-role";

    [HtmlAttributeName(LangOfRoleAttribute)]
    public required RoleLink Role { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => LangOfTagHelper.Say(output, Role.Lang, Role.Dir);
}
