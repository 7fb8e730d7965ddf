using CareerGuide.Data.TextDiff;
using CsCheck;

namespace CareerGuide.Data.Tests.TextDiff;

public sealed class TextDifferenceTests
{
    private static readonly string[] Lines = ["a b\n", "a c\n", "b\n", "\n", "long line of words\n", "long line of swords\n"];

    private static readonly Gen<string> Text = Gen.OneOf([.. Lines.Select(Gen.Const)]).Array[0, 12].Select(lines => string.Concat(lines));

    [Fact]
    public void Both_texts_can_be_read_out_of_their_difference() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var lines = TextDifference.Between(before, after).Lines;

        Assert.Equal(LinesOf(before), Read(lines, LineChangeKind.Added));
        Assert.Equal(LinesOf(after), Read(lines, LineChangeKind.Removed));
    });

    [Fact]
    public void Lines_have_the_number_that_they_have_in_their_text() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var lines = TextDifference.Between(before, after).Lines;

        Assert.Equal(Enumerable.Range(1, LinesOf(before).Length).Except(lines.Where(l => l.Fate == LineChangeKind.Removed).Select(l => l.Number)).Count(), lines.Count(l => l.Fate == LineChangeKind.Same));
        Assert.Equal(Enumerable.Range(1, LinesOf(after).Length), lines.Where(l => l.Fate != LineChangeKind.Removed).Select(l => l.Number));
    });

    [Fact]
    public void The_changes_make_the_other_text_of_the_one() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var difference = TextDifference.OfLines(before, after);
        var lines = LinesOf(SourceText.Normalize(before)).ToList();

        foreach (var change in difference.Changes.Reverse())
        {
            Assert.Equal(change.Before, lines.Slice(change.Line - 1, change.Before.Count));
            lines.RemoveRange(change.Line - 1, change.Before.Count);
            lines.InsertRange(change.Line - 1, change.After);
        }

        Assert.Equal(LinesOf(SourceText.Normalize(after)), lines);
    });

    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", 2, 1, "a\nb\nB\nc\n")]
    [InlineData("a\r\nc", "a\nb\nc\n", 2, 1, "a\nb\nc\n")]
    [InlineData("a\nb\n", "", 1, 2, "a\nb\n")]
    [InlineData("", "a\nb\n\n\n", 1, 2, "a\nb\n")]
    public void A_change_has_its_line_its_count_and_both_texts(string before, string after, int line, int count, string both)
    {
        var difference = TextDifference.OfLines(before, after);

        Assert.Equal((line, count, both), (Assert.Single(difference.Changes).Line, difference.Count, difference.Both));
    }

    [Fact]
    public void Texts_that_differ_only_in_how_lines_end_have_no_changes() =>
        Assert.Empty(TextDifference.OfLines("\uFEFFa\r\nb\r\n", "a\nb\n\n").Changes);

    [Fact]
    public void Of_a_reworded_line_only_the_words_are_marked()
    {
        var lines = TextDifference.Between("- Build pipelines with care\n", "- Lay pipelines with care\n").Lines;

        Assert.Equal([(LineChangeKind.Removed, "Build"), (LineChangeKind.Added, "Lay")], lines.SelectMany(l => l.Runs.Where(r => r.Changed), (l, r) => (l.Fate, r.Text)));
    }

    [Fact]
    public void Lines_that_have_nothing_in_common_are_shown_whole() =>
        Assert.All(TextDifference.Between("One two three\n", "Quite another thing\n").Lines, l => Assert.False(Assert.Single(l.Runs).Changed));

    [Fact]
    public void Two_texts_together_hold_the_lines_of_both() => Gen.Select(Text, Text, Text).Sample((origin, ours, theirs) =>
    {
        var regions = ThreeWayMerge.Regions(origin, ours, theirs);

        Assert.Equal(origin, string.Concat(regions.SelectMany(r => r.Origin)));
        Assert.Equal(ours, string.Concat(regions.SelectMany(r => r.Ours)));
        Assert.Equal(theirs, string.Concat(regions.SelectMany(r => r.Theirs)));

        if (ThreeWayMerge.Merge(origin, ours, theirs) is { } merged)
            Assert.Equal(merged, string.Concat(regions.SelectMany(r => r.Together)));
    });

    [Fact]
    public void Two_texts_that_never_were_one_differ_in_both() => Gen.Select(Text, Text).Sample((ours, theirs) =>
    {
        var regions = ThreeWayMerge.Regions(origin: null, ours, theirs);

        Assert.Equal(ours, string.Concat(regions.SelectMany(r => r.Ours)));
        Assert.Equal(theirs, string.Concat(regions.SelectMany(r => r.Theirs)));
        Assert.All(regions, r => Assert.True(r.Kind is MergeRegionKind.Same or MergeRegionKind.Both));
    });

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.EndsWith('\n') ? text[..^1].Split('\n') : text.Split('\n');

    private static IEnumerable<string> Read(IEnumerable<DifferentLine> lines, LineChangeKind without) =>
        lines.Where(l => l.Fate != without).Select(l => string.Concat(l.Runs.Select(r => r.Text)));
}
