using System.Globalization;
using CareerGuide.Data.Auditing;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The outcome of a change to an account.</summary>
public enum AccountOutcome
{
    Done,

    /// <summary>The account does not exist.</summary>
    Unknown,

    /// <summary>It would leave the site without an administrator.</summary>
    LastAdministrator,
}

public abstract record InviteOutcome
{
    private InviteOutcome()
    {
    }

    /// <param name="Link">For the person to choose a password by.</param>
    public sealed record Invited(NewLink Link) : InviteOutcome;

    /// <summary>The address has an account already.</summary>
    public sealed record KnownAddress : InviteOutcome;

    /// <summary>Somebody else has the name, had it, or has one that looks like it.</summary>
    public sealed record TakenName : InviteOutcome;
}

/// <summary>
/// Manages accounts, for pages and commands alike. Each change is one transaction with its audit entry, and changes run one at a time, so
/// that two administrators cannot disable each other.
/// </summary>
public sealed class AccountService(CareerGuideDb db, UserManager<Account> accounts, AccountPasswords passwords, OneTimeLinkService links, AuditTrail trail, TimeProvider time)
{
    public const int EmailMaxLength = 256;

    /// <summary>Whether this is a well-formed e-mail address. Nothing is ever sent to it.</summary>
    public static bool IsEmail(string email) =>
        email.Length <= EmailMaxLength
        && email.IndexOf('@', StringComparison.Ordinal) is var at and > 0
        && at == email.LastIndexOf('@') && at < email.Length - 1
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format);

    /// <summary>
    /// Whether the name could be mistaken for somebody else's, in whatever spelling. Whoever signed a revision or an entry of the audit trail
    /// keeps the name of that time, even under another name now or with a deleted account.
    /// </summary>
    /// <param name="accountId">Null for an account that is yet to be created.</param>
    public async Task<bool> IsNameOfAnotherAsync(int? accountId, string name)
    {
        var others = await db.Users.Where(a => a.Id != accountId).Select(a => a.Name)
            .Union(db.Revisions.Where(r => r.AuthorId != null && r.AuthorId != accountId).Select(r => r.Author))
            .Union(db.AuditEntries.Where(e => e.AccountId != null && e.AccountId != accountId).Select(e => e.Who))
            .ToListAsync();

        return others.Exists(other => AccountNames.AreAlike(other, name));
    }

    public async Task<InviteOutcome> InviteAsync(Author author, string email, string name, AccountRole role)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await accounts.FindByEmailAsync(email) is not null)
            return new InviteOutcome.KnownAddress();

        if (await IsNameOfAnotherAsync(accountId: null, name))
            return new InviteOutcome.TakenName();

        var account = New(email, name, role);

        if (!(await accounts.CreateAsync(account)).Succeeded)
            return new InviteOutcome.KnownAddress();

        var link = await links.MakeAsync(LinkPurpose.Invitation, account.Id);
        await trail.NoteAsync(author, AuditAction.Invited, email, Named(role));
        await all.CommitAsync();

        return new InviteOutcome.Invited(link);
    }

    /// <returns>False if the name is somebody else's.</returns>
    public async Task<bool> RenameAsync(Account account, string name)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await IsNameOfAnotherAsync(account.Id, name))
            return false;

        var former = account.Name;
        account.Name = name;
        await accounts.UpdateAsync(account);
        await trail.NoteAsync(AccountSignIn.By(account), AuditAction.NameChanged, account.Email!, $"was {former}");
        await all.CommitAsync();

        return true;
    }

    /// <summary>A recovery link, or a new invitation for somebody who has never signed in.</summary>
    /// <returns>Null if the account does not exist or is disabled.</returns>
    public async Task<NewLink?> MakeLinkAsync(Author author, string email)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await accounts.FindByEmailAsync(email) is not { DisabledAt: null } account)
            return null;

        var purpose = account is { PasswordHash: null, SignedInAt: null } ? LinkPurpose.Invitation : LinkPurpose.Recovery;
        var link = await links.MakeAsync(purpose, account.Id);
        await trail.NoteAsync(author, AuditAction.Invited, email, purpose == LinkPurpose.Recovery ? "recovery link" : "new invitation link");
        await all.CommitAsync();

        return link;
    }

    /// <summary>A new link for the first administrator.</summary>
    /// <returns>Null if somebody has an account.</returns>
    public async Task<NewLink?> MakeSetupLinkAsync(Author author)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await db.Users.AnyAsync())
            return null;

        var link = await links.MakeAsync(LinkPurpose.Setup, accountId: null);
        await trail.NoteAsync(author, AuditAction.SetupLinkMade, "");
        await all.CommitAsync();

        return link;
    }

    /// <summary>Creates the first administrator, if there is no account yet.</summary>
    /// <returns>Null if the link was used meanwhile.</returns>
    public async Task<Account?> SetUpAsync(string token, string email, string name, string password)
    {
        var account = New(email, name, AccountRole.Administrator);
        account.PasswordHash = passwords.HashPassword(account, password); // before the transaction, because it takes long

        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (!await links.UseAsync(LinkPurpose.Setup, token) || !(await accounts.CreateAsync(account)).Succeeded)
            return null;

        await trail.NoteAsync(AccountSignIn.By(account), AuditAction.LinkUsed, email, "setup");
        await all.CommitAsync();

        return account;
    }

    /// <summary>
    /// Sets a password through an invitation or a recovery link. A recovery removes every other means of signing in, because it may have
    /// been lost or stolen.
    /// </summary>
    /// <returns>Null if the link was used meanwhile.</returns>
    public async Task<Account?> ChoosePasswordAsync(LinkPurpose purpose, string token, int accountId, string? name, string password)
    {
        var hash = passwords.HashPassword(null!, password);

        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (!await links.UseAsync(purpose, token) || await db.Users.SingleOrDefaultAsync(a => a.Id == accountId) is not { } account)
            return null;

        account.PasswordHash = hash;
        account.Name = name ?? account.Name;
        account.TwoFactorEnabled = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.FailedCodes = 0;
        account.CodesLockedUntil = null;
        await db.UserTokens.Where(t => t.UserId == accountId).ExecuteDeleteAsync();
        await db.UserPasskeys.Where(p => p.UserId == accountId).ExecuteDeleteAsync();
        await db.UserLogins.Where(l => l.UserId == accountId).ExecuteDeleteAsync();

        if (purpose == LinkPurpose.Recovery)
            db.UserTokens.Add(AccountSignIn.NewUniversityBlock(accountId)); // otherwise the address would link it again

        await accounts.UpdateSecurityStampAsync(account);
        await trail.NoteAsync(AccountSignIn.By(account), AuditAction.LinkUsed, account.Email!, Named(purpose));
        await all.CommitAsync();

        return account;
    }

    public Task<AccountOutcome> DisableAsync(Author author, string email) => ChangeAsync(author, email, AuditAction.AccountDisabled, "", account =>
    {
        account.DisabledAt ??= time.GetUtcNow().UtcDateTime;
    });

    /// <summary>Withdraws an outstanding link.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> WithdrawLinkAsync(Author author, string email)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await accounts.FindByEmailAsync(email) is not { } account || await links.RetireAsync(account.Id) == 0)
            return false;

        await trail.NoteAsync(author, AuditAction.LinkWithdrawn, account.Email!);
        await all.CommitAsync();

        return true;
    }

    public Task<AccountOutcome> EnableAsync(Author author, string email) => ChangeAsync(author, email, AuditAction.AccountEnabled, "", account =>
    {
        account.DisabledAt = null;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.FailedCodes = 0;
        account.CodesLockedUntil = null;
    });

    public Task<AccountOutcome> ChangeRoleAsync(Author author, string email, AccountRole role) =>
        ChangeAsync(author, email, AuditAction.RoleChanged, Named(role), account => account.Role = role);

    /// <summary>
    /// Deletes the account with its sessions, keys, links and unpublished texts, of which nothing stays in the database's files. Revisions and
    /// audit entries keep the name and the number of whoever made them.
    /// </summary>
    public async Task<AccountOutcome> DeleteAsync(Author author, string email)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await accounts.FindByEmailAsync(email) is not { } account)
            return AccountOutcome.Unknown;

        await db.Entry(account).ReloadAsync();

        if (IsActiveAdministrator(account) && !await HasAnotherAdministratorAsync(account))
            return AccountOutcome.LastAdministrator;

        await db.Drafts.Where(d => d.AccountId == account.Id).ExecuteDeleteAsync();
        await db.Users.Where(a => a.Id == account.Id).ExecuteDeleteAsync(); // all else of the account goes with its row
        await trail.NoteAsync(author, AuditAction.AccountDeleted, email, string.Create(CultureInfo.InvariantCulture, $"{account.Name}, account {account.Id}"));
        await all.CommitAsync();
        await db.EmptyLogAsync(CancellationToken.None);

        return AccountOutcome.Done;
    }

    private async Task<AccountOutcome> ChangeAsync(Author author, string email, AuditAction action, string details, Action<Account> change)
    {
        await using var all = await db.BeginWritingAsync(CancellationToken.None);

        if (await accounts.FindByEmailAsync(email) is not { } account)
            return AccountOutcome.Unknown;

        await db.Entry(account).ReloadAsync(); // its current state: nobody else can change it now
        var isNeeded = IsActiveAdministrator(account) && !await HasAnotherAdministratorAsync(account);
        change(account);

        if (isNeeded && !IsActiveAdministrator(account))
        {
            await db.Entry(account).ReloadAsync();
            return AccountOutcome.LastAdministrator;
        }

        if (action is AuditAction.AccountDisabled or AuditAction.AccountEnabled)
            await links.RetireAsync(account.Id);

        if (action is AuditAction.AccountEnabled)
            await AccountSignIn.UniversityBlock(db, account.Id).ExecuteDeleteAsync();

        await accounts.UpdateSecurityStampAsync(account); // sessions see the change with their next request
        await trail.NoteAsync(author, action, email, details);
        await all.CommitAsync();

        return AccountOutcome.Done;
    }

    /// <summary>Whether somebody can still sign in as an administrator; somebody who was only invited may never do so.</summary>
    private static bool IsActiveAdministrator(Account account) =>
        account is { Role: AccountRole.Administrator, DisabledAt: null } and ({ PasswordHash: not null } or { SignedInAt: not null });

    private Task<bool> HasAnotherAdministratorAsync(Account account) => db.Users.AnyAsync(a =>
        a.Id != account.Id && a.Role == AccountRole.Administrator && a.DisabledAt == null && (a.PasswordHash != null || a.SignedInAt != null));

    private Account New(string email, string name, AccountRole role) => new()
    {
        UserName = email,
        Email = email,
        Name = name,
        Role = role,
        LockoutEnabled = true,
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };

    private static string Named<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
