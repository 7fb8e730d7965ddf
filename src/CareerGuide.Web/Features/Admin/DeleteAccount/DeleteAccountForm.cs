namespace CareerGuide.Web.Features.Admin.DeleteAccount;

public sealed record DeleteAccountForm
{
    /// <summary>The e-mail address of the account, typed as confirmation.</summary>
    public string Confirmation { get; init => field = (value ?? "").Trim(); } = "";
}
