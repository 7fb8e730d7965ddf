using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareerGuide.Data.Database;

/// <summary>Counts this process's commits, so that caches know when to check the database again.</summary>
public sealed class CommitCounter : DbTransactionInterceptor
{
    private long count;

    public long Count => Interlocked.Read(ref count);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref count);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);

        return Task.CompletedTask;
    }
}
