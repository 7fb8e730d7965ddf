using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Admin.DeleteAccount;

/// <summary>
/// Deletes the account of somebody else permanently, by typing its address. What the person published stays under their name; nobody
/// deletes their own account, so an administrator is always left.
/// </summary>
public sealed class DeleteAccountController(CareerGuideDb db, AccountService accounts) : Controller
{
    private const string People = "/admin/users";

    [HttpGet(People + "/{id:int}/delete")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellation) =>
        await PageAsync(id, new DeleteAccountForm(), cancellation) is { } page ? View(page) : NotFound();

    [HttpPost(People + "/{id:int}/delete")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Delete(int id, [FromForm] DeleteAccountForm form, CancellationToken cancellation)
    {
        if (await PageAsync(id, form, cancellation) is not { } page)
            return NotFound();

        if (!string.Equals(form.Confirmation, page.Email, StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(form.Confirmation), Texts.Get("DeleteAccount.NotConfirmed", ("email", page.Email)));
            return View("Index", page);
        }

        return await accounts.DeleteAsync(User.Author(), page.Email) == AccountOutcome.LastAdministrator
            ? this.RedirectWithProblem(People, Texts.Get("Users.LastAdministrator"))
            : this.RedirectWithSuccess(People, Texts.Get("DeleteAccount.Done", ("name", page.Name)));
    }

    private async Task<DeleteAccountPage?> PageAsync(int id, DeleteAccountForm form, CancellationToken cancellation)
    {
        var me = User.AccountId();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Id != me, cancellation);

        return account is null
            ? null
            : new DeleteAccountPage(
                form, id, account.Name, account.Email!,
                await db.Revisions.CountAsync(r => r.AuthorId == id, cancellation),
                await db.Drafts.CountAsync(d => d.AccountId == id && d.ClosedAt == null, cancellation));
    }
}
