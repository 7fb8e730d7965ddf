using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>The words of the interface for a level of a skill.</summary>
public static class LevelText
{
    public static string Of(SkillLevel level) => Texts.Get($"Level.{level}");
}
