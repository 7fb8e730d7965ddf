using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CareerGuide.Data.TextDiff;

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

    /// <summary>The two texts side by side: where they say the same, where one has changed what they had in common, and where both have.</summary>
    /// <param name="origin">Null where they never had anything in common: whatever they differ in, both have changed.</param>
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

    /// <summary>Changes that one text cannot simply hold both of are looked at together.</summary>
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

public enum MergeRegionKind
{
    /// <summary>Neither has changed it.</summary>
    Same,

    /// <summary>Only the first text has.</summary>
    Ours,

    /// <summary>Only the second text has.</summary>
    Theirs,

    /// <summary>Both have, and say the same now.</summary>
    Alike,

    /// <summary>Both have, and say something else each.</summary>
    Both,
}

/// <summary>Neighbouring lines of two texts that began as one. Each line keeps its line end.</summary>
public sealed record MergeRegion(MergeRegionKind Kind, IReadOnlyList<string> Origin, IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs)
{
    /// <summary>What a text with both sides' changes says here; where they disagree, ours and then theirs.</summary>
    public IReadOnlyList<string> Together => Kind switch
    {
        MergeRegionKind.Both => [.. Ours, .. Theirs],
        MergeRegionKind.Theirs => Theirs,
        _ => Ours,
    };
}
