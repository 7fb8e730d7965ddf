using CareerGuide.Content.Model;

namespace CareerGuide.Content.Comparing;

/// <summary>What of a lecture's content another text of it changes, in the order in which a reader meets it.</summary>
public static class LectureDifference
{
    /// <summary>Two pieces that share fewer of their words are two pieces, not one that was reworded.</summary>
    private const double MinSimilarity = 0.4;

    /// <summary>Letters alone tell less than words: unrelated lines share some of them.</summary>
    private const double WeightOfLetters = 0.8;

    private const int MaxLengthByLetters = 200;

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
        var (allOld, allNow) = (old.ToArray(), now.ToArray());
        var kept = Take(old, now, piece => (piece.Part, piece.Facet, piece.Where, piece.Key));
        var reworded = Reworded(old, now);
        var replaced = Replaced(allOld, allNow, old, now, [.. kept, .. reworded]);
        var changed = kept.Where(pair => pair.Old.Text != pair.Now.Text).Concat(reworded).Concat(replaced).Select(Changed).ToList();

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

    /// <summary>Takes out of both lists single lines of a list in whose place another one stands, between the same neighbours.</summary>
    private static List<(Piece Old, Piece Now)> Replaced(
        Piece[] allOld, Piece[] allNow, List<Piece> old, List<Piece> now, IReadOnlyList<(Piece Old, Piece Now)> pairs)
    {
        var places = new Dictionary<Piece, (Piece?, Piece?)>(ReferenceEqualityComparer.Instance);
        AddSingle(allOld, old, pairs.ToDictionary(pair => pair.Old, pair => pair.Now, (IEqualityComparer<Piece>)ReferenceEqualityComparer.Instance), places);
        AddSingle(allNow, now, pairs.ToDictionary(pair => pair.Now, pair => pair.Now, (IEqualityComparer<Piece>)ReferenceEqualityComparer.Instance), places);
        var (singleOld, singleNow) = (old.Where(places.ContainsKey).ToList(), now.Where(places.ContainsKey).ToList());
        var replaced = Take(singleOld, singleNow, piece => (piece.Facet, piece.Where, places[piece]));
        Remove(old, now, replaced);

        return replaced;
    }

    /// <summary>Adds the lines that alone stand between two kept ones, or between one and the end of their list.</summary>
    private static void AddSingle(Piece[] all, List<Piece> left, Dictionary<Piece, Piece> kept, Dictionary<Piece, (Piece? Before, Piece? After)> places)
    {
        var isLeft = new HashSet<Piece>(left, ReferenceEqualityComparer.Instance);

        foreach (var list in all.Where(piece => piece.Part == ContentPart.Facet).GroupBy(piece => (piece.Facet, piece.Where)).Select(list => list.ToArray()))
        {
            foreach (var (index, piece) in list.Index().Where(item => isLeft.Contains(item.Item)))
            {
                var (before, after) = (list.ElementAtOrDefault(index - 1), list.ElementAtOrDefault(index + 1));

                if (!(before is not null && isLeft.Contains(before)) && !(after is not null && isLeft.Contains(after)))
                    places[piece] = (before is null ? null : kept[before], after is null ? null : kept[after]);
            }
        }
    }

    private static void Remove(List<Piece> old, List<Piece> now, List<(Piece Old, Piece Now)> pairs)
    {
        var used = new HashSet<Piece>(pairs.SelectMany(pair => new[] { pair.Old, pair.Now }), ReferenceEqualityComparer.Instance);
        old.RemoveAll(used.Contains);
        now.RemoveAll(used.Contains);
    }

    /// <summary>Of the words, or of pairs of letters where those tell more: “Bakes bread” and “Baking breads” share no word.</summary>
    private static double Likeness(string a, string b)
    {
        var words = Dice(Words(a), Words(b));

        return a.Length > MaxLengthByLetters || b.Length > MaxLengthByLetters ? words : Math.Max(words, WeightOfLetters * Dice(LetterPairs(a), LetterPairs(b)));
    }

    /// <summary>Dice's coefficient: twice what both have by what each has.</summary>
    private static double Dice(HashSet<string> some, HashSet<string> others) =>
        some.Count + others.Count == 0 ? 0 : 2.0 * some.Count(others.Contains) / (some.Count + others.Count);

    private static HashSet<string> LetterPairs(string text) =>
        [.. Words(text).SelectMany(word => Enumerable.Range(0, Math.Max(word.Length - 1, 1)).Select(start => word.Substring(start, Math.Min(2, word.Length - start))))];

    private static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant())];
}
