using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Infrastructure.Identity;

/// <summary>What tells accounts apart beside a change, where names may be alike.</summary>
public static class AccountLabel
{
    /// <summary>Its address, or “deleted account 7”: the number of an account is given to no other. Empty where no account made the change.</summary>
    public static string Of(int? accountId, string? email) => accountId is { } id ? email ?? Texts.Get("Account.Deleted", ("number", id)) : "";
}
