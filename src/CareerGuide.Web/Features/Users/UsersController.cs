using CareerGuide.Data;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Users;

/// <summary>Says who else may write here.</summary>
public sealed class UsersController(CareerGuideDb db, AccountRegister register, OneTimeLinks links, SiteAddress address, TimeProvider time) : Controller
{
    private const string People = "/admin/users";

    [HttpGet(People)]
    public async Task<IActionResult> Index(string? done, CancellationToken cancellation) =>
        View(await PageAsync(InviteForm.Empty, cancellation) with { Done = Told(done) });

    [HttpPost(People)]
    [ProvedRecently(People)]
    public async Task<IActionResult> Invite([FromForm] string? email, [FromForm] string? name, [FromForm] AccountRole role, CancellationToken cancellation)
    {
        var invited = new InviteForm(email?.Trim() ?? "", name?.Trim() ?? "", Enum.IsDefined(role) ? role : AccountRole.Instructor);
        var faults = Faults(invited).ToList();

        if (faults.Count > 0)
            return View(nameof(Index), await PageAsync(invited, cancellation) with { Faults = faults });

        return await register.InviteAsync(User.Authorship(), invited.Email, invited.Name, invited.Role) is { } link
            ? View("Link", PageOf(invited.Email, link))
            : View(nameof(Index), await PageAsync(invited, cancellation) with { Faults = [new("email", "Somebody with this address has an account already.")] });
    }

    [HttpPost(People + "/link")]
    [ProvedRecently(People)]
    public async Task<IActionResult> Link([FromForm] string? email, CancellationToken cancellation) =>
        await register.MakeLinkAsync(User.Authorship(), email ?? "") is { } link
            ? View("Link", PageOf(email!, link))
            : await FaultAsync("There is no such account, or it is disabled.", cancellation);

    [HttpPost(People + "/link/withdraw")]
    [ProvedRecently(People)]
    public async Task<IActionResult> WithdrawLink([FromForm] string? email)
    {
        await register.WithdrawLinkAsync(User.Authorship(), email ?? "");

        return Redirect($"{People}?done=withdrawn");
    }

    [HttpPost(People + "/role")]
    [ProvedRecently(People)]
    public async Task<IActionResult> ChangeRole([FromForm] string? email, [FromForm] AccountRole role, CancellationToken cancellation) => Enum.IsDefined(role)
        ? await ShownAsync(await register.ChangeRoleAsync(User.Authorship(), email ?? "", role), "role", cancellation)
        : await FaultAsync("There is no such role.", cancellation);

    [HttpPost(People + "/disable")]
    [ProvedRecently(People)]
    public async Task<IActionResult> Disable([FromForm] string? email, CancellationToken cancellation) =>
        await ShownAsync(await register.DisableAsync(User.Authorship(), email ?? ""), "disabled", cancellation);

    [HttpPost(People + "/enable")]
    [ProvedRecently(People)]
    public async Task<IActionResult> Enable([FromForm] string? email, CancellationToken cancellation) =>
        await ShownAsync(await register.EnableAsync(User.Authorship(), email ?? ""), "enabled", cancellation);

    private async Task<IActionResult> ShownAsync(AccountOutcome outcome, string done, CancellationToken cancellation) => outcome switch
    {
        AccountOutcome.Done => Redirect($"{People}?done={done}"),
        AccountOutcome.Unknown => await FaultAsync("There is no such account.", cancellation),
        AccountOutcome.LastAdministrator => await FaultAsync(
            "This is the last administrator. Make somebody else an administrator first, else nobody could let anybody in.", cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    private async Task<IActionResult> FaultAsync(string text, CancellationToken cancellation) =>
        View(nameof(Index), await PageAsync(InviteForm.Empty, cancellation) with { Faults = [new("people", text)] });

    private LinkPage PageOf(string email, NewLink link) => new(email, address.Of(Request, link.Path), link.ExpiresAt);

    private async Task<UsersPage> PageAsync(InviteForm invited, CancellationToken cancellation)
    {
        var (me, now) = (User.AccountId(), time.GetUtcNow());
        var people = await db.Users.AsNoTracking()
            .OrderBy(a => a.DisabledAt != null).ThenBy(a => a.Name)
            .Select(a => new { Account = a, Passkeys = db.UserPasskeys.Count(p => p.UserId == a.Id) })
            .ToListAsync(cancellation);

        var outstanding = (await links.OutstandingAsync(cancellation: cancellation)).ToLookup(link => link.AccountId);

        return new UsersPage([.. people.Select(p => LineOf(p.Account, p.Passkeys, me, now) with { Link = outstanding[p.Account.Id].FirstOrDefault() })], invited);
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

    private static IEnumerable<FormFault> Faults(InviteForm invited)
    {
        if (!AccountRegister.IsEmail(invited.Email))
            yield return new("email", "Type an e-mail address, as ada@example.org.");

        if (invited.Name.Length is 0 or > Account.NameMaxLength)
            yield return new("name", $"Type a name, in at most {Account.NameMaxLength} characters.");
    }

    private static string Told(string? done) => done switch
    {
        "role" => "The role is changed.",
        "disabled" => "The account is disabled and signed out everywhere.",
        "withdrawn" => "The link is withdrawn: it lets nobody in any more.",
        "enabled" => "The account may sign in again.",
        _ => "",
    };
}
