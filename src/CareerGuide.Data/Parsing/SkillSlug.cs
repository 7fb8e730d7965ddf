using CareerGuide.Content.Text;

namespace CareerGuide.Data.Parsing;

/// <summary>The slug of a skill. Names without letters share one slug.</summary>
internal static class SkillSlug
{
    public static string Of(string name) =>
        Slug.OfName(name) is { Length: > 0 } slug ? slug : "skill";
}
