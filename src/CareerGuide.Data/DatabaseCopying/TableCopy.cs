using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareerGuide.Data.DatabaseCopying;

/// <summary>Copies one table between two databases.</summary>
internal abstract class TableCopy(string name)
{
    public string Name => name;

    public static TableCopy Of(IEntityType type, CareerGuideDb from, CareerGuideDb to) => (TableCopy)Activator.CreateInstance(
        typeof(TableCopy<>).MakeGenericType(type.ClrType), type.GetTableName(), from.SetOf(type), to.SetOf(type), to)!;

    public abstract Task<bool> HasRowsAsync(CancellationToken cancellation);

    /// <returns>The number of rows copied.</returns>
    public abstract Task<int> CopyAsync(CancellationToken cancellation);

    /// <summary>Compares all rows, independent of their order.</summary>
    public abstract Task<bool> IsSameAsync(CancellationToken cancellation);
}

internal sealed class TableCopy<T>(string name, DbSet<T> from, DbSet<T> to, CareerGuideDb writing) : TableCopy(name)
    where T : class
{
    /// <summary>A picture may be as large as thousands of other rows.</summary>
    private static readonly int RowsAtOnce = typeof(T) == typeof(StoredPicture) ? 4 : 500;

    public override Task<bool> HasRowsAsync(CancellationToken cancellation) => to.AnyAsync(cancellation);

    public override async Task<int> CopyAsync(CancellationToken cancellation)
    {
        var copied = 0;

        await foreach (var rows in from.AsAsyncEnumerable().Chunk(RowsAtOnce).WithCancellation(cancellation))
        {
            to.AddRange(rows);
            await writing.SaveChangesAsync(cancellation);
            writing.ChangeTracker.Clear();
            copied += rows.Length;
        }

        return copied;
    }

    public override async Task<bool> IsSameAsync(CancellationToken cancellation) =>
        (await DigestsAsync(from, cancellation)).SequenceEqual(await DigestsAsync(to, cancellation), StringComparer.Ordinal);

    private static async Task<List<string>> DigestsAsync(DbSet<T> rows, CancellationToken cancellation)
    {
        var digests = new List<string>();

        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            digests.Add(RowDigest.Of(row));

        digests.Sort(StringComparer.Ordinal);

        return digests;
    }
}

internal static class TableSets
{
    /// <summary>Finds the set by entity name, because a join table shares its CLR type with other join tables.</summary>
    public static object SetOf(this DbContext db, IEntityType type) => typeof(DbContext)
        .GetMethod(nameof(DbContext.Set), [typeof(string)])!
        .MakeGenericMethod(type.ClrType)
        .Invoke(db, [type.Name])!;
}
