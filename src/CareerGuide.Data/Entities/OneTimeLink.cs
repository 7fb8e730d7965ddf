namespace CareerGuide.Data.Entities;

public enum LinkPurpose
{
    /// <summary>Creates the first administrator while the site has no account.</summary>
    Setup,

    /// <summary>Lets an account without a password choose one.</summary>
    Invitation,

    /// <summary>Lets someone who lost their password or second factor set a new one.</summary>
    Recovery,
}

/// <summary>A link that works once and expires. Only its recipient knows the token: the database stores a hash.</summary>
public sealed class OneTimeLink
{
    public const string UniqueHash = "IX_OneTimeLinks_TokenHash";

    public int Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>The account it belongs to; null for a setup link.</summary>
    public int? AccountId { get; init; }

    public Account? Account { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal. Unique.</summary>
    public required string TokenHash { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used or superseded by a newer link, in UTC; null while it is valid.</summary>
    public DateTime? UsedAt { get; set; }
}
