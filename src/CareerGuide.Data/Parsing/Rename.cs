using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A role or skill that a change of the texts renames or merges into another one.</summary>
/// <param name="FormerSlug">Redirects to <paramref name="Slug"/> after the rename.</param>
public sealed record Rename(AddressKind Kind, string FormerName, string FormerSlug, string Name, string Slug);
