using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Features.Shared.TagHelpers;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Admin.Users;

/// <summary>Everybody who may sign in.</summary>
/// <param name="Form">Who is about to be invited.</param>
public sealed record UsersPage(InviteForm Form, IReadOnlyList<UserLine> People) : PrivatePage
{
    public override string Title => Texts.Get("Users.Title");

    public override string Path => "/admin/users";

    /// <summary>Whether a person is the only one who can let others in, so that the site refuses to lose them.</summary>
    public bool IsLastAdministrator(UserLine person) => CanAdminister(person) && People.Count(CanAdminister) == 1;

    private static bool CanAdminister(UserLine person) => person is { Role: AccountRole.Administrator, State: UserState.Active or UserState.Locked };
}

public enum UserState
{
    Active,
    Invited,
    Locked,
    Disabled,
}

/// <param name="SignedInAt">In UTC; null before the first time.</param>
/// <param name="IsSelf">Whether this is who looks.</param>
public sealed record UserLine(
    int Id, string Name, string Email, AccountRole Role, UserState State, DateTime? SignedInAt, bool HasSecondStep, int Passkeys, bool IsSelf)
{
    /// <summary>The unused invitation or recovery link; null if there is none.</summary>
    public OutstandingLink? Link { get; init; }

    /// <summary>What the button would make of them.</summary>
    public AccountRole OtherRole => Role == AccountRole.Instructor ? AccountRole.Administrator : AccountRole.Instructor;

    public bool IsDisabled => State == UserState.Disabled;
}

/// <summary>A one-time link for an account, shown once.</summary>
/// <param name="Link">Absolute.</param>
/// <param name="Until">In UTC.</param>
public sealed record LinkPage(string Email, string Link, DateTime Until) : PrivatePage
{
    public override string Title => Texts.Get("Users.LinkTitle");

    /// <summary>A mail to them with the link, in their own mail program.</summary>
    public string Mail =>
        $"mailto:{Uri.EscapeDataString(Email)}?subject={Uri.EscapeDataString(Texts.Get("Users.MailSubject"))}&body={Uri.EscapeDataString(Texts.Get("Users.MailText", ("link", Link), ("time", Times.InWords(Until))))}";

    public override string Path => "/admin/users";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Users.Title"), "/admin/users")];
}
