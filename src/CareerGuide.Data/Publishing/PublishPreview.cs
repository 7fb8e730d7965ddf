using CareerGuide.Content.Comparing;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing;

/// <summary>What would come of publishing a text.</summary>
/// <param name="Outcome">As publishing would answer.</param>
/// <param name="Changes">What readers would see changed in this lecture, in the glossary, or by the wordings in all lectures.</param>
/// <param name="Renames">The addresses that would lead to another one.</param>
public sealed record PublishPreview(PublishOutcome Outcome, IReadOnlyList<ContentChange> Changes, IReadOnlyList<Rename> Renames);
