using CareerGuide.Data.Database;
using CareerGuide.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareerGuide.Data.Backup;

/// <summary>
/// Whether a backup has the tables, views and triggers that its migrations made, and no other views or triggers: a trigger does whatever
/// somebody put into it, and without its own triggers the audit trail could be changed.
/// </summary>
internal static class BackupSchema
{
    private const string Named = "SELECT type || ' ' || name FROM sqlite_master WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite_%'";

    /// <summary>White space apart, which migrations of several builds may set differently.</summary>
    private const string Running = "SELECT type || ' ' || name || ' ' || replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', '') FROM sqlite_master WHERE type IN ('view', 'trigger')";

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

        if (First(made, file, Named) is { } lacking)
            return $"lacks the {lacking}, so something else than CareerGuide has changed it.";

        return First(file, made, Running) is { } strange ? $"has a {string.Join(' ', strange.Split(' ').Take(2))} that CareerGuide has not made." : null;
    }

    /// <summary>The first that one has and the other has not.</summary>
    private static string? First(SqliteConnection one, SqliteConnection other, string sql) =>
        DatabaseFile.Rows(one, sql).Except(DatabaseFile.Rows(other, sql)).Order(StringComparer.Ordinal).FirstOrDefault();
}
