using System.Reflection;
using System.Text.Json.Nodes;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>What the site answers where it has its own lecture and no other: <c>Examples/*.json</c>, lists cut after two entries.</summary>
public static class ApiExamples
{
    /// <summary>What the examples of an action ask for; null if it asks for nothing.</summary>
    public static string? Slug(string action) => action switch
    {
        nameof(ApiController.Role) => "data-engineer",
        nameof(ApiController.Skill) => "python",
        nameof(ApiController.Comparison) => "comparison-between-roles",
        nameof(ApiController.Lecture) => "data-roles",
        _ => null,
    };

    /// <summary>An example by its name, which is that of the action; null if there is none.</summary>
    public static JsonNode? Of(string name)
    {
        using var json = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CareerGuide.Web.Features.Machine.Api.Examples.{name}.json");

        return json is null ? null : JsonNode.Parse(json);
    }
}
