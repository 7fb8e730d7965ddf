using CareerGuide.Content.Text;

namespace CareerGuide.Data.Parsing;

/// <summary>The slug of a skill; names without letters share one.</summary>
internal static class SkillSlug
{
    public static string Of(string name) =>
        Slug.OfName(name) is { Length: > 0 } slug ? slug : "skill";
}
