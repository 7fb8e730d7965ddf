namespace CareerGuide.Data.Search;

/// <summary>One term of a query with all its variants.</summary>
/// <param name="Asked">The term as typed: one word, or several that form a name.</param>
internal sealed record QueryTerm(string Asked, IReadOnlyList<TermVariant> Wordings)
{
    public Match Match => new Match.Any([.. Wordings.Select(w => new Match.All([.. w.Terms]))]);
}

/// <summary>One variant of a term; all its words must match.</summary>
/// <param name="Cost">Distance from the term as typed: 0 for the exact words.</param>
/// <param name="IsCorrection">Whether this variant assumes a spelling mistake.</param>
internal sealed record TermVariant(IReadOnlyList<Match.Term> Terms, int Cost = 0, bool IsCorrection = false);

/// <summary>Turns search text into query terms.</summary>
internal sealed class QueryExpander(SearchText text, SearchLexicon vocabulary, IReadOnlyList<OtherName> otherNames)
{
    /// <summary>Limits how many words are corrected, because each is compared with the whole lexicon.</summary>
    private const int MaxCorrected = 6;

    private const int MaxNameLength = 5;

    /// <summary>Initials this short are not used as variants: <c>DE</c> in a text is more often the Spanish word than a Data Engineer.</summary>
    private const int MaxInitialsLength = 2;

    private readonly ILookup<string, string> others = otherNames.ToLookup(n => n.Phrase, n => n.Other);

    /// <summary>Every sequence of words that may be a name.</summary>
    public static IReadOnlyList<string> Runs(SearchText text) =>
    [
        .. Enumerable.Range(0, text.Terms.Count)
            .SelectMany(from => Enumerable.Range(1, Math.Min(MaxNameLength, text.Terms.Count - from)), (from, length) => Run(text, from, length))
            .Distinct(),
    ];

    /// <summary>The terms as typed, where words match as prefixes, with the other names of roles and skills.</summary>
    public IReadOnlyList<QueryTerm> AsWritten()
    {
        var wanted = new List<QueryTerm>();

        for (var at = 0; at < text.Terms.Count;)
        {
            var length = LengthOfName(at);
            wanted.Add(Named(at, length));
            at += length;
        }

        return wanted;
    }

    /// <summary>The same terms with spelling corrections as further variants.</summary>
    public IReadOnlyList<QueryTerm> Corrected() =>
        [.. AsWritten().Select((wanted, at) => at < MaxCorrected ? WithCorrections(wanted) : wanted)];

    private static string Run(SearchText text, int from, int length) => string.Join(' ', text.Terms.Skip(from).Take(length));

    private int LengthOfName(int from)
    {
        for (var length = Math.Min(MaxNameLength, text.Terms.Count - from); length > 1; length--)
        {
            if (others.Contains(Run(text, from, length)) || (length == 2 && vocabulary.Knows(Joined(from, length))))
                return length;
        }

        return 1;
    }

    private QueryTerm Named(int from, int length)
    {
        var asked = Run(text, from, length);

        return new QueryTerm(asked,
        [
            new TermVariant([.. text.Terms.Skip(from).Take(length).Select(word => Written(word))]),
            .. others[asked].Distinct().Where(other => other.Length > MaxInitialsLength).Select(other => new TermVariant(Exactly(other), Cost: 1)),
            .. length == 1 ? FormsOf(asked) : [],
            .. length > 1 && vocabulary.Knows(Joined(from, length)) ? [new TermVariant(Exactly(Joined(from, length)), Cost: 1)] : Array.Empty<TermVariant>(),
        ]);
    }

    private IEnumerable<TermVariant> FormsOf(string word) =>
    [
        .. vocabulary.OtherForms(word).Select(form => new TermVariant([new(form)], Cost: 1)),
        .. vocabulary.KnownBeginnings(word).Select(beginning => new TermVariant([new(beginning, IsPrefix: true)], Cost: 2)),
    ];

    /// <summary><c>Power BI</c> may also be written <c>PowerBI</c>.</summary>
    private string Joined(int from, int length) => string.Concat(text.Terms.Skip(from).Take(length));

    private QueryTerm WithCorrections(QueryTerm wanted)
    {
        if (wanted.Asked.Contains(' '))
            return wanted;

        var corrections = vocabulary.Corrections(wanted.Asked).Select(c => new TermVariant(Exactly(c.Word), 2 * c.Slips, IsCorrection: true)).ToList();

        if (vocabulary.Parted(wanted.Asked) is var (first, second))
            corrections.Add(new TermVariant([new(first), new(second)], Cost: 1, IsCorrection: true));

        if (corrections.Count == 0 && !vocabulary.Knows(new Match.Term(wanted.Asked, IsPrefix: true)))
            corrections.AddRange(vocabulary.Completions(wanted.Asked).Select(c => new TermVariant(Exactly(c.Word), (2 * c.Slips) + 1, IsCorrection: true)));

        return wanted with { Wordings = [.. wanted.Wordings, .. corrections] };
    }

    /// <summary>A single letter does not match as a prefix, because too many words start with it.</summary>
    private static Match.Term Written(string word) => new(word, IsPrefix: word.Length > 1);

    private static IReadOnlyList<Match.Term> Exactly(string phrase) => [.. phrase.Split(' ').Select(word => new Match.Term(word))];
}
