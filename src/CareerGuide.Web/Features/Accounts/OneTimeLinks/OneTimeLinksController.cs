using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Messages;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Features.Accounts.OneTimeLinks;

/// <summary>Signs in with a one-time link: the setup link of the first administrator, an invitation or a recovery link.</summary>
[AllowAnonymous]
public sealed class OneTimeLinksController(OneTimeLinkService links, AccountService register, AccountSignIn signIn, PasswordRules rules) : Controller
{
    [HttpGet("/account/{purpose:regex(^(setup|invitation|recovery)$)}/{token}")]
    public async Task<IActionResult> Index(LinkPurpose purpose, string token, CancellationToken cancellation) =>
        await links.FindAsync(purpose, token, cancellation) is { } link
            ? View(PageFor(link, new OneTimeForm { Name = link.Account?.Name ?? "" }))
            : Dead();

    [HttpPost("/account/{purpose:regex(^(setup|invitation|recovery)$)}/{token}")]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Index(LinkPurpose purpose, string token, [FromForm] OneTimeForm form, CancellationToken cancellation)
    {
        if (await links.FindAsync(purpose, token, cancellation) is not { } link)
            return Dead();

        var page = PageFor(link, form);
        Check(page);

        if (ModelState.IsValid && page.AsksForName && link.Account is { } invited && form.Name != invited.Name && await register.IsNameOfAnotherAsync(invited.Id, form.Name))
            ModelState.AddModelError(nameof(form.Name), Texts.Get("Account.NameTaken"));

        if (!ModelState.IsValid)
            return View(page);

        var account = link.AccountId is { } id
            ? await register.ChoosePasswordAsync(purpose, token, id, page.AsksForName ? form.Name : null, form.Password)
            : await register.SetUpAsync(token, form.Email, form.Name, form.Password);

        if (account is null)
            return Dead();

        await signIn.CompleteAsync(account, "one-time link");

        return this.RedirectWithSuccess(purpose == LinkPurpose.Recovery ? "/account" : InstructorAddresses.Desk, Texts.Get("OneTimeLink.Done"));
    }

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Expired", new ExpiredLinkPage());
    }

    private OneTimePage PageFor(OneTimeLink link, OneTimeForm form) =>
        new(form with { Email = link.Account?.Email ?? form.Email }, link.Purpose, Request.Path);

    /// <summary>Drops the errors of fields that the link does not ask for, and adds those of the password rules for this account.</summary>
    private void Check(OneTimePage page)
    {
        if (!page.AsksForEmail)
            ModelState.Remove(nameof(page.Form.Email));

        if (!page.AsksForName)
            ModelState.Remove(nameof(page.Form.Name));

        var chooses = new Account { Email = page.Form.Email, Name = page.Form.Name, Role = AccountRole.Instructor, CreatedAt = default };

        if (page.Form.Password.Length is > 0 and <= PasswordRules.MaxLength && rules.Fault(chooses, page.Form.Password) is { } fault)
            ModelState.AddModelError(nameof(page.Form.Password), fault);
    }
}
