using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Shared;

/// <summary>The blocks that can be inserted into a lecture: their names, and their words for the author to write over.</summary>
public static class BlockText
{
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

    public static string NameOf(LectureBlock block) => Texts.Get($"Block.{block}");

    public static string Of(LectureBlock block, BlockPlace place, FacetKind? facet = null) => LectureBlocks.Of(block, place, Words, facet);
}
