using CareerGuide.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CareerGuide.Web.Hosting;

/// <summary>
/// Healthy where the site can be read and written; degraded, which still answers 200, where it can only be read: taking it away from
/// its readers would help nobody.
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
