using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing;

/// <summary>The result of publishing a text from the browser.</summary>
public abstract record PublishOutcome
{
    /// <summary>The renames of roles and skills detected in the new text.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    public sealed record Published(int Number, IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;

    /// <summary>The document had changed on other lines: the new revision contains both changes.</summary>
    public sealed record Merged(int Number, string Markdown, IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;

    /// <summary>The published text is the same.</summary>
    public sealed record Unchanged(int Number) : PublishOutcome;

    /// <summary>The document had changed on the same lines. Nothing is stored.</summary>
    /// <param name="Theirs">The published text; null when the document was archived in the meantime.</param>
    public sealed record Conflict(int Number, string? Theirs) : PublishOutcome;

    public sealed record Refused(IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;
}
