using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CareerGuide.Web.Features.OneTime;

/// <summary>In by a link that works once: the first administrator, somebody invited, somebody who lost the way in.</summary>
[AllowAnonymous]
public sealed class OneTimeController(OneTimeLinks links, AccountRegister register, AccountSignIn signIn, PasswordRules rules) : Controller
{
    [HttpGet("/account/{purpose:regex(^(setup|invitation|recovery)$)}/{token}")]
    public async Task<IActionResult> Index(LinkPurpose purpose, string token, CancellationToken cancellation) =>
        await links.FindAsync(purpose, token, cancellation) is { } link
            ? View(new OneTimePage(purpose, Request.Path, link.Account?.Email ?? "", link.Account?.Name ?? ""))
            : Dead();

    [HttpPost("/account/{purpose:regex(^(setup|invitation|recovery)$)}/{token}")]
    [EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Index(
        LinkPurpose purpose, string token, [FromForm] string? email, [FromForm] string? name, [FromForm] string? password, CancellationToken cancellation)
    {
        if (await links.FindAsync(purpose, token, cancellation) is not { } link)
            return Dead();

        var page = new OneTimePage(purpose, Request.Path, link.Account?.Email ?? email?.Trim() ?? "", name?.Trim() ?? "");
        var faults = Faults(page, password ?? "").ToList();

        if (faults.Count > 0)
            return View(page with { Faults = faults });

        var account = link.AccountId is { } id
            ? await register.ChoosePasswordAsync(purpose, token, id, page.AsksForName ? page.Name : null, password!)
            : await register.SetUpAsync(token, page.Email, page.Name, password!);

        if (account is null)
            return Dead();

        await signIn.CompleteAsync(account, "one-time link");

        return Redirect("/account?done=welcome");
    }

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Dead", new DeadLinkPage());
    }

    private IEnumerable<FormFault> Faults(OneTimePage page, string password)
    {
        if (page.AsksForEmail && !AccountRegister.IsEmail(page.Email))
            yield return new("email", "Type your e-mail address, as ada@example.org.");

        if (page.AsksForName && page.Name.Length is 0 or > Account.NameMaxLength)
            yield return new("name", $"Type your name, in at most {Account.NameMaxLength} characters.");

        var chooses = new Account { Email = page.Email, Name = page.Name, Role = AccountRole.Instructor, CreatedAt = default };

        if (rules.Fault(chooses, password) is { } fault)
            yield return new("password", fault);
    }
}
