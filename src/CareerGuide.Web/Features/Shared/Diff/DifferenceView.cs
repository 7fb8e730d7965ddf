using System.Globalization;
using CareerGuide.Content.Comparing;
using CareerGuide.Data.TextDiff;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Shared.Diff;

/// <summary>Two texts as they are shown: what differs with a few lines around it, the rest folded away.</summary>
public sealed record DifferenceView(IReadOnlyList<DifferencePart> Parts, int Added, int Removed)
{
    private const int LinesAround = 3;

    public bool IsNone => Added + Removed == 0;

    public string InWords => IsNone ? "No line differs" : $"{Lines(Added)} added, {Lines(Removed)} removed";

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

    private static string Lines(int count) => count == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{count} lines");
}

/// <param name="IsFolded">Whether it is far from anything that differs.</param>
public sealed record DifferencePart(bool IsFolded, IReadOnlyList<DifferentLine> Lines)
{
    public string Summary => Lines.Count == 1 ? "1 line that stays" : string.Create(CultureInfo.InvariantCulture, $"{Lines.Count} lines that stay");
}

/// <summary>What readers see changed, in words.</summary>
public static class ChangeWords
{
    public static string Of(ContentChange change) => change.Part switch
    {
        ContentPart.Title => "Title",
        ContentPart.Role => "Role",
        ContentPart.Facet => FacetText.Find(change.Facet!)?.Title ?? change.Facet!,
        ContentPart.Rating => "Rating",
        ContentPart.WorkflowStep => "Step of the workflow",
        ContentPart.Section => "Part of the text",
        ContentPart.GlossaryEntry => "Entry of the glossary",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, message: null),
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "new",
        ChangeKind.Changed => "changed",
        ChangeKind.Removed => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
