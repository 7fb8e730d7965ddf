using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Shared.Layouts;

/// <summary>What pages are about, as JSON-LD. The serializer escapes <c>&lt;</c>, so no text can end the script element around it.</summary>
public static class SchemaOrg
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(object structuredData) => JsonSerializer.Serialize(structuredData, Options);

    public static string Breadcrumbs(Page page, SiteAddress address, HttpRequest request)
    {
        Crumb[] trail = [new("Home", "/"), .. page.Trail, new(page.Title, page.Path)];

        return Of(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = trail.Select((crumb, index) => new Dictionary<string, object>
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = crumb.Name,
                ["item"] = address.Of(request, crumb.Path),
            }),
        });
    }
}
