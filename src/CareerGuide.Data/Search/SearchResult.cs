namespace CareerGuide.Data.Search;

/// <summary>The result of a search.</summary>
/// <param name="Asked">The search text.</param>
/// <param name="Groups">The hits by kind; the kind with the best match comes first.</param>
/// <param name="Corrected">The corrected search text, when no entry contains the words as typed; otherwise null.</param>
/// <param name="LeftOut">Words that the matches need not contain, because no entry contains all of them.</param>
/// <param name="Instead">Roles and skills with similar names, when nothing was found.</param>
public sealed record SearchResult(
    SearchText Asked,
    IReadOnlyList<SearchGroup> Groups,
    string? Corrected = null,
    IReadOnlyList<string>? LeftOut = null,
    IReadOnlyList<SearchHit>? Instead = null)
{
    /// <summary>The slugs of the roles that the text names among other words, in its order.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The best match overall.</summary>
    public SearchHit? First => Groups.Count > 0 ? Groups[0].Hits[0] : null;
}

/// <param name="Count">The number of matches, which may exceed the number of hits.</param>
/// <param name="IsAtLeast">Whether there may be more matches than counted.</param>
public sealed record SearchGroup(SearchKind Kind, IReadOnlyList<SearchHit> Hits, int Count, bool IsAtLeast);

/// <param name="Slug">The slug of its role or skill.</param>
/// <param name="DocumentId">The first lecture that contains it; null when none does.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Context">The text above it; for a skill, the roles that list it, one per line.</param>
/// <param name="IsNamedSo">Whether one of its names contains all the terms.</param>
public sealed record SearchHit(
    SearchKind Kind,
    string? Slug,
    int? DocumentId,
    int? Line,
    string Title,
    IReadOnlyList<string> Names,
    string Text,
    string Context,
    bool IsNamedSo)
{
    internal IReadOnlyList<Match.Term> Terms { get; init; } = [];

    /// <summary>The matched words in a text, as start and end indexes.</summary>
    public IEnumerable<(int Start, int End)> Marks(string text) =>
        from word in Tokenizer.Of(text)
        where Terms.Any(term => term.Fits(word.Folded))
        select (word.Start, word.End);
}
