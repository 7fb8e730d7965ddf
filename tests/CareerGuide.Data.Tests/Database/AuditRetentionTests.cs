using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Database;

public sealed class AuditRetentionOnSqliteTests() : AuditRetentionTests(DatabaseProvider.Sqlite);

public sealed class AuditRetentionOnPostgresTests() : AuditRetentionTests(DatabaseProvider.PostgreSql);

public abstract class AuditRetentionTests(DatabaseProvider provider) : ContentTest(provider)
{
    [Fact]
    public async Task Entries_older_than_the_retention_go_and_the_trail_says_so()
    {
        await NoteAsync("old", daysAgo: 400);
        await NoteAsync("older", daysAgo: 500);
        await NoteAsync("recent", daysAgo: 300);

        var deleted = await ApplyAsync(365);

        Assert.Equal(2, deleted);
        var left = await TrailAsync();
        Assert.Equal([("recent", AuditAction.Published), ("", AuditAction.AuditShortened)], left.Select(entry => (entry.Subject, entry.Action)));
        Assert.StartsWith("2 entries from before", left[1].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_old_nothing_is_written()
    {
        await NoteAsync("recent", daysAgo: 300);

        Assert.Equal(0, await ApplyAsync(365));

        Assert.Equal(["recent"], (await TrailAsync()).Select(entry => entry.Subject));
    }

    [Fact]
    public async Task A_clock_that_is_years_ahead_deletes_nothing()
    {
        await NoteAsync("old", daysAgo: 4_000);
        await NoteAsync("newest", daysAgo: 3_650);

        Assert.Equal(0, await ApplyAsync(365));

        Assert.Equal(["old", "newest"], (await TrailAsync()).Select(entry => entry.Subject));
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(91, false)]
    public async Task The_database_refuses_to_delete_an_entry_of_the_last_ninety_days(int daysAgo, bool isRefused)
    {
        await NoteAsync("entry", daysAgo);

        var delete = () => Database.UseAsync(db => db.AuditEntries.ExecuteDeleteAsync(Cancellation));

        if (isRefused)
            Assert.Contains("only ever added to", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(delete)).Message, StringComparison.Ordinal);
        else
            Assert.Equal(1, await delete());
    }

    private Task<int> ApplyAsync(int days) => Database.WithAsync<AuditRetention, int>(retention => retention.ApplyAsync(days, Cancellation));

    private Task<List<AuditEntry>> TrailAsync() => Database.UseAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Cancellation));

    private Task<int> NoteAsync(string subject, int daysAgo) => Database.UseAsync(db =>
    {
        db.AuditEntries.Add(new AuditEntry
        {
            At = DateTime.UtcNow.AddDays(-daysAgo),
            AccountId = null,
            Who = "",
            Action = AuditAction.Published,
            Subject = subject,
            Details = "",
        });

        return db.SaveChangesAsync(Cancellation);
    });
}
