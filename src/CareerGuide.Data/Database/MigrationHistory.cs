namespace CareerGuide.Data.Database;

/// <summary>What the migrations that a database has had say of it.</summary>
internal enum MigrationHistory
{
    /// <summary>Migrations of this build, or none yet.</summary>
    Known,

    /// <summary>Every migration from before 1.0: its tables are those of <c>Initial</c>, which replaced them.</summary>
    LastBefore1,

    /// <summary>Some migrations from before 1.0, but not the last one.</summary>
    Older,

    /// <summary>A migration that a later build made.</summary>
    Newer,

    /// <summary>Migrations of another program.</summary>
    Foreign,
}

internal static class MigrationHistories
{
    /// <summary>The first and the last migration before 1.0, on SQLite and on PostgreSQL.</summary>
    private static readonly string[]
        FirstBefore1 = ["20261123152429_Initial", "20261123152433_Initial"],
        LastBefore1 = ["20261128204317_TitleSortKey", "20261128204323_TitleSortKey"];

    /// <param name="applied">In their order.</param>
    /// <param name="known">All migrations of this build, in their order.</param>
    public static MigrationHistory Of(IReadOnlyList<string> applied, IReadOnlyList<string> known) =>
        applied.All(known.Contains) ? MigrationHistory.Known
        : applied.Contains(known[0]) ? MigrationHistory.Newer
        : !applied.Any(FirstBefore1.Contains) ? MigrationHistory.Foreign
        : LastBefore1.Contains(applied[^1]) ? MigrationHistory.LastBefore1
        : applied.Any(LastBefore1.Contains) ? MigrationHistory.Newer
        : MigrationHistory.Older;
}
