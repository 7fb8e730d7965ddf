using System.Text.Json;

namespace CareerGuide.Web.Features.Public.Offline;

/// <summary>The names of a web application manifest: <c>start_url</c>.</summary>
internal static class ManifestFormat
{
    public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
