using CareerGuide.Data.Entities;

namespace CareerGuide.Web.Features.OneTime;

/// <summary>The form behind a link that works once.</summary>
/// <param name="Path">With the token, where the form is sent to.</param>
/// <param name="Email">As typed for the first administrator; else whose link it is.</param>
/// <param name="Name">As typed; empty at first.</param>
public sealed record OneTimePage(LinkPurpose Purpose, string Path, string Email, string Name) : FormPage
{
    public override string Path { get; } = Path;

    public override string Heading => Purpose switch
    {
        LinkPurpose.Setup => "Set up the site",
        LinkPurpose.Invitation => "Welcome",
        _ => "Choose a new password",
    };

    public bool AsksForName => Purpose != LinkPurpose.Recovery;

    public bool AsksForEmail => Purpose == LinkPurpose.Setup;
}

/// <summary>Shown alike for a link that was used, is too old, was replaced, or never was.</summary>
public sealed record DeadLinkPage : FormPage
{
    public override string Heading => "This link does not work any more";

    public override string Path => "/account/sign-in";
}
