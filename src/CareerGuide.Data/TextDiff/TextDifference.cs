using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace CareerGuide.Data.TextDiff;

/// <summary>How a line differs between two texts.</summary>
public enum LineChangeKind
{
    Same,
    Removed,
    Added,
}

/// <param name="Changed">Whether these words occur in only one of the two lines.</param>
public sealed record WordRun(string Text, bool Changed);

/// <param name="Number">The line number in the text that contains it; for an unchanged line, in the new text.</param>
/// <param name="Runs">The line in parts; a single unmarked part when no similar line exists in the other text.</param>
public sealed record DifferentLine(LineChangeKind Fate, int Number, IReadOnlyList<WordRun> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>Consecutive lines that differ in the other text.</summary>
/// <param name="Line">The 1-based line of the first text where they start.</param>
/// <param name="Before">Its lines in the first text; none when lines were added.</param>
/// <param name="After">Its lines in the other text; none when lines were removed.</param>
public sealed record ChangedLines(int Line, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>The line-by-line difference of two texts, word by word within reworded lines.</summary>
public sealed record TextDifference(IReadOnlyList<DifferentLine> Lines)
{
    /// <summary>Texts that differ in more lines than this are each shown whole: nobody reads a finer difference of that size.</summary>
    private const int MaxLines = 5_000;

    /// <summary>Longer lines are shown whole, because comparing their words takes too long.</summary>
    private const int MaxLineLength = 2_000;

    /// <summary>Lines with less of their characters in common count as two lines, not as one reworded line.</summary>
    private const double MinSimilarity = 0.3;

    public int Added => Lines.Count(line => line.Fate == LineChangeKind.Added);

    public int Removed => Lines.Count(line => line.Fate == LineChangeKind.Removed);

    public bool IsNone => Lines.All(line => line.Fate == LineChangeKind.Same);

    /// <summary>The number of changed lines; a reworded line counts once.</summary>
    public int Count => Changes.Sum(change => Math.Max(change.Before.Count, change.After.Count));

    /// <summary>All lines of both texts. Where they differ, the first text's lines precede the second's.</summary>
    public string Both => string.Concat(Lines.Select(line => line.Text + '\n'));

    /// <summary>The groups of lines that differ.</summary>
    public IEnumerable<ChangedLines> Changes
    {
        get
        {
            var line = 1;

            for (var read = 0; read < Lines.Count; read++, line++)
            {
                var stretch = Lines.Skip(read).TakeWhile(l => l.Fate != LineChangeKind.Same).ToList();

                if (stretch.Count > 0)
                    yield return new(line, Texts(stretch, LineChangeKind.Removed), Texts(stretch, LineChangeKind.Added));

                read += stretch.Count;
                line += stretch.Count(l => l.Fate == LineChangeKind.Removed);
            }
        }
    }

    /// <summary>Compares texts with LF line endings.</summary>
    public static TextDifference Between(string before, string after) => Between(before, after, Words);

    /// <summary>Compares any texts in the form in which they would be published, without comparing words within lines.</summary>
    public static TextDifference OfLines(string before, string after) =>
        Between(SourceText.Normalize(before), SourceText.Normalize(after), (old, now) => (Whole(old), Whole(now)));

    private static TextDifference Between(string before, string after, Compare words)
    {
        var (old, now) = (LinesOf(before), LinesOf(after));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old[start..].Reverse().Zip(now[start..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        return new(
        [
            .. now[..start].Select((line, index) => Whole(LineChangeKind.Same, index + 1, line)),
            .. Middle(old[start..^end], now[start..^end], start, words),
            .. now[^end..].Select((line, index) => Whole(LineChangeKind.Same, now.Length - end + index + 1, line)),
        ]);
    }

    private static List<string> Texts(IEnumerable<DifferentLine> lines, LineChangeKind fate) =>
        [.. lines.Where(line => line.Fate == fate).Select(line => line.Text)];

    private static string[] LinesOf(string text)
    {
        var lines = text.Split('\n');

        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static IEnumerable<DifferentLine> Middle(string[] old, string[] now, int start, Compare words)
    {
        if (old.Length == 0 || now.Length == 0 || Math.Max(old.Length, now.Length) > MaxLines)
            return Replaced(old, now, start, start, words);

        var diff = Differ.Instance.CreateDiffs(
            string.Join('\n', old) + '\n', string.Join('\n', now) + '\n', ignoreWhiteSpace: false, ignoreCase: false, new LineFeeds());

        return Middle(diff.DiffBlocks, old, now, start, words);
    }

    private static IEnumerable<DifferentLine> Middle(IEnumerable<DiffBlock> blocks, string[] old, string[] now, int start, Compare words)
    {
        var read = 0;

        foreach (var block in blocks)
        {
            for (; read < block.InsertStartB; read++)
                yield return Whole(LineChangeKind.Same, start + read + 1, now[read]);

            var removed = old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)];
            var added = now[block.InsertStartB..(block.InsertStartB + block.InsertCountB)];

            foreach (var line in Replaced(removed, added, start + block.DeleteStartA, start + block.InsertStartB, words))
                yield return line;

            read += block.InsertCountB;
        }

        for (; read < now.Length; read++)
            yield return Whole(LineChangeKind.Same, start + read + 1, now[read]);
    }

    /// <summary>The removed lines, then the added ones, paired in order.</summary>
    private static IEnumerable<DifferentLine> Replaced(string[] removed, string[] added, int removedFrom, int addedFrom, Compare words)
    {
        var pairs = removed.Zip(added, (old, now) => words(old, now)).ToList();

        return removed
            .Select((line, n) => new DifferentLine(LineChangeKind.Removed, removedFrom + n + 1, n < pairs.Count ? pairs[n].Old : Whole(line)))
            .Concat(added
                .Select((line, n) => new DifferentLine(LineChangeKind.Added, addedFrom + n + 1, n < pairs.Count ? pairs[n].Now : Whole(line))));
    }

    private static (IReadOnlyList<WordRun> Old, IReadOnlyList<WordRun> Now) Words(string old, string now)
    {
        if (Math.Max(old.Length, now.Length) > MaxLineLength)
            return (Whole(old), Whole(now));

        var diff = Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var (oldRuns, nowRuns) = (
            Runs(diff.PiecesOld, diff.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))),
            Runs(diff.PiecesNew, diff.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))));
        var kept = nowRuns.Where(run => !run.Changed).Sum(run => run.Text.Count(char.IsLetterOrDigit));
        var all = Math.Max(old.Count(char.IsLetterOrDigit), now.Count(char.IsLetterOrDigit));

        return kept < all * MinSimilarity ? (Whole(old), Whole(now)) : (oldRuns, nowRuns);
    }

    private static List<WordRun> Runs(IReadOnlyList<string> pieces, IEnumerable<(int Start, int Count)> changed)
    {
        var runs = new List<WordRun>();
        var read = 0;

        foreach (var (start, count) in changed.Where(c => c.Count > 0))
        {
            Add(read, start, isChanged: false);
            Add(start, start + count, isChanged: true);
            read = start + count;
        }

        Add(read, pieces.Count, isChanged: false);

        return runs;

        void Add(int from, int to, bool isChanged)
        {
            if (to > from)
                runs.Add(new(string.Concat(pieces.Skip(from).Take(to - from)), isChanged));
        }
    }

    private static DifferentLine Whole(LineChangeKind fate, int number, string line) => new(fate, number, Whole(line));

    private static WordRun[] Whole(string line) => [new(line, Changed: false)];

    /// <summary>Compares an old line with its replacement and splits both into parts.</summary>
    private delegate (IReadOnlyList<WordRun> Old, IReadOnlyList<WordRun> Now) Compare(string old, string now);

    /// <summary>Splits at line feeds only. Every line must end with one.</summary>
    private sealed class LineFeeds : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split('\n')[..^1];
    }
}
