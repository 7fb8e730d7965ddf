namespace CareerGuide.Data.Entities;

/// <summary>Values are stored by name: new ones may be added, but existing ones must not be renamed.</summary>
public enum AuditAction
{
    Published,
    Merged,
    Imported,
    Proposed,
    ProposalSettled,
    Restored,
    Undone,
    Archived,
    Renamed,
    Reordered,
    Purged,
    Exported,
    PictureAdded,

    SetupLinkMade,
    Invited,
    LinkUsed,
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SignedOutEverywhere,
    PasswordChanged,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    PasskeyAdded,
    PasskeyRemoved,
    LoginLinked,
    RoleChanged,
    AccountDisabled,
    AccountEnabled,
    WrongCode,
    LinkWithdrawn,
    NameChanged,
    AuditShortened,

    OccupationsImported,
    OccupationConfirmed,
    OccupationWithdrawn,

    AccountDeleted,
}

/// <summary>An entry of the audit trail: who did what, and when. Database triggers refuse updates, and deletes of all but old entries.</summary>
public sealed class AuditEntry
{
    public const int SubjectMaxLength = 320;

    public const int NetworkAddressMaxLength = 64;

    public long Id { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null when no account did it: files, a command, or someone not signed in.</summary>
    public required int? AccountId { get; init; }

    /// <summary>The account's name at that time.</summary>
    public required string Who { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What was affected: the slug of a lecture or the e-mail address of a person.</summary>
    public required string Subject { get; init; }

    /// <summary>Further details in a few words; may be empty. Never a text, a password or a token.</summary>
    public required string Details { get; init; }

    /// <summary>Where the request came from, as <c>203.0.113.7</c>; empty where there was none. Set as it is saved.</summary>
    public string NetworkAddress { get; set; } = "";
}
