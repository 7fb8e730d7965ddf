using CareerGuide.Content;

namespace CareerGuide.Data.Publishing;

/// <summary>C, C++ and C# are three skills, also in an address.</summary>
internal static class SkillSlug
{
    public static string Of(string name) =>
        Slug.From(name.Replace("+", " plus ").Replace("#", " sharp ")) is { Length: > 0 } slug ? slug : "skill";
}
