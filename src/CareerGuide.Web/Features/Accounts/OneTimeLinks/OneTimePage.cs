using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Accounts.OneTimeLinks;

/// <summary>The form of a one-time link.</summary>
/// <param name="Path">With the token, where the form is sent to.</param>
/// <param name="Form">With the account's address and name, where the link has an account.</param>
public sealed record OneTimePage(OneTimeForm Form, LinkPurpose Purpose, string Path) : PrivatePage
{
    public override string Path { get; } = Path;

    public override string Title => Texts.Get($"OneTimeLink.Title.{Purpose}");

    public bool AsksForName => Purpose != LinkPurpose.Recovery;

    public bool AsksForEmail => Purpose == LinkPurpose.Setup;
}

/// <summary>The same page for a link that was used, has expired, was replaced or never existed.</summary>
public sealed record ExpiredLinkPage : PrivatePage
{
    public override string Title => Texts.Get("OneTimeLink.Expired");

    public override string Path => "/account/sign-in";
}
