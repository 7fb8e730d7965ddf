namespace CareerGuide.Data.Auditing;

/// <summary>Who changes something, and what they say about it.</summary>
/// <param name="AccountId">Null where no account does it.</param>
/// <param name="Name">As it is shown beside the change.</param>
public sealed record Author(int? AccountId, string Name)
{
    /// <summary>What is in the content folder is nobody's in particular.</summary>
    public static Author Files { get; } = new(null, "");

    /// <summary>A few words about the change; empty where there are none.</summary>
    public string Note { get; init; } = "";

    /// <summary>
    /// The form that was sent. One that arrives twice, because someone pressed twice or the answer was lost, is carried out once.
    /// </summary>
    public Guid? Submission { get; init; }
}
