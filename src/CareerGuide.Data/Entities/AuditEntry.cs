namespace CareerGuide.Data.Entities;

/// <summary>What happened. Kept by name: a new one may be added, none renamed.</summary>
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
}

/// <summary>One line of the trail: who did what, when. The database itself refuses to change or delete one.</summary>
public sealed class AuditEntry
{
    public const int SubjectMaxLength = 320;

    public const int NetworkAddressMaxLength = 64;

    public long Id { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null where no account did it: files, a command, someone who is not signed in.</summary>
    public required int? AccountId { get; init; }

    /// <summary>The name at that time.</summary>
    public required string Who { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What it was done to: the slug of a lecture, the address of a person.</summary>
    public required string Subject { get; init; }

    /// <summary>More about it in a few words; empty where there is nothing more to say. Never a text, a password or a token.</summary>
    public required string Details { get; init; }

    /// <summary>Where the request came from, as <c>203.0.113.7</c>; empty where there was none. Set as it is saved.</summary>
    public string NetworkAddress { get; set; } = "";
}
