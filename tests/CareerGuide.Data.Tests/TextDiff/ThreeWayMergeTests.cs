using CareerGuide.Data.Tests.Support;
using CareerGuide.Data.TextDiff;
using CsCheck;

namespace CareerGuide.Data.Tests.TextDiff;

public sealed class ThreeWayMergeTests
{
    private static readonly string[] Lines = ["a", "b", "c", "- d", ""];

    private static readonly string EachLineOnce = string.Concat(Lines.Select(line => line + "\n"));

    private static readonly Gen<string> Text = TextOf(Lines);

    private static readonly Gen<(string Origin, string Ours, string Theirs)> Texts = Gen.Select(Text, Text, Text);

    [Theory]
    [InlineData("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n")]
    [InlineData("a\nb\nc\n", "a\nb\nc\nd\n", "z\na\nb\nc\n", "z\na\nb\nc\nd\n")]
    [InlineData("a\nb\nc\n", "b\nc\n", "a\nb\nC\n", "b\nC\n")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "a\nx\nc\n", "a\nx\nc\n")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "a\nx\nC\n", null)]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "a\ny\nc\n", null)]
    [InlineData("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", "A\nB\nc\n")]
    [InlineData("a\nb\n", "A\nb\n", "a\nx\nb\n", "A\nx\nb\n")]
    [InlineData("a\nb\n", "a\nB\n", "a\nx\nb\n", "a\nx\nB\n")]
    [InlineData("a\nb\n", "A\ny\nb\n", "a\nx\nb\n", null)]
    [InlineData("a\nb\nc\n", "c\n", "a\nb\nC\n", null)]
    [InlineData("a\nb\n", "a\nx\nb\n", "a\ny\nb\n", null)]
    [InlineData("a\nb\n", "a\nx\nb\n", "b\n", null)]
    public void Lines_changed_apart_are_brought_together(string origin, string ours, string theirs, string? merged) =>
        Assert.Equal(merged, ThreeWayMerge.Merge(origin, ours, theirs));

    [Fact]
    public void Where_one_side_has_not_changed_the_other_is_taken() => Texts.Sample(t =>
    {
        Assert.Equal(t.Ours, ThreeWayMerge.Merge(t.Origin, t.Ours, t.Origin));
        Assert.Equal(t.Theirs, ThreeWayMerge.Merge(t.Origin, t.Origin, t.Theirs));
    });

    [Fact]
    public void Where_both_sides_say_the_same_they_agree() => Texts.Sample(t =>
        Assert.Equal(t.Ours, ThreeWayMerge.Merge(t.Origin, t.Ours, t.Ours)));

    [Fact]
    public void It_does_not_matter_who_is_who() => Texts.Sample(t =>
        Assert.Equal(ThreeWayMerge.Merge(t.Origin, t.Ours, t.Theirs), ThreeWayMerge.Merge(t.Origin, t.Theirs, t.Ours)));

    [Fact]
    public void What_one_side_wrote_is_there_as_often_as_it_wrote_it() => Gen.Select(Text, TextWith("ours"), TextWith("theirs")).Sample(
        (origin, ours, theirs) =>
        {
            if (ThreeWayMerge.Merge(origin, ours, theirs) is not { } merged)
                return;

            Assert.Equal(Count(ours, "ours"), Count(merged, "ours"));
            Assert.Equal(Count(theirs, "theirs"), Count(merged, "theirs"));
        },
        iter: 10_000);

    [Fact]
    public void Lines_that_both_have_stay_and_lines_that_neither_has_go() => Gen.Select(Text, Text).Sample(
        (ours, theirs) =>
        {
            if (ThreeWayMerge.Merge(EachLineOnce, ours, theirs) is not { } merged)
                return;

            foreach (var line in Lines[..^1])
            {
                var writers = new[] { ours, theirs }.Count(text => Count(text, line) > 0);
                Assert.True(writers == 1 || Count(merged, line) > 0 == (writers == 2), merged);
            }
        },
        iter: 10_000);

    /// <summary>
    /// Two instructors change a lecture, each in one to three places and no place of the other's: reword a line, add one, take one out.
    /// </summary>
    [Fact]
    public void Edits_of_two_people_that_do_not_overlap_merge_without_asking()
    {
        var merged = 0;
        var pairs = 0;
        var lines = Sample.DataRoles.TrimEnd('\n').Split('\n');

        TwoWriters(lines.Length).Sample(
            edits =>
            {
                var (ours, theirs) = (Edited(lines, edits.Ours, "ours"), Edited(lines, edits.Theirs, "theirs"));
                var text = ThreeWayMerge.Merge(Sample.DataRoles, ours, theirs);
                pairs++;
                merged += text is null ? 0 : 1;

                if (text is not null)
                    Assert.Equal(Edited(lines, [.. edits.Ours.Concat(edits.Theirs)], null), Unsigned(text));
            },
            iter: 5_000,
            threads: 1);

        Assert.InRange(merged / (double)pairs, 0.95, 1);
    }

    private static Gen<string> TextWith(string line) => TextOf([.. Lines, line]);

    private static Gen<string> TextOf(string[] lines) =>
        Gen.Int[0, lines.Length - 1].Array[0, 8].Select(picks => string.Concat(picks.Select(p => lines[p] + "\n")));

    private static Gen<(Edit[] Ours, Edit[] Theirs)> TwoWriters(int lines) =>
        from places in Gen.Int[0, lines - 1].HashSet[6]
        from kinds in Gen.Enum<EditKind>().Array[6]
        from counts in Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3])
        let edits = places.Zip(kinds, (place, kind) => new Edit(place, kind)).ToArray()
        select (edits[..counts.Item1], edits[3..(3 + counts.Item2)]);

    /// <param name="writer">Signs what is written; null where it does not matter who wrote it.</param>
    private static string Edited(string[] lines, Edit[] edits, string? writer) => string.Concat(lines.SelectMany((line, place) =>
        edits.SingleOrDefault(edit => edit.Line == place) is not { } edit ? [line]
        : edit.Kind switch
        {
            EditKind.Reword => [$"{line} reworded{writer}."],
            EditKind.Add => new[] { $"- added at {place}{writer}.", line },
            _ => [],
        }).Select(line => line + "\n"));

    private static string Unsigned(string text) =>
        text.Replace("ours.", ".", StringComparison.Ordinal).Replace("theirs.", ".", StringComparison.Ordinal);

    private enum EditKind
    {
        Reword,
        Add,
        Remove,
    }

    private sealed record Edit(int Line, EditKind Kind);

    private static int Count(string text, string line) => text.Split('\n').Count(l => l == line);
}
