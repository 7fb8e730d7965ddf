using CareerGuide.Content.Text;
using DiffPlex;
using DiffPlex.Chunkers;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>Aligns the lines of a list with those of its successor.</summary>
internal static class LineAlignment
{
    /// <summary>The positions of unchanged lines, ignoring case, and of changed blocks with the same number of lines.</summary>
    public static IEnumerable<KeyValuePair<int, int>> Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.Select(NormalizedName.Of).ToList(), after.Select(NormalizedName.Of).ToList());
        var diff = Differ.Instance.CreateDiffs(
            string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var (at, there) = (0, 0);

        foreach (var block in diff.DiffBlocks)
        {
            for (; at < block.DeleteStartA; at++, there++)
                yield return new(at, there);

            for (var n = 0; n < block.DeleteCountA && block.DeleteCountA == block.InsertCountB; n++)
                yield return new(at + n, there + n);

            (at, there) = (at + block.DeleteCountA, there + block.InsertCountB);
        }

        for (; at < old.Count && there < now.Count; at++, there++)
            yield return new(at, there);
    }
}
