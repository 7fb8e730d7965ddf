using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CareerGuide.Data.TextDiff;

/// <summary>Merges, line by line, two texts with a common ancestor.</summary>
public static class ThreeWayMerge
{
    /// <summary>
    /// The text with both sides' changes. Null when both changed the same lines differently, or adjacent lines so that their order is
    /// ambiguous. All texts are normalized.
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

    /// <summary>Aligns the two texts and classifies each region by which side changed it.</summary>
    /// <param name="origin">Null when there is no common ancestor: both sides then count as changed wherever they differ.</param>
    public static IReadOnlyList<MergeRegion> Regions(string? origin, string ours, string theirs)
    {
        if (origin is null)
            return RegionsOf(Lines(ours), [], Changes(ours, theirs), isUnknown: true);

        return RegionsOf(Lines(origin), Changes(origin, ours), Changes(origin, theirs), isUnknown: false);
    }

    private static List<MergeRegion> RegionsOf(string[] origin, List<Change> left, List<Change> right, bool isUnknown)
    {
        var regions = new List<MergeRegion>();
        var read = 0;

        foreach (var group in Together(left, right))
        {
            var (start, end) = (group.Min(c => c.Change.Start), group.Max(c => c.Change.End));
            var (ours, theirs) = (Side(true), Side(false));
            Keep(start);
            regions.Add(new(KindOf(group, ours, theirs, isUnknown), origin[start..end], ours, theirs));
            read = end;

            string[] Side(bool isLeft) => Applied(origin, start, end, group.Where(c => c.IsLeft == isLeft).Select(c => c.Change));
        }

        Keep(origin.Length);

        return regions;

        void Keep(int to)
        {
            if (to > read)
                regions.Add(new(MergeRegionKind.Same, origin[read..to], origin[read..to], origin[read..to]));
        }
    }

    private static MergeRegionKind KindOf(List<(Change Change, bool IsLeft)> group, string[] ours, string[] theirs, bool isUnknown)
    {
        if (isUnknown)
            return MergeRegionKind.Both;

        if (ours.SequenceEqual(theirs))
            return MergeRegionKind.Alike;

        return group.TrueForAll(c => c.IsLeft) ? MergeRegionKind.Ours : group.Exists(c => c.IsLeft) ? MergeRegionKind.Both : MergeRegionKind.Theirs;
    }

    /// <summary>Groups changes of both sides that cannot be applied independently.</summary>
    private static List<List<(Change Change, bool IsLeft)>> Together(List<Change> left, List<Change> right)
    {
        var groups = new List<List<(Change Change, bool IsLeft)>>();

        foreach (var change in left.Select(c => (Change: c, IsLeft: true)).Concat(right.Select(c => (Change: c, IsLeft: false)))
            .OrderBy(c => c.Change.Start).ThenBy(c => c.Change.End))
        {
            if (groups.Count == 0 || groups[^1].TrueForAll(earlier => change.Change.MayFollow(earlier.Change)))
                groups.Add([]);

            groups[^1].Add(change);
        }

        return groups;
    }

    private static string[] Applied(string[] origin, int start, int end, IEnumerable<Change> changes)
    {
        var lines = new List<string>();
        var read = start;

        foreach (var change in changes)
        {
            lines.AddRange(origin[read..change.Start]);
            lines.AddRange(change.Lines);
            read = change.End;
        }

        lines.AddRange(origin[read..end]);

        return [.. lines];
    }

    /// <summary>Both sides' changes in order, with identical ones once. Ends with null at the first overlap.</summary>
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

    /// <summary>Replaces the origin's lines from <paramref name="Start"/> up to <paramref name="End"/>, exclusive.</summary>
    private sealed record Change(int Start, int End, string[] Lines)
    {
        public static Change Of(DiffBlock block, DiffResult diff) => new(
            block.DeleteStartA,
            block.DeleteStartA + block.DeleteCountA,
            [.. diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB)]);

        /// <summary>Each line was replaced by one line, so the lines before and after it keep their place.</summary>
        private bool IsLineForLine => Start < End && Lines.Length == End - Start;

        private bool IsInsertion => Start == End;

        /// <summary>
        /// Changes are independent if at least one unchanged line separates them. Adjacent changes are independent only if one rewords its
        /// lines one for one and the other does so too or only inserts lines. In all other cases the order of the lines is ambiguous, and a
        /// person must decide.
        /// </summary>
        public bool MayFollow(Change earlier) => Start > earlier.End
            || (Start == earlier.End
                && ((IsLineForLine && (earlier.IsLineForLine || earlier.IsInsertion)) || (IsInsertion && earlier.IsLineForLine)));

        public bool SameAs(Change other) => Start == other.Start && End == other.End && Lines.SequenceEqual(other.Lines);
    }
}

public enum MergeRegionKind
{
    /// <summary>Neither text changed it.</summary>
    Same,

    /// <summary>Only the first text changed it.</summary>
    Ours,

    /// <summary>Only the second text changed it.</summary>
    Theirs,

    /// <summary>Both texts changed it in the same way.</summary>
    Alike,

    /// <summary>Both texts changed it differently.</summary>
    Both,
}

/// <summary>Adjacent lines of two texts with a common ancestor. Each line keeps its line ending.</summary>
public sealed record MergeRegion(MergeRegionKind Kind, IReadOnlyList<string> Origin, IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs)
{
    /// <summary>The merged lines of this region. When the texts disagree, ours followed by theirs.</summary>
    public IReadOnlyList<string> Together => Kind switch
    {
        MergeRegionKind.Both => [.. Ours, .. Theirs],
        MergeRegionKind.Theirs => Theirs,
        _ => Ours,
    };
}
