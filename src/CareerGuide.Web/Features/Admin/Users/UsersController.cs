using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Admin.Users;

/// <summary>Manages the accounts of other people.</summary>
public sealed class UsersController(CareerGuideDb db, AccountService register, OneTimeLinkService links, SiteAddress address, TimeProvider time) : Controller
{
    private const string People = "/admin/users";

    [HttpGet(People)]
    public async Task<IActionResult> Index(CancellationToken cancellation) => View(await PageAsync(new InviteForm(), cancellation));

    [HttpPost(People)]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> Invite([FromForm] InviteForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return View(nameof(Index), await PageAsync(form, cancellation));

        switch (await register.InviteAsync(User.Author(), form.Email, form.Name, form.Role))
        {
            case InviteOutcome.Invited invited:
                return View("Link", PageOf(form.Email, invited.Link));
            case InviteOutcome.KnownAddress:
                ModelState.AddModelError(nameof(form.Email), Texts.Get("Users.Known"));
                break;
            case InviteOutcome.TakenName:
                ModelState.AddModelError(nameof(form.Name), Texts.Get("Users.NameTaken"));
                break;
        }

        return View(nameof(Index), await PageAsync(form, cancellation));
    }

    [HttpPost(People + "/link")]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> Link([FromForm] string? email, CancellationToken cancellation) =>
        await register.MakeLinkAsync(User.Author(), email ?? "") is { } link
            ? View("Link", PageOf(email!, link))
            : await RefusedAsync(Texts.Get("Users.NoneOrDisabled"), cancellation);

    [HttpPost(People + "/link/withdraw")]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> WithdrawLink([FromForm] string? email)
    {
        await register.WithdrawLinkAsync(User.Author(), email ?? "");

        return this.RedirectWithSuccess(People, Texts.Get("Account.LinkWithdrawn"));
    }

    [HttpPost(People + "/role")]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> ChangeRole([FromForm] string? email, [FromForm] AccountRole role, CancellationToken cancellation) => Enum.IsDefined(role)
        ? await ShownAsync(await register.ChangeRoleAsync(User.Author(), email ?? "", role), Texts.Get("Users.RoleChanged"), cancellation)
        : await RefusedAsync(Texts.Get("Users.NoRole"), cancellation);

    [HttpPost(People + "/disable")]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> Disable([FromForm] string? email, CancellationToken cancellation) =>
        await ShownAsync(await register.DisableAsync(User.Author(), email ?? ""), Texts.Get("Users.IsDisabled"), cancellation);

    [HttpPost(People + "/enable")]
    [RequireRecentSignIn(People)]
    public async Task<IActionResult> Enable([FromForm] string? email, CancellationToken cancellation) =>
        await ShownAsync(await register.EnableAsync(User.Author(), email ?? ""), Texts.Get("Users.IsEnabled"), cancellation);

    private async Task<IActionResult> ShownAsync(AccountOutcome outcome, string done, CancellationToken cancellation) => outcome switch
    {
        AccountOutcome.Done => this.RedirectWithSuccess(People, done),
        AccountOutcome.Unknown => await RefusedAsync(Texts.Get("Users.None"), cancellation),
        AccountOutcome.LastAdministrator => await RefusedAsync(
            Texts.Get("Users.LastAdministrator"), cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    private async Task<IActionResult> RefusedAsync(string text, CancellationToken cancellation)
    {
        ModelState.AddModelError("people", text);

        return View(nameof(Index), await PageAsync(new InviteForm(), cancellation));
    }

    private LinkPage PageOf(string email, NewLink link) => new(email, address.Of(Request, link.Path), link.ExpiresAt);

    private async Task<UsersPage> PageAsync(InviteForm form, CancellationToken cancellation)
    {
        var (me, now) = (User.AccountId(), time.GetUtcNow());
        var people = await db.Users.AsNoTracking()
            .OrderBy(a => a.DisabledAt != null).ThenBy(a => a.Name)
            .Select(a => new { Account = a, Passkeys = db.UserPasskeys.Count(p => p.UserId == a.Id) })
            .ToListAsync(cancellation);

        var outstanding = (await links.OutstandingAsync(cancellation: cancellation)).ToLookup(link => link.AccountId);

        return new UsersPage(form, [.. people.Select(p => LineOf(p.Account, p.Passkeys, me, now) with { Link = outstanding[p.Account.Id].FirstOrDefault() })]);
    }

    private static UserLine LineOf(Account account, int passkeys, int me, DateTimeOffset now) => new(
        account.Id, account.Name, account.Email!, account.Role, StateOf(account, now), account.SignedInAt, account.TwoFactorEnabled, passkeys, account.Id == me);

    private static UserState StateOf(Account account, DateTimeOffset now) => account switch
    {
        { DisabledAt: not null } => UserState.Disabled,
        { PasswordHash: null, SignedInAt: null } => UserState.Invited,
        { LockoutEnd: { } until } when until > now => UserState.Locked,
        _ => UserState.Active,
    };
}
