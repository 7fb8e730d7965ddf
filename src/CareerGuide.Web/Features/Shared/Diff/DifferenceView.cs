using CareerGuide.Content.Comparing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Shared.Diff;

/// <summary>Two texts as they are shown: what differs with a few lines around it, the rest folded away.</summary>
public sealed record DifferenceView(IReadOnlyList<DifferencePart> Parts, int Added, int Removed)
{
    private const int LinesAround = 3;

    public bool IsNone => Added + Removed == 0;

    public string InWords => IsNone ? Texts.Get("Difference.None") : Texts.Get("Difference.Lines", ("added", Added), ("removed", Removed));

    public static DifferenceView Of(TextDifference difference)
    {
        var lines = difference.Lines;
        var near = new bool[lines.Count];

        foreach (var (index, line) in lines.Index())
        {
            if (line.Fate != LineChangeKind.Same)
                Array.Fill(near, true, Math.Max(0, index - LinesAround), Math.Min(lines.Count, index + LinesAround + 1) - Math.Max(0, index - LinesAround));
        }

        return new(
            [.. lines.Zip(near).GroupedBy(line => line.Second ? "near" : null).Select(group => new DifferencePart(group.Heading is null, [.. group.Lines.Select(line => line.First)]))],
            difference.Added,
            difference.Removed);
    }

    public static DifferenceView Between(string? before, string? after) => Of(TextDifference.Between(before ?? "", after ?? ""));

    /// <summary>The difference of two stretches, which begin at these lines of their texts.</summary>
    public static DifferenceView Between(string before, string after, int beforeFrom, int afterFrom) => Of(new TextDifference(
        [.. TextDifference.Between(before, after).Lines.Select(line => line with { Number = line.Number - 1 + (line.Fate == LineChangeKind.Removed ? beforeFrom : afterFrom) })]));
}

/// <param name="IsFolded">Whether it is far from anything that differs.</param>
public sealed record DifferencePart(bool IsFolded, IReadOnlyList<DifferentLine> Lines)
{
    public string Summary => Texts.Get("Difference.Folded", ("count", Lines.Count));
}

/// <summary>What readers see changed, in words.</summary>
public static class ChangeWords
{
    public static string Of(ContentChange change) => change.Part == ContentPart.Facet
        ? FacetText.Find(change.Facet!)?.Title ?? change.Facet!
        : Texts.Get($"Difference.Part.{change.Part}");

    public static string Of(ChangeKind kind) => Texts.Get($"Difference.Kind.{kind}");

    /// <summary>Both sides of a change, with the words marked that only one of them has.</summary>
    public static (IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After) RunsOf(ContentChange change)
    {
        if (change is not { Before: { } before, After: { } after } || before.Contains('\n', StringComparison.Ordinal) || after.Contains('\n', StringComparison.Ordinal))
            return (Whole(change.Before), Whole(change.After));

        var lines = TextDifference.Between(before, after).Lines;

        return (RunsOf(lines, LineChangeKind.Removed), RunsOf(lines, LineChangeKind.Added));
    }

    private static IReadOnlyList<WordRun> RunsOf(IReadOnlyList<DifferentLine> lines, LineChangeKind fate) => [.. lines.Where(line => line.Fate == fate).SelectMany(line => line.Runs)];

    private static IReadOnlyList<WordRun> Whole(string? text) => text is null ? [] : [new WordRun(text, Changed: false)];

    /// <summary>As the beginning of “New responsibility”.</summary>
    public static string InSentence(ChangeKind kind) => Texts.Get($"Editor.Kind.{kind}");

    /// <summary>As the end of “New responsibility”.</summary>
    public static string InSentence(ContentChange change) => change.Part == ContentPart.Facet
        ? FacetText.Find(change.Facet!)?.One ?? Texts.Get("Editor.Part.LineOf", ("facet", change.Facet))
        : Texts.Get($"Editor.Part.{change.Part}");
}
