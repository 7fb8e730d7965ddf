using System.Text.Json;

namespace CareerGuide.Web.Features.Machine.CspReports;

/// <summary>
/// What a page was kept from doing, without whatever could tell who was there: no address of a reader, no query, and of the page only
/// its part of the site, because the rest may be a one-time link.
/// </summary>
/// <param name="Page">As <c>/roles</c>.</param>
/// <param name="Directive">The part of the policy, as <c>script-src-elem</c>.</param>
/// <param name="Blocked">Where it would have come from, as <c>https://example.org</c>, or what it was, as <c>inline</c>.</param>
public readonly record struct CspViolation(string Page, string Directive, string Blocked)
{
    private const string Other = "other";

    private const int MaxReports = 20;

    private const int MaxValueLength = 60;

    /// <summary>Those of a report in either form; whatever is no report is left out.</summary>
    public static IEnumerable<CspViolation> In(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.Object when Member(sent, "csp-report") is { } report => [Of(report, "document-uri", "effective-directive", "blocked-uri")],
        JsonValueKind.Array => sent.EnumerateArray().Take(MaxReports)
            .Where(report => Text(report, "type") == "csp-violation")
            .Select(report => Member(report, "body"))
            .OfType<JsonElement>()
            .Select(body => Of(body, "documentURL", "effectiveDirective", "blockedURL")),
        _ => [],
    };

    private static CspViolation Of(JsonElement report, string page, string directive, string blocked) =>
        new(PartOf(Text(report, page)), Word(Text(report, directive) ?? Text(report, "violated-directive")), Source(Text(report, blocked)));

    private static string PartOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Segments is [_, var first, ..] ? "/" + Word(first.TrimEnd('/')) : "/";

    private static string Source(string? blocked) =>
        Uri.TryCreate(blocked, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? $"{uri.Scheme}://{Word(uri.IdnHost)}"
            : Word(blocked?.Split(':')[0]);

    /// <summary>Only what can be written into a log without a second thought.</summary>
    private static string Word(string? text) =>
        text is { Length: > 0 and <= MaxValueLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? text.ToLowerInvariant() : Other;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
