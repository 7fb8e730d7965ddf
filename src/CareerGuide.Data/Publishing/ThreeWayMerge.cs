using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CareerGuide.Data.Publishing;

/// <summary>Brings together, line by line, two texts that began as the same one.</summary>
public static class ThreeWayMerge
{
    /// <summary>
    /// The text with both sides' changes; null where they changed the same lines differently, or lines that touch in a way that
    /// leaves open what belongs where. All texts are normalised.
    /// </summary>
    public static string? Merge(string origin, string ours, string theirs)
    {
        var left = Changes(origin, ours);
        var right = Changes(origin, theirs);
        var originLines = Lines(origin);
        var merged = new List<string>();
        var read = 0;

        foreach (var change in InOrder(left, right))
        {
            if (change is null)
                return null;

            merged.AddRange(originLines[read..change.Start]);
            merged.AddRange(change.Lines);
            read = change.End;
        }

        merged.AddRange(originLines[read..]);

        return string.Concat(merged);
    }

    /// <summary>The changes of both sides, the ones made by both once; ends with null where two overlap.</summary>
    private static IEnumerable<Change?> InOrder(List<Change> left, List<Change> right)
    {
        Change? last = null;

        foreach (var change in left.Concat(right).OrderBy(c => c.Start).ThenBy(c => c.End))
        {
            if (last is not null && change.SameAs(last))
                continue;

            if (last is not null && !change.MayFollow(last))
            {
                yield return null;
                yield break;
            }

            yield return last = change;
        }
    }

    private static List<Change> Changes(string from, string to)
    {
        var diff = Differ.Instance.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, LineEndingsPreservingChunker.Instance);

        return [.. diff.DiffBlocks.Select(block => Change.Of(block, diff))];
    }

    private static string[] Lines(string text) => [.. LineEndingsPreservingChunker.Instance.Chunk(text)];

    /// <summary>Lines of the origin from <paramref name="Start"/> up to <paramref name="End"/>, exclusive, that became others.</summary>
    private sealed record Change(int Start, int End, string[] Lines)
    {
        public static Change Of(DiffBlock block, DiffResult diff) => new(
            block.DeleteStartA,
            block.DeleteStartA + block.DeleteCountA,
            [.. diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)]);

        /// <summary>Each line became one line, so what stands before and after it is as it was.</summary>
        private bool IsLineForLine => Start < End && Lines.Length == End - Start;

        private bool IsInsertion => Start == End;

        /// <summary>
        /// Apart by a line at least; or side by side, where one only rewords its lines and the other rewords its own or adds some.
        /// Where lines go and others come beside them, nobody but a person can tell whether these belong to those.
        /// </summary>
        public bool MayFollow(Change earlier) => Start > earlier.End
            || (Start == earlier.End
                && ((IsLineForLine && (earlier.IsLineForLine || earlier.IsInsertion)) || (IsInsertion && earlier.IsLineForLine)));

        public bool SameAs(Change other) => Start == other.Start && End == other.End && Lines.SequenceEqual(other.Lines);
    }
}
