using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text;
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
/// Signs people in. An attempt is counted before it is checked, in one statement, so that concurrent attempts cannot get around the
/// limit. Neither the answer nor its timing reveals whether an account exists.
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
    KnownDevices devices,
    SignInTries tries,
    PasskeyChallenges challenges,
    TimeProvider time)
    : SignInManager<Account>(accounts, context, claims, options, logger, schemes, confirmation)
{
    public const int MaxAttempts = 5;

    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>Each wrong code after the first few doubles the wait, up to this.</summary>
    public static readonly TimeSpan MaxCodeLock = TimeSpan.FromHours(4);

    public const int MaxNotedInLock = 20;

    /// <summary>The session property with the time when its owner last proved who they are.</summary>
    private const string ReauthenticatedAt = "proved";

    /// <summary>The claim with the security stamp that the account had when its password was right.</summary>
    private const string StampAtFirstStep = "stamp";

    private const string Codes = "TimeCodes", LastStep = "LastStep", Blocked = "Blocked";

    private static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(10);

    /// <summary>
    /// A refusal takes a multiple of this: longer than checking takes on a machine that is not busy. On a busy one, what the checks of known
    /// and unknown addresses differ by is far less.
    /// </summary>
    private static readonly TimeSpan TimeOfRefusal = TimeSpan.FromMilliseconds(400);

    /// <summary>A disabled account cannot sign in by any means, and its sessions end with their next request.</summary>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.DisabledAt is null);

    /// <summary>The account with this address and this password; null if either is wrong.</summary>
    public async Task<Account?> FindAsync(string email, string password)
    {
        var began = Stopwatch.GetTimestamp();
        var account = await UserManager.FindByEmailAsync(email);

        if (await IsRightPasswordAsync(account, password))
            return account;

        await Task.Delay(RestOfRefusal(Stopwatch.GetElapsedTime(began)), Context.RequestAborted);

        return null;
    }

    /// <summary>How long a refusal that has taken so long still waits.</summary>
    public static TimeSpan RestOfRefusal(TimeSpan elapsed) => TimeOfRefusal - TimeSpan.FromTicks(elapsed.Ticks % TimeOfRefusal.Ticks);

    /// <summary>The same for an account that is signed in.</summary>
    public async Task<bool> IsRightAsync(Account account, string password)
    {
        if (!await IsRightPasswordAsync(account, password))
            return false;

        await GiveTriesBackAsync(account);

        return true;
    }

    /// <summary>Checks a code of the authenticator app, each of which works once, or a recovery code.</summary>
    public async Task<bool> IsRightCodeAsync(Account account, string code)
    {
        var device = await devices.FindAsync(account);

        if (!await TakeCodeTryAsync(account, device))
        {
            await NoteAsync(AuditAction.LockedOut, account, "second step");
            return false;
        }

        if (await IsNewTimeCodeAsync(account, code) || await IsRecoveryCodeAsync(account, code))
        {
            await tries.ResetCodesAsync(account, device);
            return true;
        }

        await NoteAsync(AuditAction.WrongCode, account, "right password, wrong code");

        return false;
    }

    /// <summary>When codes are accepted again from this browser, in UTC; null if they are accepted now.</summary>
    public async Task<DateTime?> CodesLockedUntilAsync(Account account) =>
        await tries.CodesAsync(account, await devices.FindAsync(account)) is { LockedUntil: { } until } && until > time.GetUtcNow() ? until.UtcDateTime : null;

    /// <summary>Stores that codes up to this one have been used.</summary>
    public Task UsedStepAsync(Account account, long step) => UserManager.SetAuthenticationTokenAsync(account, Codes, LastStep, Sortable(step));

    /// <summary>Signs the account in, or remembers that it took the first step if it needs a second one.</summary>
    /// <returns>Whether the second step is still needed.</returns>
    public async Task<bool> BeginAsync(Account account, string how)
    {
        if (account.TwoFactorEnabled)
            await RememberFirstStepAsync(account);
        else
            await CompleteAsync(account, how);

        return account.TwoFactorEnabled;
    }

    /// <summary>
    /// The account that has taken its first step in this browser; null if none has. Whatever ends all sessions of the account also ends
    /// this: a new password, a recovery, disabling it, signing out everywhere.
    /// </summary>
    public override async Task<Account?> GetTwoFactorAuthenticationUserAsync()
    {
        var first = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);

        return first.Principal?.FindFirstValue(StampAtFirstStep) is { Length: > 0 } stamp
            && await base.GetTwoFactorAuthenticationUserAsync() is { DisabledAt: null } account
            && stamp == account.SecurityStamp
                ? account
                : null;
    }

    /// <param name="how">The means of signing in, for the audit trail.</param>
    public async Task CompleteAsync(Account account, string how)
    {
        var now = time.GetUtcNow();
        await GiveTriesBackAsync(account);
        await devices.RememberAsync(account);
        await links.RetireAsync(account.Id); // not needed any more, and somebody else may have it
        await SignInAsync(account, await NewSessionAsync(account, now));
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.SignedInAt, now.UtcDateTime));
        await trail.NoteAsync(By(account), AuditAction.SignedIn, account.Email!, how);
    }

    /// <summary>Signs in again after the account has changed. If that changed the security stamp, only this session continues.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        if (await CurrentSessionAsync() is { } session)
            await sessions.RenewAsync(user, session);

        await devices.RememberAsync(user);
        await base.RefreshSignInAsync(user);
    }

    /// <summary>The id of this request's session; null if it has none.</summary>
    public async Task<string?> CurrentSessionAsync()
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);

        return session.Properties is { } properties ? SessionOf(properties) : null;
    }

    /// <summary>Signs out of this session. Copies of its cookie stop working too.</summary>
    public async Task EndCurrentSessionAsync()
    {
        if (Context.User.Identity?.IsAuthenticated == true && await CurrentSessionAsync() is { } session)
            await sessions.EndAsync(Context.User.AccountId(), session);

        await SignOutAsync();
    }

    /// <summary>Records that the signed-in person has proved again who they are.</summary>
    public async Task ReauthenticateAsync(Account account)
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        session.Properties!.Items[ReauthenticatedAt] = Sortable(time.GetUtcNow().ToUnixTimeSeconds());

        if (SessionOf(session.Properties) is { } id)
            await sessions.ProlongAsync(account, id);

        await SignInAsync(account, session.Properties);
    }

    /// <summary>Whether the session's owner has signed in, or proved again who they are, within the last minutes.</summary>
    public async Task<bool> HasRecentSignInAsync()
    {
        var session = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);

        return SignedInWithin(session.Properties, ProofLasts);
    }

    /// <summary>Whether a session with these properties is recent enough and has not been ended.</summary>
    public async Task<bool> IsSessionAliveAsync(ClaimsPrincipal person, AuthenticationProperties session) =>
        SignedInWithin(session, AccountSessions.Lifetime) && SessionOf(session) is { } id && await sessions.ExistsAsync(person.AccountId(), id);

    /// <summary>As Identity remembers it, and with the security stamp.</summary>
    private Task RememberFirstStepAsync(Account account)
    {
        var first = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        first.AddClaim(new Claim(ClaimTypes.Name, account.Id.ToString(CultureInfo.InvariantCulture)));
        first.AddClaim(new Claim(StampAtFirstStep, account.SecurityStamp ?? ""));

        return Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(first));
    }

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

    /// <summary>The account with this passkey; null if there is none, or if the passkey did not answer this site's current challenge, or once before.</summary>
    public async Task<Account?> FindByPasskeyAsync(string credential)
    {
        var asserted = await AssertedAsync(credential);

        if (asserted is not { Succeeded: true } || !await challenges.TryUseAsync(asserted.User, credential))
        {
            await NoteFailureAsync(null, null);
            return null;
        }

        await UserManager.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey); // with its new signature counter

        return asserted.User;
    }

    /// <summary>The passkey that the account's device has just created; null if it does not answer the challenge.</summary>
    public async Task<UserPasskeyInfo?> AttestedAsync(string credential, Account account)
    {
        try
        {
            var attested = await PerformPasskeyAttestationAsync(credential);

            return attested.Succeeded && attested.UserEntity.Id == account.Id.ToString(CultureInfo.InvariantCulture) && await challenges.TryUseAsync(account, credential)
                ? attested.Passkey
                : null;
        }
        catch (Exception nonsense) when (IsNonsense(nonsense))
        {
            return null;
        }
    }

    /// <summary>The identity that the university asserts; null without a current assertion that includes a verified address.</summary>
    public async Task<SaidElsewhere?> SaidElsewhereAsync()
    {
        var said = await Context.AuthenticateAsync(IdentityConstants.ExternalScheme);

        return said.Principal is { } person
            && person.FindAll("sub").ToArray() is [{ Value.Length: > 0 } subject]
            && person.FindAll("email").ToArray() is [{ Value.Length: > 0 } email]
            && person.FindAll("email_verified").ToArray() is [{ Value: "true" or "True" }]
                ? new SaidElsewhere(subject.Issuer, subject.Value, email.Value)
                : null;
    }

    /// <summary>The account linked to this identity, or else the one with its address. No account is ever created.</summary>
    public async Task<Account?> FindAsync(SaidElsewhere said)
    {
        var account = await UserManager.FindByLoginAsync(UniversitySignIn.Scheme, said.Subject) ?? await UnlinkedAsync(said);

        return account is { DisabledAt: null } ? account : null;
    }

    /// <summary>Links the account to the university's identity, which stays valid if the address changes.</summary>
    public async Task LinkAsync(Account account, SaidElsewhere said)
    {
        if (await UserManager.FindByLoginAsync(UniversitySignIn.Scheme, said.Subject) is not null)
            return;

        await UserManager.AddLoginAsync(account, new UserLoginInfo(UniversitySignIn.Scheme, said.Subject, UniversitySignIn.Scheme));
        await trail.NoteAsync(By(account), AuditAction.LoginLinked, account.Email!);
    }

    public static Author By(Account account) => new(account.Id, account.Name);

    /// <summary>After a recovery the university's address links no account until an administrator enables it again.</summary>
    internal static IdentityUserToken<int> NewUniversityBlock(int accountId) =>
        new() { UserId = accountId, LoginProvider = UniversitySignIn.Scheme, Name = Blocked, Value = Blocked };

    internal static IQueryable<IdentityUserToken<int>> UniversityBlock(CareerGuideDb db, int accountId) =>
        db.UserTokens.Where(t => t.UserId == accountId && t.LoginProvider == UniversitySignIn.Scheme && t.Name == Blocked);

    /// <summary>A correct password uncounts only its own attempt; the others are reset when signing in is complete.</summary>
    private async Task<bool> IsRightPasswordAsync(Account? account, string password)
    {
        var device = await devices.FindAsync(account);
        var taken = await TakeTryAsync(account, device);

        if (taken is null || account is not { PasswordHash: not null, DisabledAt: null })
        {
            passwords.CompareWithNothing(password);
        }
        else if (passwords.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed)
        {
            await tries.TakeBackPasswordAsync(account, device, taken);
            await db.Entry(account).ReloadAsync();
            return true;
        }

        await NoteFailureAsync(account, device);

        return false;
    }

    /// <summary>
    /// Counts an attempt before it is checked, and locks the account with the last one: for the browser if the account knows it, otherwise
    /// for all that it does not know. Concurrent attempts are all counted: an attempt continues only if the count is still the one that was
    /// read and no lock was set meanwhile.
    /// </summary>
    /// <returns>The count after this attempt; null if the account is locked or does not exist.</returns>
    private async Task<TryCount?> TakeTryAsync(Account? account, KnownDevice? device)
    {
        for (var n = 0; n <= MaxAttempts; n++)
        {
            var now = time.GetUtcNow();
            var count = await tries.PasswordsAsync(account, device);

            if (count is null || count.LockedUntil > now)
                return null;

            var isLast = count.Failed + 1 >= MaxAttempts;
            var next = isLast ? new TryCount(0, now + Lock) : new TryCount(count.Failed + 1, null); // a lock resets the count

            if (await tries.SetPasswordsAsync(account!, device, count, next))
                return next;
        }

        return null;
    }

    /// <summary>Counts a code before it is checked, in the same way. Signing in by other means does not reset this count.</summary>
    private async Task<bool> TakeCodeTryAsync(Account account, KnownDevice? device)
    {
        for (var n = 0; n <= MaxAttempts; n++)
        {
            var now = time.GetUtcNow();
            var count = await tries.CodesAsync(account, device);

            if (count is null || count.LockedUntil > now)
                return false;

            var failed = count.Failed + 1;

            if (await tries.SetCodesAsync(account, device, count, new TryCount(failed, now + CodeLockAfter(failed))))
                return true;
        }

        return false;
    }

    /// <summary>None for the first four codes, then 15 minutes, doubled with each further code: at most 14 codes are checked in a day.</summary>
    private static TimeSpan? CodeLockAfter(int count) => count < MaxAttempts
        ? null
        : TimeSpan.FromTicks(Math.Min(Lock.Ticks << Math.Min(count - MaxAttempts, 8), MaxCodeLock.Ticks));

    /// <summary>
    /// An account linked to a different identity of this provider does not match, even if the address does now. Links of a former provider
    /// do not count: its numbers identify other people.
    /// </summary>
    private async Task<Account?> UnlinkedAsync(SaidElsewhere said) =>
        await UserManager.FindByEmailAsync(said.Email) is { } account
        && said.Has(account.Email!)
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

    /// <summary>There was no challenge, or the response is malformed.</summary>
    private static bool IsNonsense(Exception wrong) =>
        wrong is InvalidOperationException or JsonException or ArgumentException or FormatException;

    private async Task GiveTriesBackAsync(Account account)
    {
        await tries.ResetPasswordsAsync(account, await devices.FindAsync(account));
        await db.Entry(account).ReloadAsync();
    }

    /// <summary>An address without an account is not logged: it may be a mistyped password.</summary>
    private async Task NoteFailureAsync(Account? account, KnownDevice? device)
    {
        var count = await tries.PasswordsAsync(account, device);
        await NoteAsync(count?.LockedUntil > time.GetUtcNow() ? AuditAction.LockedOut : AuditAction.SignInFailed, account, "");
    }

    /// <summary>Anybody can cause these audit entries, and they cannot be deleted, so their number per subject and lock period is limited.</summary>
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
            && await last.Where(t => t.Value == was).ExecuteUpdateAsync(set => set.SetProperty(t => t.Value, now)) == 1; // the first of two concurrent requests wins
    }

    /// <summary>Of several requests with one code the first wins. What the others would have saved is dropped.</summary>
    private async Task<bool> IsRecoveryCodeAsync(Account account, string code)
    {
        if ((await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded)
            return true;

        foreach (var token in db.ChangeTracker.Entries<IdentityUserToken<int>>().ToArray())
            token.State = EntityState.Detached;

        await db.Entry(account).ReloadAsync();

        return false;
    }

    private static string Sortable(long number) => number.ToString("D19", CultureInfo.InvariantCulture);
}

/// <param name="Issuer">The provider.</param>
/// <param name="Number">The provider's permanent id for the person.</param>
/// <param name="Email">Verified by the provider.</param>
public sealed record SaidElsewhere(string Issuer, string Number, string Email)
{
    /// <summary>The key of the link. Ids are unique within a provider only.</summary>
    public string Subject => $"{Issuer} {Number}";

    /// <summary>
    /// Whether this is the address, capitals of ASCII apart. Accounts are found by addresses in capitals, where <c>ſ</c> is <c>S</c>: another
    /// mailbox, perhaps another person's.
    /// </summary>
    public bool Has(string address) => Email == address || Ascii.EqualsIgnoreCase(Email, address);

    public bool IsOfSameProvider(UserLoginInfo login) =>
        login.LoginProvider == UniversitySignIn.Scheme && login.ProviderKey.StartsWith($"{Issuer} ", StringComparison.Ordinal);
}
