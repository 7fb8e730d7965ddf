using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// The sessions of all accounts. A cookie is valid only while the session that it names is stored here. Each is a row of Identity's tokens
/// with the account's security stamp; a session that began with another stamp has ended.
/// </summary>
public sealed class AccountSessions(CareerGuideDb db, TimeProvider time)
{
    /// <summary>The property of a cookie that names its session.</summary>
    public const string Property = "session";

    /// <summary>How long a session lasts at most, however often it is used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string Provider = "Session";

    private const int IdBytes = 16;

    /// <returns>The id for the cookie.</returns>
    public async Task<string> BeginAsync(Account account, string browser, string networkAddress)
    {
        await RemoveEndedAsync(account);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var now = time.GetUtcNow().UtcDateTime;
        var start = new SessionStart(now, now, browser, networkAddress, account.SecurityStamp ?? "");
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = Provider, Name = id, Value = JsonSerializer.Serialize(start) });
        await db.SaveChangesAsync();

        return id;
    }

    public Task<bool> ExistsAsync(int accountId, string id) => Of(accountId, id).AnyAsync();

    /// <summary>The account's sessions, the newest first.</summary>
    public async Task<IReadOnlyList<AccountSession>> ListAsync(Account account) =>
        [.. (await ReadAsync(account.Id)).Where(session => IsAlive(session.Start, account))
            .OrderByDescending(session => session.Start.At)
            .Select(session => new AccountSession(session.Id, session.Start.At, session.Start.Browser, session.Start.NetworkAddress))];

    /// <returns>Whether there was one.</returns>
    public async Task<bool> EndAsync(int accountId, string id) => await Of(accountId, id).ExecuteDeleteAsync() > 0;

    /// <summary>Moves a session to the account's new security stamp, which ends all others.</summary>
    public async Task RenewAsync(Account account, string id)
    {
        var session = (await ReadAsync(account.Id)).Find(s => s.Id == id);

        if (session is null || session.Start.Stamp == account.SecurityStamp)
            return;

        await StoreAsync(account.Id, id, session.Start with { Stamp = account.SecurityStamp ?? "" });
        await RemoveEndedAsync(account);
    }

    /// <summary>Extends a session as if it were new, because its owner has proved who they are.</summary>
    public async Task ProlongAsync(Account account, string id)
    {
        if ((await ReadAsync(account.Id)).Find(s => s.Id == id) is { } session)
            await StoreAsync(account.Id, id, session.Start with { LastProofAt = time.GetUtcNow().UtcDateTime });
    }

    /// <summary>The key of the second step that this session is setting up; null if it is not setting one up.</summary>
    public async Task<string?> SetupKeyAsync(int accountId, string id) => (await ReadAsync(accountId)).Find(s => s.Id == id)?.Start.SetupKey;

    /// <summary>Stores that key with the session, so that no other session of the account ever sees it; null removes it.</summary>
    public async Task SetSetupKeyAsync(int accountId, string id, string? key)
    {
        if ((await ReadAsync(accountId)).Find(s => s.Id == id) is { } session)
            await StoreAsync(accountId, id, session.Start with { SetupKey = key });
    }

    private Task<int> StoreAsync(int accountId, string id, SessionStart start)
    {
        var value = JsonSerializer.Serialize(start);

        return Of(accountId, id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, value));
    }

    private async Task RemoveEndedAsync(Account account)
    {
        var ended = (await ReadAsync(account.Id)).Where(session => !IsAlive(session.Start, account)).Select(session => session.Id).ToList();

        if (ended.Count > 0)
            await db.UserTokens.Where(t => t.UserId == account.Id && t.LoginProvider == Provider && ended.Contains(t.Name)).ExecuteDeleteAsync();
    }

    private bool IsAlive(SessionStart start, Account account) =>
        start.Stamp == account.SecurityStamp && time.GetUtcNow().UtcDateTime - start.LastProofAt < Lifetime;

    private async Task<List<StoredSession>> ReadAsync(int accountId)
    {
        var rows = await db.UserTokens.AsNoTracking().Where(t => t.UserId == accountId && t.LoginProvider == Provider)
            .Select(t => new { t.Name, t.Value }).ToListAsync();

        return rows.ConvertAll(row => new StoredSession(row.Name, JsonSerializer.Deserialize<SessionStart>(row.Value!)!));
    }

    private IQueryable<IdentityUserToken<int>> Of(int accountId, string id) =>
        db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == Provider && t.Name == id);

    private sealed record StoredSession(string Id, SessionStart Start);

    /// <param name="At">In UTC.</param>
    /// <param name="LastProofAt">When its owner last proved who they are, in UTC.</param>
    /// <param name="SetupKey">Of a second step that is being set up.</param>
    private sealed record SessionStart(DateTime At, DateTime LastProofAt, string Browser, string NetworkAddress, string Stamp, string? SetupKey = null);
}

/// <param name="StartedAt">In UTC.</param>
/// <param name="Browser">As in <c>Firefox on Windows</c>.</param>
/// <param name="NetworkAddress">Empty if it is unknown.</param>
public sealed record AccountSession(string Id, DateTime StartedAt, string Browser, string NetworkAddress);
