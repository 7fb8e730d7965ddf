using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>
/// Signing in as this site wants it. A try is counted before it is looked at, in one statement, so that many at once are no way round;
/// whether there is an account at all can be told neither by the answer nor by how long it takes.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    CareerGuideDb db,
    AuditTrail trail,
    AccountPasswords passwords,
    OneTimeLinkService links,
    AccountSessions sessions,
    TimeProvider time)
    : SignInManager<Account>(accounts, context, claims, options, logger, schemes, confirmation)
{
    public const int MaxAttempts = 5;

    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>Each wrong code beyond the first ones doubles the wait, up to this.</summary>
    public static readonly TimeSpan MaxCodeLock = TimeSpan.FromHours(4);

    public const int MaxNotedInLock = 20;

    /// <summary>What a browser's session says since when its person is known for sure.</summary>
    private const string ReauthenticatedAt = "proved";

    private const string Codes = "TimeCodes", LastStep = "LastStep", Blocked = "Blocked";

    private static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(10);

    /// <summary>Longer than any refusal takes, so that all take as long.</summary>
    private static readonly TimeSpan TimeOfRefusal = TimeSpan.FromMilliseconds(400);

    /// <summary>Who is disabled gets in by no way, and out with the next request.</summary>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.DisabledAt is null);

    /// <summary>The account with this address and this password; null where anything about that is wrong.</summary>
    public async Task<Account?> FindAsync(string email, string password)
    {
        var began = Stopwatch.GetTimestamp();
        var account = await UserManager.FindByEmailAsync(email);

        if (await IsRightPasswordAsync(account, password))
            return account;

        if (TimeOfRefusal - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, Context.RequestAborted);

        return null;
    }

    /// <summary>The same for somebody who is signed in.</summary>
    public async Task<bool> IsRightAsync(Account account, string password)
    {
        if (!await IsRightPasswordAsync(account, password))
            return false;

        await GiveTriesBackAsync(account);

        return true;
    }

    /// <summary>A code of the authenticator app, each at most once, or a recovery code.</summary>
    public async Task<bool> IsRightCodeAsync(Account account, string code)
    {
        if (!await TakeCodeTryAsync(account))
        {
            await NoteAsync(AuditAction.LockedOut, account, "second step");
            return false;
        }

        if (await IsNewTimeCodeAsync(account, code) || await IsRecoveryCodeAsync(account, code))
        {
            await SetCodeTriesAsync(account.Id, 0, null);
            return true;
        }

        await NoteAsync(AuditAction.WrongCode, account, "right password, wrong code");

        return false;
    }

    /// <summary>Until when no code is looked at, in UTC; null where codes are.</summary>
    public async Task<DateTime?> CodesLockedUntilAsync(Account account) =>
        await db.Users.Where(a => a.Id == account.Id).Select(a => a.CodesLockedUntil).SingleAsync() is { } until && until > time.GetUtcNow().UtcDateTime
            ? until
            : null;

    /// <summary>Remembers that codes up to this one are used.</summary>
    public Task UsedStepAsync(Account account, long step) => UserManager.SetAuthenticationTokenAsync(account, Codes, LastStep, Sortable(step));

    /// <summary>Where a second step is needed, it is remembered who took the first; else somebody is signed in.</summary>
    /// <returns>Whether the second step is still to be taken.</returns>
    public async Task<bool> BeginAsync(Account account, string how)
    {
        if (account.TwoFactorEnabled)
            return (await SignInOrTwoFactorAsync(account, isPersistent: false)).RequiresTwoFactor;

        await CompleteAsync(account, how);

        return false;
    }

    /// <param name="how">For the trail: by what.</param>
    public async Task CompleteAsync(Account account, string how)
    {
        var now = time.GetUtcNow();
        await GiveTriesBackAsync(account);
        await links.RetireAsync(account.Id); // who is in needs none, and somebody else may have it
        await SignInAsync(account, await NewSessionAsync(account, now));
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.SignedInAt, now.UtcDateTime));
        await trail.NoteAsync(By(account), AuditAction.SignedIn, account.Email!, how);
    }

    /// <summary>Signs in anew after the account was changed. If that changed the security stamp, this session alone goes on.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        if (await CurrentSessionAsync() is { } session)
            await sessions.RenewAsync(user, session);

        await base.RefreshSignInAsync(user);
    }

    /// <summary>The id of the session that this request belongs to; null where it belongs to none.</summary>
    public async Task<string?> CurrentSessionAsync()
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);

        return session.Properties is { } properties ? SessionOf(properties) : null;
    }

    /// <summary>Signs out here: a copy of the cookie counts no more either.</summary>
    public async Task EndCurrentSessionAsync()
    {
        if (Context.User.Identity?.IsAuthenticated == true && await CurrentSessionAsync() is { } session)
            await sessions.EndAsync(Context.User.AccountId(), session);

        await SignOutAsync();
    }

    /// <summary>Somebody who is signed in has shown again that it is they.</summary>
    public async Task ReauthenticateAsync(Account account)
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        session.Properties!.Items[ReauthenticatedAt] = Sortable(time.GetUtcNow().ToUnixTimeSeconds());

        if (SessionOf(session.Properties) is { } id)
            await sessions.ProlongAsync(account, id);

        await SignInAsync(account, session.Properties);
    }

    /// <summary>Whether this session's person has signed in, or shown again that it is they, in the last minutes.</summary>
    public async Task<bool> HasRecentSignInAsync()
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);

        return SignedInWithin(session.Properties, ProofLasts);
    }

    /// <summary>Whether a session of these properties may still be used: it is recent enough, and nobody has ended it.</summary>
    public async Task<bool> IsSessionAliveAsync(ClaimsPrincipal person, AuthenticationProperties session) =>
        SignedInWithin(session, AccountSessions.Lifetime) && SessionOf(session) is { } id && await sessions.ExistsAsync(person.AccountId(), id);

    private static string? SessionOf(AuthenticationProperties session) => session.Items.TryGetValue(AccountSessions.Property, out var id) ? id : null;

    private async Task<AuthenticationProperties> NewSessionAsync(Account account, DateTimeOffset now)
    {
        var address = Context.Connection.RemoteIpAddress is { } remote ? ClientNetwork.Shown(remote) : "";
        var id = await sessions.BeginAsync(account, BrowserName.Of(Context.Request.Headers.UserAgent), address);

        return new() { Items = { [ReauthenticatedAt] = Sortable(now.ToUnixTimeSeconds()), [AccountSessions.Property] = id } };
    }

    private bool SignedInWithin(AuthenticationProperties? session, TimeSpan within) =>
        session?.Items.TryGetValue(ReauthenticatedAt, out var at) == true
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < within;

    /// <summary>The account whose passkey this is; null where it is nobody's, or was not made for this site and this moment.</summary>
    public async Task<Account?> FindByPasskeyAsync(string credential)
    {
        var asserted = await AssertedAsync(credential);

        if (asserted is not { Succeeded: true })
        {
            await NoteFailureAsync(null);
            return null;
        }

        await UserManager.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey); // it counts how often it was used

        return asserted.User;
    }

    /// <summary>The passkey that the account's device has just made; null where it is no answer to what was asked.</summary>
    public async Task<UserPasskeyInfo?> AttestedAsync(string credential, Account account)
    {
        try
        {
            var attested = await PerformPasskeyAttestationAsync(credential);

            return attested.Succeeded && attested.UserEntity.Id == account.Id.ToString(CultureInfo.InvariantCulture) ? attested.Passkey : null;
        }
        catch (Exception nonsense) when (IsNonsense(nonsense))
        {
            return null;
        }
    }

    /// <summary>Who the university says that this is; null where nobody has just come from there with an address that it has checked.</summary>
    public async Task<SaidElsewhere?> SaidElsewhereAsync()
    {
        var said = await Context.AuthenticateAsync(IdentityConstants.ExternalScheme);

        return said.Principal is { } person
            && person.FindFirst("sub") is { Value.Length: > 0 } subject
            && person.FindFirstValue("email") is { Length: > 0 } email
            && person.FindFirstValue("email_verified") is "true" or "True"
                ? new SaidElsewhere(subject.Issuer, subject.Value, email)
                : null;
    }

    /// <summary>The account that goes with it: by an earlier time, else by the address. None is ever made.</summary>
    public async Task<Account?> FindAsync(SaidElsewhere said)
    {
        var account = await UserManager.FindByLoginAsync(UniversitySignIn.Scheme, said.Subject) ?? await UnlinkedAsync(said);

        return account is { DisabledAt: null } ? account : null;
    }

    /// <summary>From now on the account is known by who the university says that this is, whatever becomes of the address.</summary>
    public async Task LinkAsync(Account account, SaidElsewhere said)
    {
        if (await UserManager.FindByLoginAsync(UniversitySignIn.Scheme, said.Subject) is not null)
            return;

        await UserManager.AddLoginAsync(account, new UserLoginInfo(UniversitySignIn.Scheme, said.Subject, UniversitySignIn.Scheme));
        await trail.NoteAsync(By(account), AuditAction.LoginLinked, account.Email!);
    }

    public static Author By(Account account) => new(account.Id, account.Name);

    /// <summary>After a recovery the university's word for an address links nobody, until an administrator enables the account anew.</summary>
    internal static IdentityUserToken<int> NewUniversityBlock(int accountId) =>
        new() { UserId = accountId, LoginProvider = UniversitySignIn.Scheme, Name = Blocked, Value = Blocked };

    internal static IQueryable<IdentityUserToken<int>> UniversityBlock(CareerGuideDb db, int accountId) =>
        db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == UniversitySignIn.Scheme && t.Name == Blocked);

    /// <summary>A right password takes back its own try alone: the others come back once signing in is complete.</summary>
    private async Task<bool> IsRightPasswordAsync(Account? account, string password)
    {
        var taken = await TakeTryAsync(account);

        if (taken is null || account is not { PasswordHash: not null, DisabledAt: null })
        {
            passwords.CompareWithNothing(password);
        }
        else if (passwords.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed)
        {
            await TakeBackAsync(account, taken);
            return true;
        }

        await NoteFailureAsync(account);

        return false;
    }

    /// <summary>
    /// Counts a try, and locks with the last one, before anybody knows whether it is right. Of those who try at the same time, each is
    /// counted: only who finds the count, and no new lock, as it was read may go on.
    /// </summary>
    /// <returns>Null where the account is locked, or there is none.</returns>
    private async Task<PasswordTry?> TakeTryAsync(Account? account)
    {
        var id = account?.Id ?? 0; // asks the same where there is no account

        for (var n = 0; n <= MaxAttempts; n++)
        {
            var now = time.GetUtcNow();
            var state = await db.Users.Where(a => a.Id == id).Select(a => new { a.AccessFailedCount, a.LockoutEnd }).SingleOrDefaultAsync();

            if (state is null || state.LockoutEnd > now)
                return null;

            var isLast = state.AccessFailedCount + 1 >= MaxAttempts;
            DateTimeOffset? until = isLast ? now + Lock : null;
            var count = isLast ? 0 : state.AccessFailedCount + 1;
            var taken = await db.Users
                .Where(a => a.Id == id && a.AccessFailedCount == state.AccessFailedCount && a.LockoutEnd == state.LockoutEnd) // the lock sets the count back
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, count).SetProperty(a => a.LockoutEnd, until));

            if (taken == 1)
                return new PasswordTry(until);
        }

        return null;
    }

    private async Task TakeBackAsync(Account account, PasswordTry own)
    {
        if (own.LockedUntil is { } until)
        {
            await db.Users.Where(a => a.Id == account.Id && a.LockoutEnd == until).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.AccessFailedCount, MaxAttempts - 1).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null));
        }
        else
        {
            await db.Users.Where(a => a.Id == account.Id && a.AccessFailedCount > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1));
        }

        await db.Entry(account).ReloadAsync();
    }

    /// <summary>Counts a code before it is looked at, in the same way. Signing in by other means does not set this count back.</summary>
    private async Task<bool> TakeCodeTryAsync(Account account)
    {
        for (var n = 0; n <= MaxAttempts; n++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var state = await db.Users.Where(a => a.Id == account.Id).Select(a => new { a.FailedCodes, a.CodesLockedUntil }).SingleAsync();

            if (state.CodesLockedUntil > now)
                return false;

            var count = state.FailedCodes + 1;

            if (await SetCodeTriesAsync(account.Id, count, now + CodeLockAfter(count), unless: state.FailedCodes))
                return true;
        }

        return false;
    }

    /// <param name="unless">Changes nothing where another count than this has been stored meanwhile.</param>
    private async Task<bool> SetCodeTriesAsync(int id, int count, DateTime? until, int? unless = null) => await db.Users
        .Where(a => a.Id == id && (unless == null || a.FailedCodes == unless))
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.FailedCodes, count).SetProperty(a => a.CodesLockedUntil, until)) == 1;

    /// <summary>None for the first four, then 15 minutes, doubled with each further code. In a day 14 codes are looked at.</summary>
    private static TimeSpan? CodeLockAfter(int count) => count < MaxAttempts
        ? null
        : TimeSpan.FromTicks(Math.Min(Lock.Ticks << Math.Min(count - MaxAttempts, 8), MaxCodeLock.Ticks));

    /// <summary>
    /// An account that is linked to somebody else there is not theirs, even if they have its address now. What another provider said
    /// before, whose numbers mean other people, says nothing.
    /// </summary>
    private async Task<Account?> UnlinkedAsync(SaidElsewhere said) =>
        await UserManager.FindByEmailAsync(said.Email) is { } account
        && !(await UserManager.GetLoginsAsync(account)).Any(said.IsOfSameProvider)
        && !await UniversityBlock(db, account.Id).AnyAsync()
            ? account
            : null;

    private async Task<PasskeyAssertionResult<Account>?> AssertedAsync(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential);
        }
        catch (Exception nonsense) when (IsNonsense(nonsense))
        {
            return null;
        }
    }

    /// <summary>Nothing was asked before, or what came is no answer at all.</summary>
    private static bool IsNonsense(Exception wrong) =>
        wrong is InvalidOperationException or JsonException or ArgumentException or FormatException;

    private async Task GiveTriesBackAsync(Account account)
    {
        await db.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null));
        await db.Entry(account).ReloadAsync();
    }

    /// <summary>What was typed where there is no such account is not written down: it may be a password.</summary>
    private async Task NoteFailureAsync(Account? account)
    {
        if (account is not null)
            await db.Entry(account).ReloadAsync();

        var isLocked = account?.LockoutEnd > time.GetUtcNow();
        await NoteAsync(isLocked ? AuditAction.LockedOut : AuditAction.SignInFailed, account, "");
    }

    /// <summary>Strangers write these lines, which nobody can delete: about one subject at most so many in the time of a lock.</summary>
    private async Task NoteAsync(AuditAction action, Account? account, string details)
    {
        var (subject, since) = (account?.Email ?? "unknown address", (time.GetUtcNow() - Lock).UtcDateTime);
        var noted = await db.AuditEntries.CountAsync(e => e.At > since && e.Action == action && e.Subject == subject);

        if (noted < MaxNotedInLock)
            await trail.NoteAsync(new Author(null, ""), action, subject, noted + 1 < MaxNotedInLock ? details : "further ones are not noted for 15 minutes");
    }

    private async Task<bool> IsNewTimeCodeAsync(Account account, string code)
    {
        if (await UserManager.GetAuthenticatorKeyAsync(account) is not { } key || AuthenticatorCodes.MatchStep(key, code, time.GetUtcNow()) is not { } step)
            return false;

        var last = db.UserTokens.Where(t => t.UserId == account.Id && t.LoginProvider == Codes && t.Name == LastStep);
        var (was, now) = (await last.Select(t => t.Value).SingleOrDefaultAsync(), Sortable(step));

        return string.CompareOrdinal(was, now) < 0
            && await last.Where(t => t.Value == was).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, now)) == 1; // the first of two wins
    }

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code) =>
        (await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded;

    private static string Sortable(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    /// <param name="LockedUntil">The lock that came with it, because it is the last one; null for the ones before.</param>
    private sealed record PasswordTry(DateTimeOffset? LockedUntil);
}

/// <param name="Issuer">Which provider says so.</param>
/// <param name="Number">How that provider knows the person, for ever.</param>
/// <param name="Email">Which the provider has checked.</param>
public sealed record SaidElsewhere(string Issuer, string Number, string Email)
{
    /// <summary>How the person is known here: each provider has its own numbers.</summary>
    public string Subject => $"{Issuer} {Number}";

    public bool IsOfSameProvider(UserLoginInfo login) =>
        login.LoginProvider == UniversitySignIn.Scheme && login.ProviderKey.StartsWith($"{Issuer} ", StringComparison.Ordinal);
}
