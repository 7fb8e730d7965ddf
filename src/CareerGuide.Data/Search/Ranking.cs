namespace CareerGuide.Data.Search;

/// <summary>The rank of a match, most significant criterion first; smaller is better.</summary>
/// <param name="Missing">Total weight of the terms that are missing; rarer terms weigh more.</param>
/// <param name="Cost">Total distance of the matched variants from the terms as typed.</param>
/// <param name="Surplus">The number of words besides the matched ones.</param>
internal sealed record Rank(int Missing, Tier Tier, int Cost, SearchKind Kind, int Surplus)
{
    public (int, Tier, int, SearchKind, int) Order => (Missing, Tier, Cost, Kind, Surplus);
}

/// <summary>Where and how the terms match an entry, best first.</summary>
internal enum Tier
{
    /// <summary>A name is exactly the search text.</summary>
    IsTheName,

    /// <summary>A name starts with the search text; the last word may be incomplete.</summary>
    BeginsTheName,

    /// <summary>A name matches in full, through other names or corrections.</summary>
    MeansTheName,

    /// <summary>All matched terms are in one name.</summary>
    InOneName,

    /// <summary>A line contains the exact words in the same order.</summary>
    InLineAsAsked,

    /// <summary>Some terms match a name and the others its description.</summary>
    InNameAndText,

    InLine,

    /// <summary>Some terms match only the text of something named, or text nested under a line.</summary>
    InText,

    /// <summary>Some terms match a name, others only the context.</summary>
    InNameAndContext,

    /// <summary>Some terms match only the context.</summary>
    InContext,
}

/// <summary>An entry with its rank and the variants that matched.</summary>
internal sealed record RankedEntry(FoundEntry Entry, Rank Rank, IReadOnlyList<TermVariant> Found);

/// <summary>
/// Ranks the entries that the database found. Ranking is the same for both databases, because neither can distinguish names from texts or
/// corrections from prefixes.
/// </summary>
internal sealed class Ranking(SearchText asked, IReadOnlyList<QueryTerm> wanted, SearchLexicon vocabulary)
{
    /// <summary>The weight of a missing term: from 1 for a very frequent word to 4 for a very rare one.</summary>
    public static int Weight(QueryTerm missing, SearchLexicon vocabulary) =>
        Math.Max(1, (16 - (int)Math.Log2(1 + vocabulary.EntriesWith(missing))) / 4);

    /// <returns>Null for an entry in which only the context matches.</returns>
    public RankedEntry? Of(FoundEntry entry)
    {
        var words = new EntryWords(entry);
        var found = wanted.Select(w => Best(w, words)).ToList();
        var present = found.OfType<Finding>().ToList();
        var begun = words.Names.Where(Begins).ToList();

        if (begun.Count == 0 && present.All(f => f.Place == Place.Context))
            return null;

        var missing = begun.Count > 0 ? 0 : wanted.Zip(found).Where(pair => pair.Second is null).Sum(pair => Weight(pair.First, vocabulary));
        var (tier, surplus) = begun.Count > 0 ? TierOfName(begun) : TierOf(words, present, isWhole: missing == 0);

        return new RankedEntry(
            entry,
            new Rank(missing, tier, present.Sum(f => f.Cost), entry.Kind, surplus),
            begun.Count > 0 ? [.. present.Select(f => f.Wording), AsBegun] : [.. present.Select(f => f.Wording)]);
    }

    private TermVariant AsBegun => new([.. asked.Words.Select(word => new Match.Term(word, IsPrefix: true))]);

    private bool Begins(string[] name) =>
        name.Length >= asked.Words.Count
        && name[asked.Words.Count - 1].StartsWith(asked.Words[^1], StringComparison.Ordinal)
        && asked.Words.SkipLast(1).SequenceEqual(name.Take(asked.Words.Count - 1));

    private (Tier Tier, int Surplus) TierOfName(List<string[]> begun) => begun.Any(name => name.SequenceEqual(asked.Words))
        ? (Tier.IsTheName, 0)
        : (Tier.BeginsTheName, begun.Min(name => name.Length - asked.Words.Count));

    private (Tier Tier, int Surplus) TierOf(EntryWords words, List<Finding> present, bool isWhole)
    {
        var withinName = words.Names.Select(name => SurplusWithin(name, isWhole)).Min();

        return withinName is { } surplus
            ? (surplus == 0 && isWhole ? Tier.MeansTheName : Tier.InOneName, surplus)
            : (TierOfText(words, present), Math.Max(0, words.Line.Length + words.Text.Length - present.Sum(f => f.Wording.Terms.Count)));
    }

    private Tier TierOfText(EntryWords words, List<Finding> present)
    {
        var inName = present.Any(f => f.Place == Place.Name);

        if (present.Any(f => f.Place == Place.Context))
            return inName ? Tier.InNameAndContext : Tier.InContext;

        if (inName)
            return Tier.InNameAndText;

        if (present.Any(f => f.Place == Place.Text))
            return Tier.InText;

        return Holds(words.Line, asked.Words) ? Tier.InLineAsAsked : Tier.InLine;
    }

    /// <summary>The number of words in the name besides the matched ones; null when the name does not match.</summary>
    /// <param name="isWhole">Whether all terms must match; otherwise one is enough.</param>
    private int? SurplusWithin(string[] name, bool isWhole)
    {
        var within = wanted
            .Select(one => one.Wordings.Where(w => w.Terms.All(t => Array.Exists(name, t.Fits))).MinBy(w => w.Cost))
            .ToList();

        return within.TrueForAll(w => w is null) || (isWhole && within.Contains(null))
            ? null
            : Math.Max(0, name.Length - within.Sum(w => w?.Terms.Count ?? 0));
    }

    private static bool Holds(string[] line, IReadOnlyList<string> run) =>
        Enumerable.Range(0, Math.Max(0, line.Length - run.Count + 1)).Any(from => run.SequenceEqual(line.Skip(from).Take(run.Count)));

    private static Finding? Best(QueryTerm wanted, EntryWords words)
    {
        Finding? best = null;

        foreach (var wording in wanted.Wordings)
        {
            if (Found(wording, words) is { } found && (best is null || (found.Place, found.Cost).CompareTo((best.Place, best.Cost)) < 0))
                best = found;
        }

        return best;
    }

    private static Finding? Found(TermVariant wording, EntryWords words)
    {
        var (place, cost) = (Place.Name, wording.Cost);

        foreach (var term in wording.Terms)
        {
            if (words.Find(term) is not var (at, exactly))
                return null;

            place = at > place ? at : place;
            cost += exactly ? 0 : 1;
        }

        return new Finding(wording, place, cost);
    }

    private enum Place
    {
        Name,
        Line,
        Text,
        Context,
    }

    private sealed record Finding(TermVariant Wording, Place Place, int Cost);

    private sealed class EntryWords(FoundEntry entry)
    {
        public IReadOnlyList<string[]> Names { get; } = entry.Kind.IsNamed()
            ? [.. entry.Names.Split('\n').Prepend(entry.Title).Select(Folded).Where(name => name.Length > 0)]
            : [];

        public string[] Line { get; } = entry.Kind.IsNamed() ? [] : Folded(entry.Title);

        public string[] Text => field ??= Folded(entry.Text);

        private string[] Context => field ??= Folded(entry.Context);

        public (Place Place, bool Exactly)? Find(Match.Term term)
        {
            var inName = Fit.No;

            foreach (var name in Names)
                inName = Better(inName, Within(name, term));

            if (inName != Fit.No)
                return (Place.Name, inName == Fit.Exact);

            foreach (var place in (ReadOnlySpan<Place>)[Place.Line, Place.Text, Place.Context])
            {
                if (Within(WordsAt(place), term) is var fit and not Fit.No)
                    return (place, fit == Fit.Exact);
            }

            return null;
        }

        private string[] WordsAt(Place place) => place switch
        {
            Place.Line => Line,
            Place.Text => Text,
            _ => Context,
        };

        private static Fit Within(string[] words, Match.Term term)
        {
            var fit = Fit.No;

            foreach (var word in words)
            {
                if (word == term.Word)
                    return Fit.Exact;

                if (term.IsPrefix && word.StartsWith(term.Word, StringComparison.Ordinal))
                    fit = Fit.IsPrefix;
            }

            return fit;
        }

        private static Fit Better(Fit one, Fit other) => one > other ? one : other;

        private static string[] Folded(string text) => text.Length == 0 ? [] : [.. Tokenizer.Of(text).Select(w => w.Folded)];
    }

    private enum Fit
    {
        No,
        IsPrefix,
        Exact,
    }
}
