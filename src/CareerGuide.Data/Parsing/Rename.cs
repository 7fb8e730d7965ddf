using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>A role or skill that a change of the texts calls otherwise, or that it makes one with another.</summary>
/// <param name="FormerSlug">Leads to <paramref name="Slug"/> from now on.</param>
public sealed record Rename(AddressKind Kind, string FormerName, string FormerSlug, string Name, string Slug);
