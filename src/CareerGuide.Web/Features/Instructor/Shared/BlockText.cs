using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>The blocks that can be inserted into a lecture: their names, and their words for the author to write over.</summary>
public static class BlockText
{
    private static string[] PlaceholderKeys =>
        ["Block.Introduction", "Block.NewRole", "Block.OtherRole", "Block.Sentence", "Block.Point", "Block.Skill", "Block.Criterion", "Block.Interest"];

    private static BlockWords Words => new(
        Role: Texts.Get("Block.NewRole"),
        OtherRole: Texts.Get("Block.OtherRole"),
        Comparison: Texts.Get("Block.ComparisonHeading"),
        Guidance: Texts.Get("Block.GuidanceHeading"),
        Sentence: Texts.Get("Block.Sentence"),
        Point: Texts.Get("Block.Point"),
        Skill: Texts.Get("Block.Skill"),
        Criterion: Texts.Get("Block.Criterion"),
        High: Texts.Get("Block.High"),
        Low: Texts.Get("Block.Low"),
        Interest: Texts.Get("Block.Interest"));

    /// <summary>The words of the starter and of all blocks, whatever language an author has the desk in.</summary>
    public static Placeholders Placeholders { get; } = Placeholders.Of(
        from language in TranslatedLanguages.All
        from key in PlaceholderKeys
        select Texts.GetIn(CultureInfo.GetCultureInfo(language), key).Split(" (")[0]);

    public static string FirstRole => Texts.Get("Block.NewRole");

    public static string Introduction => Texts.Get("Block.Introduction");

    public static string NameOf(LectureBlock block) => Texts.Get($"Block.{block}");

    public static string Of(LectureBlock block, BlockPlace place, FacetKind? facet = null) => LectureBlocks.Of(block, place, Words, facet);
}
