namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>What is demanded of all accounts: <c>Accounts:*</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Whether nobody may write before their account has a second step.</summary>
    public bool RequireSecondStep { get; set; }
}
