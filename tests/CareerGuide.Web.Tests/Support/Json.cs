using System.Text.Json.Nodes;

namespace CareerGuide.Web.Tests.Support;

/// <summary>Compares JSON.</summary>
internal static class Json
{
    /// <summary>The JSON with no more than so many entries in any list.</summary>
    public static JsonNode? Cut(JsonNode? node, int entries) => node switch
    {
        JsonArray array => new JsonArray([.. array.Take(entries).Select(n => Cut(n, entries))]),
        JsonObject properties => new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, Cut(p.Value, entries)))),
        _ => node?.DeepClone(),
    };

    /// <summary>What of the expected the actual does not have; it may have more properties, and where told so more entries.</summary>
    public static IEnumerable<string> Lacks(JsonNode? actual, JsonNode? expected, bool listsMayGoOn = false, string path = "$") => (actual, expected) switch
    {
        (JsonObject has, JsonObject wanted) => wanted.SelectMany(p => has.ContainsKey(p.Key)
            ? Lacks(has[p.Key], p.Value, listsMayGoOn, $"{path}.{p.Key}")
            : [$"{path}.{p.Key} is missing"]),
        (JsonArray has, JsonArray wanted) when has.Count == wanted.Count || (listsMayGoOn && has.Count > wanted.Count) =>
            wanted.SelectMany((entry, index) => Lacks(has[index], entry, listsMayGoOn, $"{path}[{index}]")),
        _ => JsonNode.DeepEquals(actual, expected) ? [] : [$"{path} is {actual?.ToJsonString()}, not {expected?.ToJsonString()}"],
    };
}
