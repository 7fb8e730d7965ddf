using System.Text.Json;
using System.Text.Json.Serialization;
using CareerGuide.Content;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>The JSON format of the site, the same as that of <c>check --json</c>.</summary>
public static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.WriteIndented = true;
        options.Encoder = LectureJson.Options.Encoder;
        options.NumberHandling = JsonNumberHandling.Strict; // else the description says that a number may be a text

        foreach (var converter in LectureJson.Options.Converters)
            options.Converters.Add(converter);
    }
}
