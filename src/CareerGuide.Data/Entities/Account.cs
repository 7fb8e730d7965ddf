using Microsoft.AspNetCore.Identity;

namespace CareerGuide.Data.Entities;

public enum AccountRole
{
    /// <summary>Writes lectures.</summary>
    Instructor,

    /// <summary>Also manages accounts and deletes content permanently.</summary>
    Administrator,
}

/// <summary>Someone who can sign in, by e-mail address. The site never sends mail to it.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int NameMaxLength = 100;

    /// <summary>The name shown to others beside this person's work.</summary>
    [ProtectedPersonalData]
    public required string Name { get; set; }

    public required AccountRole Role { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the account was disabled, in UTC; null while it is active.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>In UTC; null before the first sign-in.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>Failed second-factor codes since the last correct one.</summary>
    public int FailedCodes { get; set; }

    /// <summary>No second-factor code is accepted before this time, in UTC; null when there is no lockout.</summary>
    public DateTime? CodesLockedUntil { get; set; }
}
