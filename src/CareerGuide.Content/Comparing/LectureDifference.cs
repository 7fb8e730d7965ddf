using CareerGuide.Content.Model;

namespace CareerGuide.Content.Comparing;

/// <summary>What of a lecture's content another text of it changes, in the order in which a reader meets it.</summary>
public static class LectureDifference
{
    /// <summary>Two pieces that share fewer of their words are two pieces, not one that was reworded.</summary>
    private const double MinSimilarity = 0.4;

    public static IReadOnlyList<ContentChange> None { get; } = [];

    /// <param name="before">Null if there was none.</param>
    /// <param name="after">Null if there is none any more.</param>
    public static IReadOnlyList<ContentChange> Between(Lecture? before, Lecture? after) =>
        Between(before is null ? [] : Piece.Of(before), after is null ? [] : Piece.Of(after));

    public static IReadOnlyList<ContentChange> Between(Glossary before, Glossary after) => Between(Piece.Of(before), Piece.Of(after));

    private static IReadOnlyList<ContentChange> Between(IEnumerable<Piece> before, IEnumerable<Piece> after)
    {
        var now = after.ToList();
        var old = RenamedRoles.Follow([.. before], now).ToList();
        var kept = Take(old, now, piece => (piece.Part, piece.Facet, piece.Where, piece.Key));
        var changed = kept.Where(pair => pair.Old.Text != pair.Now.Text).Concat(Reworded(old, now)).Select(Changed).ToList();

        return
        [
            .. changed
                .Concat(now.Select(piece => new ContentChange(piece.Part, ChangeKind.Added, piece.Where, null, piece.Text, piece.Line, piece.Facet)))
                .Concat(old.Select(piece => new ContentChange(piece.Part, ChangeKind.Removed, piece.Where, piece.Text, null, piece.Line, piece.Facet)))
                .OrderBy(change => change.Line)
                .ThenBy(change => change.Kind),
        ];
    }

    private static ContentChange Changed((Piece Old, Piece Now) pair) =>
        new(pair.Now.Part, ChangeKind.Changed, pair.Now.Where, pair.Old.Text, pair.Now.Text, pair.Now.Line, pair.Now.Facet);

    /// <summary>Takes out of both lists the pieces that have the same key, in their order.</summary>
    private static List<(Piece Old, Piece Now)> Take<TKey>(List<Piece> old, List<Piece> now, Func<Piece, TKey> key)
        where TKey : notnull
    {
        var waiting = old.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<Piece>(group));
        var pairs = new List<(Piece Old, Piece Now)>();

        foreach (var piece in now)
        {
            if (waiting.GetValueOrDefault(key(piece)) is { Count: > 0 } queue)
                pairs.Add((queue.Dequeue(), piece));
        }

        Remove(old, now, pairs);

        return pairs;
    }

    /// <summary>Takes out of both lists the pieces that say nearly the same in the same place.</summary>
    private static List<(Piece Old, Piece Now)> Reworded(List<Piece> old, List<Piece> now)
    {
        var likely =
            from was in old
            join piece in now on (was.Part, was.Facet, was.Where) equals (piece.Part, piece.Facet, piece.Where)
            let likeness = Likeness(was.Text, piece.Text)
            where likeness >= MinSimilarity
            orderby likeness descending
            select (Old: was, Now: piece);
        var (usedOld, usedNow) = (new HashSet<Piece>(ReferenceEqualityComparer.Instance), new HashSet<Piece>(ReferenceEqualityComparer.Instance));
        var pairs = new List<(Piece Old, Piece Now)>();

        foreach (var pair in likely.ToList())
        {
            if (usedOld.Contains(pair.Old) || usedNow.Contains(pair.Now))
                continue;

            usedOld.Add(pair.Old);
            usedNow.Add(pair.Now);
            pairs.Add(pair);
        }

        Remove(old, now, pairs);

        return pairs;
    }

    private static void Remove(List<Piece> old, List<Piece> now, List<(Piece Old, Piece Now)> pairs)
    {
        var used = new HashSet<Piece>(pairs.SelectMany(pair => new[] { pair.Old, pair.Now }), ReferenceEqualityComparer.Instance);
        old.RemoveAll(used.Contains);
        now.RemoveAll(used.Contains);
    }

    /// <summary>Dice's coefficient of the words: twice what both have by what each has.</summary>
    private static double Likeness(string a, string b)
    {
        var (words, others) = (Words(a), Words(b));
        var all = words.Count + others.Count;

        return all == 0 ? 0 : 2.0 * words.Intersect(others).Count() / all;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant())];
}
