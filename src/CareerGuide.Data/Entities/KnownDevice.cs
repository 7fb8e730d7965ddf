namespace CareerGuide.Data.Entities;

/// <summary>
/// A browser in which somebody has signed in completely. Its wrong passwords and codes are counted apart, so that strangers who lock the
/// account do not lock its owner out.
/// </summary>
public sealed class KnownDevice
{
    public const string UniqueHash = "IX_KnownDevices_TokenHash";

    public int Id { get; init; }

    public required int AccountId { get; init; }

    /// <summary>SHA-256 of the token in the browser's cookie with the account and its security stamp, in hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>When somebody last signed in with it, in UTC.</summary>
    public required DateTime UsedAt { get; init; }

    /// <summary>Failed passwords since the last complete sign-in.</summary>
    public int FailedPasswords { get; init; }

    /// <summary>No password is accepted from it before this time, in UTC; null when there is no lockout.</summary>
    public DateTime? LockedUntil { get; init; }

    /// <summary>Failed second-factor codes since the last correct one.</summary>
    public int FailedCodes { get; init; }

    /// <summary>No second-factor code is accepted from it before this time, in UTC; null when there is no lockout.</summary>
    public DateTime? CodesLockedUntil { get; init; }
}
