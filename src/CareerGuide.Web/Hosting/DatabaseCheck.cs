using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareerGuide.Web.Hosting;

/// <summary>
/// Healthy if the database can be read and written. Degraded, which still returns 200, if it can only be read: taking the site out of
/// rotation would not help its readers.
/// </summary>
public sealed class DatabaseCheck(CareerGuideDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.ContentVersions.SingleOrDefaultAsync(cancellationToken);

            return await db.WritingFaultAsync(cancellationToken) is { } fault
                ? HealthCheckResult.Degraded(fault.Message)
                : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (DatabaseError.Of(e) is { } fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
