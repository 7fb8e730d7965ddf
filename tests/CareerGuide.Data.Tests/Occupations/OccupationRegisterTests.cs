using CareerGuide.Data.Auditing;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Occupations;
using CareerGuide.Data.Tests.Support;
using CareerGuide.Tests;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Tests.Occupations;

public sealed class OccupationRegisterOnSqliteTests() : OccupationRegisterTests(DatabaseProvider.Sqlite);

public sealed class OccupationRegisterOnPostgresTests() : OccupationRegisterTests(DatabaseProvider.PostgreSql);

public abstract class OccupationRegisterTests(DatabaseProvider provider) : ContentTest(provider)
{
    [Fact]
    public async Task What_was_confirmed_outlives_a_new_release_and_advances_the_content_version()
    {
        using var sample = OnetSample.Now();
        await PublishAsync("pipes", TestLectures.Lecture("Data Scientist", "Ask", "Answer"), startedFrom: 0);
        Assert.Empty(await RegisterAsync(sample));
        var version = await VersionAsync();

        Assert.True(await ConfirmAsync("data-scientist", "15-2051.00"));
        Assert.Equal(version + 1, await VersionAsync());
        Assert.False(await ConfirmAsync("data-scientist", "99-9999.99"));
        Assert.False(await ConfirmAsync("nobody", "15-2051.00"));
        Assert.Equal(version + 1, await VersionAsync());

        Assert.Empty(await RegisterAsync(sample));
        sample.Write("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n15-1243.00\tDatabase Architects\tDesign databases.\n");
        Assert.Equal(["data-scientist 15-2051.00"], (await RegisterAsync(sample)).Select(c => $"{c.RoleSlug} {c.Code}"));
        Assert.Equal(["15-1243.00"], await Database.UseAsync(db => db.Occupations.Select(o => o.Code).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task What_was_confirmed_can_be_changed_and_taken_back_and_the_trail_says_so()
    {
        using var sample = OnetSample.Now();
        await PublishAsync("pipes", TestLectures.Lecture("Data Scientist", "Ask", "Answer"), startedFrom: 0);
        await RegisterAsync(sample);

        await ConfirmAsync("data-scientist", "15-1243.00");
        await ConfirmAsync("data-scientist", "15-2051.00");
        Assert.Equal(["15-2051.00"], await ConfirmedAsync());
        await Database.UseAsync(async db =>
        {
            await new OccupationRegister(db, new AuditTrail(db, TimeProvider.System), TimeProvider.System).WithdrawAsync("data-scientist", TestLectures.Writer, Cancellation);
            return 0;
        });

        Assert.Empty(await ConfirmedAsync());
        Assert.Equal(
            [AuditAction.OccupationsImported, AuditAction.OccupationConfirmed, AuditAction.OccupationConfirmed, AuditAction.OccupationWithdrawn],
            await Database.UseAsync(db => db.AuditEntries.Where(e => e.Action != AuditAction.Published).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Cancellation)));
    }

    private Task<List<string>> ConfirmedAsync() => Database.UseAsync(db => db.RoleOccupations.Select(c => c.Code).ToListAsync(Cancellation));

    private Task<bool> ConfirmAsync(string role, string code) =>
        Database.UseAsync(db => new OccupationRegister(db, new AuditTrail(db, TimeProvider.System), TimeProvider.System).ConfirmAsync(role, code, TestLectures.Writer, Cancellation));

    private Task<IReadOnlyList<RoleOccupation>> RegisterAsync(OnetSample sample) => Database.UseAsync(db =>
        new OccupationRegister(db, new AuditTrail(db, TimeProvider.System), TimeProvider.System).ImportAsync(OnetFolder.Read(sample.Folder, release: null), TestLectures.Writer, Cancellation));
}
