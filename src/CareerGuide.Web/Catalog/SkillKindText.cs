using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>The words of the interface for a kind of skill; a kind that only a glossary knows is shown as that has it.</summary>
public static class SkillKindText
{
    public static string One(string kind) => Texts.TryGet($"SkillKind.One.{KeyOf(kind)}") ?? Capitalized(kind);

    /// <param name="kind">Null for skills whose kind nobody has said.</param>
    public static string Many(string? kind) => kind is null
        ? Texts.Get("SkillKind.Other")
        : Texts.TryGet($"SkillKind.Many.{KeyOf(kind)}") ?? Capitalized(kind);

    private static string KeyOf(string kind) => kind.Replace(' ', '-');

    private static string Capitalized(string kind) => kind.Length > 0 ? $"{char.ToUpperInvariant(kind[0])}{kind[1..]}" : Texts.Get("SkillKind.Other");
}
