using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Admin.DeleteAccount;

/// <summary>Asks whether an account is to be deleted.</summary>
/// <param name="Revisions">How many published texts stay under the person's name.</param>
/// <param name="Drafts">How many of their unpublished texts go with the account.</param>
public sealed record DeleteAccountPage(DeleteAccountForm Form, int Id, string Name, string Email, int Revisions, int Drafts) : PrivatePage
{
    public override string Title => Texts.Get("DeleteAccount.Title", ("name", Name));

    public override string Path => InstructorAddresses.DeleteAccount(Id);

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Users.Title"), "/admin/users")];
}
