using System.Text.Json;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Features.Machine.CspReports;

/// <summary>Where browsers tell, by themselves, what the site's content security policy has kept a page from doing.</summary>
[IgnoreAntiforgeryToken] // there is no form that could hold one, and nothing is changed
public sealed class CspReportsController(ReportedViolations reports) : Controller
{
    private const int MaxBytes = 16 * 1024;

    private static readonly string[] Types = ["application/csp-report", "application/reports+json", "application/json"];

    /// <summary>Takes what older and newer browsers send: one report, or a list of them.</summary>
    [HttpPost("/csp-reports")]
    [RequestSizeLimit(MaxBytes)]
    [EnableRateLimiting(RateLimits.Reports)]
    public async Task<IActionResult> Take(CancellationToken cancellation)
    {
        if (!Types.Contains(Request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);

        var sent = await BytesAsync(cancellation);

        if (sent.Length > MaxBytes)
            return StatusCode(StatusCodes.Status413PayloadTooLarge);

        if (Violations(sent) is not { } violations)
            return BadRequest();

        foreach (var violation in violations)
            reports.Note(ClientNetwork.Of(HttpContext), violation);

        return NoContent();
    }

    /// <summary>What was sent; of too much, one byte more than is allowed.</summary>
    private async Task<ReadOnlyMemory<byte>> BytesAsync(CancellationToken cancellation)
    {
        var bytes = new byte[MaxBytes + 1];
        var read = await Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);

        return bytes.AsMemory(0, read);
    }

    private static List<CspViolation>? Violations(ReadOnlyMemory<byte> sent)
    {
        try
        {
            using var json = JsonDocument.Parse(sent);

            return [.. CspViolation.In(json.RootElement)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter for a string that is no text, such as half of a surrogate pair
        {
            return null;
        }
    }
}
