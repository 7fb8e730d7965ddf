using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Accounts.SignIn;

/// <param name="University">What the university's provider is called; null if there is none.</param>
/// <param name="NeedsHttps">Whether the browser would not keep the session, because the connection is not safe.</param>
public sealed record SignInPage(SignInForm Form, string? University, bool NeedsHttps) : PrivatePage
{
    public override string Title => Texts.Get("SignIn.Title");

    public override string Description => Texts.Get("SignIn.Description");

    public override string Path => "/account/sign-in";
}

public sealed record SecondStepPage(SecondStepForm Form) : PrivatePage
{
    public override string Title => Texts.Get("SecondStep.Title");

    public override string Path => "/account/second-step";
}

/// <param name="Name">What the provider is called.</param>
/// <param name="Email">Whom it says that this is.</param>
/// <param name="Account">The name of the account that goes with it; null if there is none.</param>
public sealed record UniversityPage(string Name, string Email, string? Account, string Back) : PrivatePage
{
    public override string Title => Texts.Get(Account is null ? "University.NoAccount" : "Account.GoOn");

    public override string Path => "/account/university";
}

public sealed record NoAccessPage : PrivatePage
{
    public override string Title => Texts.Get("NoAccess.Title");

    public override string Path => "/account/no-access";
}
