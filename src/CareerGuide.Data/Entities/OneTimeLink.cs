namespace CareerGuide.Data.Entities;

public enum LinkPurpose
{
    /// <summary>Makes the first administrator, while there is no account at all.</summary>
    Setup,

    /// <summary>Lets someone who has an account, but no password yet, choose one.</summary>
    Invitation,

    /// <summary>Lets someone who has lost the password or the second factor choose anew.</summary>
    Recovery,
}

/// <summary>A link that works once, and not for ever. What is in it is known only to who was given it: here is its hash.</summary>
public sealed class OneTimeLink
{
    public const string UniqueHash = "IX_OneTimeLinks_TokenHash";

    public int Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Whose it is; null for a setup link.</summary>
    public int? AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal. Unique.</summary>
    public required string TokenHash { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or a newer one took its place, in UTC; null while it works.</summary>
    public DateTime? UsedAt { get; set; }
}
