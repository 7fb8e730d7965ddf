namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>The requirements for all accounts: <c>Accounts:*</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Whether an account needs a second step before it can edit or administer.</summary>
    public bool RequireSecondStep { get; set; }
}
