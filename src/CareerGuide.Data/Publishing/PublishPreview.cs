using CareerGuide.Content.Comparing;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing;

/// <summary>The result that publishing a text would have.</summary>
/// <param name="Outcome">The outcome that publishing would return.</param>
/// <param name="Changes">Changes that readers would see in this lecture, in the glossary, or through wordings in all lectures.</param>
/// <param name="Renames">The renames, whose old addresses would redirect.</param>
public sealed record PublishPreview(PublishOutcome Outcome, IReadOnlyList<ContentChange> Changes, IReadOnlyList<Rename> Renames)
{
    /// <summary>The names of roles whose pages would be gone: no lecture describes them any more, and their addresses redirect nowhere.</summary>
    public IReadOnlyList<string> RemovedRoles { get; init; } = [];

    /// <summary>Lines of lectures that would name other skills because the glossary changes.</summary>
    public IReadOnlyList<SkillLineChange> SkillLines { get; init; } = [];
}
