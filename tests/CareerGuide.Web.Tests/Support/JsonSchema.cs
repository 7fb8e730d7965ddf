using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerGuide.Web.Tests.Support;

/// <summary>
/// Holds JSON against a schema of an OpenAPI document, strictly: a property that the schema does not name is a fault,
/// and so is a keyword of the schema that is not understood here.
/// </summary>
internal sealed class JsonSchema(JsonNode document)
{
    private static readonly HashSet<string> Understood =
        ["type", "properties", "required", "items", "enum", "$ref", "additionalProperties", "format", "description", "title", "example"];

    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string path = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Faults(value, Referred(reference), path);

        return
        [
            .. schema.AsObject().Where(k => !Understood.Contains(k.Key)).Select(k => $"{path}: the schema says {k.Key}"),
            .. OfType(value, schema, path),
            .. OfEnum(value, schema, path),
            .. value is JsonObject properties ? OfProperties(properties, schema, path) : [],
            .. value is JsonArray entries ? entries.SelectMany((entry, index) => Faults(entry, schema["items"]!, $"{path}[{index}]")) : [],
        ];
    }

    private JsonNode Referred(string reference) =>
        reference.Split('/').Skip(1).Aggregate(document, (node, name) => node[name] ?? throw new InvalidOperationException($"There is no {reference}."));

    private static IEnumerable<string> OfType(JsonNode? value, JsonNode schema, string path)
    {
        var allowed = schema["type"] switch
        {
            JsonArray several => several.Select(t => t!.GetValue<string>()),
            { } one => [one.GetValue<string>()],
            null when schema["enum"] is not null => ["string"],
            null => [],
        };

        return allowed.Contains(TypeOf(value)) || (TypeOf(value) == "integer" && allowed.Contains("number")) ? [] : [$"{path} is {TypeOf(value)}"];
    }

    private static IEnumerable<string> OfEnum(JsonNode? value, JsonNode schema, string path) =>
        schema["enum"] is not JsonArray allowed || allowed.Any(a => JsonNode.DeepEquals(a, value)) ? [] : [$"{path} is {value?.ToJsonString()}"];

    private IEnumerable<string> OfProperties(JsonObject value, JsonNode schema, string path)
    {
        var known = schema["properties"] as JsonObject ?? [];
        var others = schema["additionalProperties"];

        return
        [
            .. (schema["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !value.ContainsKey(r)).Select(r => $"{path}.{r} is missing"),
            .. value.SelectMany(p => (known[p.Key] ?? others) is { } of ? Faults(p.Value, of, $"{path}.{p.Key}") : [$"{path}.{p.Key} is not described"]),
        ];
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };
}
