using CareerGuide.Data.Database;
using CareerGuide.Data.Database.Mapping;
using CareerGuide.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareerGuide.Data.DatabaseCopying;

public abstract record CopyOutcome
{
    private CopyOutcome()
    {
    }

    public sealed record Copied(IReadOnlyList<CopiedTable> Tables) : CopyOutcome;

    /// <summary>The target is unchanged.</summary>
    /// <param name="Reason">One sentence.</param>
    public sealed record Refused(string Reason) : CopyOutcome;
}

/// <param name="Rows">The number of rows, equal in both databases.</param>
public sealed record CopiedTable(string Name, int Rows);

/// <summary>
/// Copies every row with its id from one database to another, on either provider. The target gets all of it or nothing. Changes that others
/// make to the source during the copy are not included.
/// </summary>
/// <param name="to">Already migrated to this build's schema, and without rows.</param>
public sealed class DatabaseCopy(CareerGuideDb from, CareerGuideDb to)
{
    private readonly IReadOnlyList<TableCopy> tables = [.. Tables(from.Model).Select(type => TableCopy.Of(type, from, to))];

    /// <param name="progress">Called after each table.</param>
    public async Task<CopyOutcome> RunAsync(Action<CopiedTable> progress, CancellationToken cancellation = default)
    {
        from.ChangeTracker.QueryTrackingBehavior = to.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var writing = await to.BeginWritingAsync(cancellation);
        await using var reading = await from.BeginReadingAsync(cancellation);

        if (await InUseAsync(cancellation) is { } table)
            return new CopyOutcome.Refused($"{to.DisplayName} is not empty: there is something in {table}. Name a database that is, or one that there is not yet.");

        var copied = new List<CopiedTable>();

        foreach (var each in tables)
        {
            copied.Add(new(each.Name, await each.CopyAsync(cancellation)));
            progress(copied[^1]);
        }

        await SearchIndex.Of(to).TakeOverAsync(SearchIndex.Of(from), cancellation);
        await to.ContinueIdsAsync(cancellation);

        if (await OtherwiseAsync(cancellation) is { } other)
            return new CopyOutcome.Refused($"Nothing was copied: {other} would not be the same in {to.DisplayName} as in {from.DisplayName}.");

        await to.NotifyContentChangedAsync(cancellation);
        await writing.CommitAsync(cancellation);

        return new CopyOutcome.Copied(copied);
    }

    /// <summary>Tables in foreign key order, principals first.</summary>
    private static IEnumerable<IEntityType> Tables(IModel model) =>
        model.GetEntityTypes().Where(type => !type.IsOwned()).OrderBy(TableOrder.DepthOf).ThenBy(type => type.GetTableName(), StringComparer.Ordinal);

    private async Task<string?> InUseAsync(CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            if (await table.HasRowsAsync(cancellation))
                return table.Name;
        }

        return null;
    }

    /// <summary>The first table that differs after the copy.</summary>
    private async Task<string?> OtherwiseAsync(CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            if (!await table.IsSameAsync(cancellation))
                return table.Name;
        }

        return await SearchIndex.Of(to).HasSameEntriesAsync(SearchIndex.Of(from), cancellation) ? null : "what search finds";
    }
}
