using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Sets up a second step. Until a code confirms it, its key belongs to the session that began: somebody else who is signed in to the same
/// account, with a password that they have learned, neither sees it nor chooses it.
/// </summary>
public sealed class SecondStepSetup(
    CareerGuideDb db, IUserStore<Account> store, UserManager<Account> accounts, AccountSignIn signIn, AccountSessions sessions, AuditTrail trail, TimeProvider time)
{
    /// <summary>The length that RFC 4226 recommends.</summary>
    private const int KeyBytes = 20;

    /// <summary>Makes a new key for this session. Nothing about the account changes.</summary>
    public async Task BeginAsync(Account account)
    {
        if (!account.TwoFactorEnabled && await signIn.CurrentSessionAsync() is { } session)
            await sessions.SetSetupKeyAsync(account.Id, session, Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes)));
    }

    /// <summary>The key that this session is setting up; null if it is not setting one up.</summary>
    public async Task<string?> KeyAsync(Account account) =>
        !account.TwoFactorEnabled && await signIn.CurrentSessionAsync() is { } session ? await sessions.SetupKeyAsync(account.Id, session) : null;

    /// <summary>Turns the second step on, which ends all other sessions. Of two sessions that confirm at once the first succeeds.</summary>
    /// <returns>Whether the code is right for the key of this session.</returns>
    public async Task<bool> ConfirmAsync(Account account, string code)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);
        await db.Entry(account).ReloadAsync();

        if (await KeyAsync(account) is not { } key || AuthenticatorCodes.MatchStep(key, code, time.GetUtcNow()) is not { } step)
            return false;

        await sessions.SetSetupKeyAsync(account.Id, (await signIn.CurrentSessionAsync())!, key: null);
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        await signIn.UsedStepAsync(account, step);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        await trail.NoteAsync(AccountSignIn.By(account), AuditAction.SecondFactorAdded, account.Email!);
        await all.CommitAsync();

        return true;
    }
}
