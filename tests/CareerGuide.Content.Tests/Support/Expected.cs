using System.Text.Json;

namespace CareerGuide.Content.Tests.Support;

/// <summary>Compares what was read with an expectation that may leave parts open: only the keys that it has count.</summary>
internal static class Expected
{
    public static IReadOnlyList<string> Differences(JsonElement expected, JsonElement actual)
    {
        var differences = new List<string>();
        Compare(expected, actual, "$", differences);

        return differences;
    }

    private static void Compare(JsonElement expected, JsonElement actual, string path, List<string> differences)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object when actual.ValueKind is JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject())
                {
                    if (actual.TryGetProperty(property.Name, out var value))
                        Compare(property.Value, value, $"{path}.{property.Name}", differences);
                    else
                        differences.Add($"{path}.{property.Name} is missing");
                }

                break;
            case JsonValueKind.Array when actual.ValueKind is JsonValueKind.Array && expected.GetArrayLength() == actual.GetArrayLength():
                for (var i = 0; i < expected.GetArrayLength(); i++)
                    Compare(expected[i], actual[i], $"{path}[{i}]", differences);

                break;
            default:
                if (!JsonElement.DeepEquals(expected, actual))
                    differences.Add($"{path}: expected {expected.GetRawText()}, was {actual.GetRawText()}");

                break;
        }
    }
}
