using Microsoft.AspNetCore.Identity;

namespace CareerGuide.Data.Entities;

public enum AccountRole
{
    /// <summary>Writes lectures.</summary>
    Instructor,

    /// <summary>Also says who else may, and deletes for good.</summary>
    Administrator,
}

/// <summary>Someone who may sign in. The e-mail address is the name to sign in with; no mail is ever sent to it.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int NameMaxLength = 100;

    /// <summary>As others see it beside what this person wrote.</summary>
    [ProtectedPersonalData]
    public required string Name { get; set; }

    public required AccountRole Role { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when this person may not sign in any more, in UTC; null while they may.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>In UTC; null before the first time.</summary>
    public DateTime? SignedInAt { get; set; }

    /// <summary>Codes of the second step that were tried since the last right one.</summary>
    public int FailedCodes { get; set; }

    /// <summary>Until when no code of the second step is looked at, in UTC; null where codes are looked at.</summary>
    public DateTime? CodesLockedUntil { get; set; }
}
