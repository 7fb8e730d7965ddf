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

    /// <summary>Nothing was kept of it.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : CopyOutcome;
}

/// <param name="Rows">How many there are, the same in both databases.</param>
public sealed record CopiedTable(string Name, int Rows);

/// <summary>
/// Takes everything from one database to another of either kind: every row with its id. The other one gets all of it or nothing.
/// What others write meanwhile is not copied.
/// </summary>
/// <param name="to">Brought to the form of this build already, and without a row.</param>
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

    /// <summary>Those that others refer to come first.</summary>
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

    /// <summary>The first that did not arrive as it was.</summary>
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
