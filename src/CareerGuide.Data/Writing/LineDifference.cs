using CareerGuide.Data.Publishing;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CareerGuide.Data.Writing;

/// <summary>A stretch of lines that another text has otherwise.</summary>
/// <param name="Line">The line of the first text, 1-based, that it begins at.</param>
/// <param name="Before">Its lines in the first text; none where lines were added.</param>
/// <param name="After">Its lines in the other text; none where lines were removed.</param>
public sealed record ChangedLines(int Line, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Where two texts differ, by lines, as they would be published.</summary>
/// <param name="Both">All lines of both: where they differ first those of the one, then those of the other.</param>
public sealed record LineDifference(IReadOnlyList<ChangedLines> Changes, string Both)
{
    /// <summary>How many lines are not the same.</summary>
    public int Count => Changes.Sum(change => Math.Max(change.Before.Count, change.After.Count));

    public static LineDifference Between(string one, string other)
    {
        var (before, after) = (SourceText.Normalize(one), SourceText.Normalize(other));
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);
        var (old, now) = (diff.PiecesOld.ToArray(), diff.PiecesNew.ToArray());
        List<ChangedLines> changes = [];
        List<string> both = [];
        var read = 0;

        foreach (var block in diff.DiffBlocks)
        {
            var removed = old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)];
            var added = now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)];
            changes.Add(new ChangedLines(block.DeleteStartA + 1, WithoutEnds(removed), WithoutEnds(added)));
            both.AddRange([.. old[read..block.DeleteStartA], .. removed, .. added]);
            read = block.DeleteStartA + block.DeleteCountA;
        }

        both.AddRange(old[read..]);

        return new LineDifference(changes, string.Concat(both));
    }

    private static List<string> WithoutEnds(IEnumerable<string> lines) => [.. lines.Select(line => line.TrimEnd('\n'))];
}
