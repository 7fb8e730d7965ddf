using CareerGuide.Content.Diagnostics;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing;

/// <summary>What became of a text that someone sent from the browser.</summary>
public abstract record PublishOutcome
{
    /// <summary>The roles and skills that the new text was understood to rename.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    public sealed record Published(int Number, IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;

    /// <summary>The document had moved on, on other lines: the new revision holds both changes.</summary>
    public sealed record Merged(int Number, string Markdown, IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;

    /// <summary>The published text says just that.</summary>
    public sealed record Unchanged(int Number) : PublishOutcome;

    /// <summary>The document had moved on, on the same lines. Nothing is stored.</summary>
    /// <param name="Theirs">The published text; null where the document was archived meanwhile.</param>
    public sealed record Conflict(int Number, string? Theirs) : PublishOutcome;

    public sealed record Refused(IReadOnlyList<Diagnostic> Diagnostics) : PublishOutcome;
}
