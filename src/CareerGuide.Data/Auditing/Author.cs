namespace CareerGuide.Data.Auditing;

/// <summary>Who makes a change, and their note about it.</summary>
/// <param name="AccountId">Null when no account makes it.</param>
/// <param name="Name">The name shown beside the change.</param>
public sealed record Author(int? AccountId, string Name)
{
    /// <summary>The content folder: its texts have no known author.</summary>
    public static Author Files { get; } = new(null, "");

    /// <summary>A note about the change; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Id of the submitted form. A form that arrives twice, by a double click or a retry, is processed once.</summary>
    public Guid? Submission { get; init; }
}
