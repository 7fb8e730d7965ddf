using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>What pages are about, as JSON-LD. The serializer escapes <c>&lt;</c>, so no text can end the script element around it.</summary>
public static class SchemaOrg
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(object structuredData) => JsonSerializer.Serialize(structuredData, Options);

    /// <param name="absolute">Makes a path of the site an address in the language of the page.</param>
    public static string Breadcrumbs(Page page, Func<string, string> absolute)
    {
        Crumb[] trail = [new(Texts.Get("Frame.Home"), "/"), .. page.Trail, new(page.Title, page.Path)];

        return Of(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = trail.Select((crumb, index) => new Dictionary<string, object>
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = crumb.Name,
                ["item"] = absolute(crumb.Path),
            }),
        });
    }
}
