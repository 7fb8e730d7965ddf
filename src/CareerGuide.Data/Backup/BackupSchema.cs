using CareerGuide.Data.Database;
using CareerGuide.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerGuide.Data.Backup;

/// <summary>
/// Whether a backup has the tables, columns, keys, indexes, views and triggers that its migrations made, and no others: a trigger does whatever
/// somebody put into it, without its own triggers the audit trail could be changed, and without a unique index what must be there once could
/// be there twice.
/// </summary>
internal static class BackupSchema
{
    private const string Named = "SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite_%'";

    /// <summary>White space apart, which migrations of several builds may set differently.</summary>
    private const string Running = "SELECT type || ' ' || name || ' ' || replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', '') FROM sqlite_master WHERE type IN ('view', 'trigger')";

    /// <summary>What tables consist of, in whatever order: a database that an older build made has its columns in another.</summary>
    private const string Parts = """
        WITH made AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__EFMigrationsLock')
        SELECT 'column ' || m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM made m, pragma_table_info(m.name) c
        UNION SELECT 'reference ' || m.name || '.' || f."from" || ' to ' || f."table" || ' ' || f.on_delete FROM made m, pragma_foreign_key_list(m.name) f
        UNION SELECT 'index ' || i.name || ' of ' || m.name || ' ' || i."unique" || ' ' || i.partial || ' '
            || (SELECT group_concat(x.name || ' ' || x.coll || ' ' || x.desc, ', ') FROM pragma_index_xinfo(i.name) x WHERE x.key)
            FROM made m, pragma_index_list(m.name) i WHERE i.name NOT LIKE 'sqlite_%'
        """;

    /// <param name="backup">A database of this site, as <see cref="DatabaseFile.FaultOf"/> says.</param>
    /// <returns>The end of a sentence that begins with the file; null where all is as it should be.</returns>
    public static string? FaultOf(string backup, CareerGuideDb db)
    {
        using var file = DatabaseFile.Open(backup, SqliteOpenMode.ReadOnly);
        var known = db.Database.GetMigrations().ToList();
        var last = DatabaseFile.Rows(file, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId").LastOrDefault(known.Contains) ?? known[0];

        using var made = new SqliteConnection("Data Source=:memory:");
        made.Open();
        DatabaseFile.Execute(made, db.GetService<IMigrator>().GenerateScript(toMigration: last));

        if ((First(made, file, Named) ?? First(made, file, Parts)) is { } lacking)
            return $"lacks the {Name(lacking)}, so something else than CareerGuide has changed it.";

        return (First(file, made, Running) ?? First(file, made, Parts)) is { } strange ? $"has the {Name(strange)} that CareerGuide has not made." : null;
    }

    /// <summary>The first that one has and the other has not.</summary>
    private static string? First(SqliteConnection one, SqliteConnection other, string sql) =>
        DatabaseFile.Rows(one, sql).Except(DatabaseFile.Rows(other, sql)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Name(string row) => string.Join(' ', row.Split(' ').Take(2));
}
