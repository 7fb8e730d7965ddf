namespace CareerGuide.Web.Features.SignIn;

/// <param name="Email">As typed.</param>
/// <param name="Back">Where to go after; empty for the first page.</param>
/// <param name="University">What the university's provider is called; null where there is none.</param>
/// <param name="NeedsHttps">Whether the browser would not keep the session, because the connection is not safe.</param>
public sealed record SignInPage(string Email, string Back, string? University, bool NeedsHttps) : FormPage
{
    public override string Heading => "Sign in";

    public override string Description => "For instructors and administrators. To read the site nobody needs to sign in.";

    public override string Path => "/account/sign-in";
}

public sealed record SecondStepPage(string Back) : FormPage
{
    public override string Heading => "One more step";

    public override string Path => "/account/second-step";
}

/// <param name="Name">What the provider is called.</param>
/// <param name="Email">Whom it says that this is.</param>
/// <param name="Account">The name of the account that goes with it; null where there is none.</param>
public sealed record UniversityPage(string Name, string Email, string? Account, string Back) : FormPage
{
    public override string Heading => Account is null ? "You have no account here" : "Go on";

    public override string Path => "/account/university";
}

public sealed record NoAccessPage : FormPage
{
    public override string Heading => "That is not for you";

    public override string Path => "/account/no-access";
}
