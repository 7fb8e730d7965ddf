using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>Every line of the audit trail says from which network address it came, whoever writes it. Verbs and the start come from none.</summary>
internal sealed class AuditOrigin(IHttpContextAccessor context) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (context.HttpContext?.Connection.RemoteIpAddress is { } address && eventData.Context is { } db)
        {
            var shown = ClientNetwork.Shown(address);

            foreach (var line in db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added))
                line.Entity.NetworkAddress = shown;
        }

        return ValueTask.FromResult(result);
    }
}
