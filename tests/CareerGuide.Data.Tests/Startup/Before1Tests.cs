using CareerGuide.Data.Backup;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Startup;

public sealed class Before1OnSqliteTests() : Before1Tests(DatabaseProvider.Sqlite)
{
    protected override string Schema => """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value" FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.name <> '__EFMigrationsLock'
        UNION SELECT m.name || '.' || f."from" || ' to ' || f."table" || '.' || f."to" || ' ' || f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        UNION SELECT m.tbl_name || ' by ' || i.name FROM sqlite_master m, pragma_index_info(m.name) i WHERE m.type = 'index'
        UNION SELECT sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL %'
        """;

    [Fact]
    public async Task Its_backup_can_be_restored_and_is_taken_over_at_the_next_start()
    {
        await MakeAsync();
        var backup = Path.Combine(Database.Folder, "backup.db");
        File.Copy(Database.File, backup);
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "Accounts" """, Cancellation));

        Assert.IsType<RestoreOutcome.Restored>(await RestoreAsync(backup));
        await Database.StartAsync(Content);

        Assert.Equal("Ada", await AccountAsync());

        var later = Path.Combine(Database.Folder, "later.db");
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {later}", Cancellation));
        await using var other = await TestDatabase.NoneAsync(DatabaseProvider.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(other.File)!);
        Assert.IsType<RestoreOutcome.Restored>(await other.WithAsync<BackupRestore, RestoreOutcome>(restore => restore.RestoreAsync(later, Cancellation)));
    }

    [Fact]
    public async Task The_backup_of_an_older_one_is_refused_with_what_to_do()
    {
        await MakeAsync(older: true);
        var backup = Path.Combine(Database.Folder, "backup.db");
        File.Copy(Database.File, backup);

        var refused = Assert.IsType<RestoreOutcome.Refused>(await RestoreAsync(backup));

        Assert.EndsWith("is from before 1.0 and lacks the last changes made before it. Start the last version before 1.0 on it once, then this one.", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_on_its_way_leaves_the_whole_history_of_before_or_of_now()
    {
        await MakeAsync();
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync(
            $"CREATE TRIGGER Power BEFORE INSERT ON __EFMigrationsHistory BEGIN SELECT RAISE(ABORT, 'The power is gone.'); END", Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(() => Database.StartAsync(Content));

        var left = await HistoryAsync();
        await Database.UseAsync(db => db.Database.ExecuteSqlAsync($"DROP TRIGGER Power", Cancellation));
        await Database.StartAsync(Content);

        Assert.Equal(14, left.Count);
        Assert.Equal(await KnownAsync(), await HistoryAsync());
    }

    private Task<RestoreOutcome> RestoreAsync(string backup) =>
        Database.WithAsync<BackupRestore, RestoreOutcome>(restore => restore.RestoreAsync(backup, Cancellation));
}

public sealed class Before1OnPostgresTests() : Before1Tests(DatabaseProvider.PostgreSql)
{
    protected override string Schema => """
        SELECT concat_ws(' ', table_name, column_name, data_type, character_maximum_length, is_nullable, is_identity, collation_name) AS "Value"
            FROM information_schema.columns WHERE table_schema = 'public'
        UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
        UNION SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        """;
}

/// <summary>
/// Databases from before 1.0, when one migration replaced those until then. <c>Before1</c> has these, as Entity Framework wrote them out as
/// SQL.
/// </summary>
public abstract class Before1Tests(DatabaseProvider provider) : ContentTest(provider)
{
    /// <summary>Asks for every column, key, index, trigger and function.</summary>
    protected abstract string Schema { get; }

    protected override async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.EmptyAsync(provider);
        var content = Directory.CreateDirectory(Path.Combine(database.Folder, "content", "lectures")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "lectures", "data-roles.md"), Sample.DataRoles, Cancellation);

        return database;
    }

    [Fact]
    public async Task The_last_one_is_taken_over_with_what_it_holds()
    {
        await MakeAsync();

        var first = await Database.StartAsync(Content);
        var second = await Database.StartAsync(Content);

        Assert.Equal(await SinceInitialAsync(), first.Migrations);
        Assert.Equal(0, second.Migrations);
        Assert.Equal(await KnownAsync(), await HistoryAsync());
        Assert.Equal("Ada", await AccountAsync());
        Assert.Equal(4, await Database.CountAsync<Role>());
    }

    [Fact]
    public async Task Its_tables_are_those_of_a_new_database()
    {
        var fresh = await SchemaAsync();

        await MakeAsync();
        await Database.MigrateAsync();

        Assert.Equal(fresh, await SchemaAsync());
    }

    [Fact]
    public async Task An_older_one_is_left_alone_and_what_to_do_is_told()
    {
        await MakeAsync(older: true);
        var before = await HistoryAsync();

        var fault = await Assert.ThrowsAsync<DatabaseFaultException>(() => Database.StartAsync(Content));

        Assert.Contains("Start the last version before 1.0 on it once, then this one.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, await HistoryAsync());
    }

    [Fact]
    public async Task One_of_another_program_is_left_alone()
    {
        await ExecuteAsync("""
            DELETE FROM "__EFMigrationsHistory";
            INSERT INTO "__EFMigrationsHistory" VALUES ('20260101000000_Shop', '10.0');
            """);

        var fault = await Assert.ThrowsAsync<DatabaseFaultException>(() => Database.StartAsync(Content));

        Assert.Contains("not one of this CareerGuide (it has 20260101000000_Shop)", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Makes the test's database one from before 1.0 with an account.</summary>
    protected async Task MakeAsync(bool older = false)
    {
        var script = await File.ReadAllTextAsync(
            Repository.PathTo("tests", "CareerGuide.Data.Tests", "Startup", "Before1", Database.Provider == DatabaseProvider.Sqlite ? "Sqlite.sql" : "Postgres.sql"), Cancellation);
        await EmptyAsync();
        await ExecuteAsync(script);
        await ExecuteAsync("""
            INSERT INTO "Accounts" ("Name", "Role", "CreatedAt", "EmailConfirmed", "LockoutEnabled", "AccessFailedCount", "TwoFactorEnabled", "PhoneNumberConfirmed")
            VALUES ('Ada', 'Instructor', '2026-11-28 12:00:00', TRUE, TRUE, 0, FALSE, FALSE)
            """);

        if (older)
            await ExecuteAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")""");
    }

    protected Task<IReadOnlyList<string>> KnownAsync() => Database.UseAsync(db => Task.FromResult<IReadOnlyList<string>>([.. db.Database.GetMigrations()]));

    private async Task<int> SinceInitialAsync() => (await KnownAsync()).Count - 1;

    protected Task<string> AccountAsync() => Database.UseAsync(db => db.Users.Select(a => a.Name).SingleAsync(Cancellation));

    protected async Task<IReadOnlyList<string>> HistoryAsync() => await RowsAsync("""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" """);

    private async Task<List<string>> SchemaAsync() => [.. (await RowsAsync(Schema)).Order(StringComparer.Ordinal)];

    private Task<List<string>> RowsAsync(string sql) => Database.UseAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync(Cancellation));

    private async Task EmptyAsync()
    {
        if (Database.Provider == DatabaseProvider.Sqlite)
            await File.WriteAllBytesAsync(Database.File, [], Cancellation);
        else
            await ExecuteAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
    }

    private Task<int> ExecuteAsync(string sql) => Database.UseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteNonQueryAsync(Cancellation);
    });
}
