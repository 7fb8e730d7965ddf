namespace CareerGuide.Data.Search;

/// <summary>What a search has found.</summary>
/// <param name="Asked">What was looked for.</param>
/// <param name="Groups">What was found, by kind, the kind with the best answer first.</param>
/// <param name="Corrected">What was understood where the words as written are nowhere together; else null.</param>
/// <param name="LeftOut">Words that the answers need not have, because nothing has them all.</param>
/// <param name="Instead">Roles and skills of like names, where nothing was found.</param>
public sealed record SearchResult(
    SearchText Asked,
    IReadOnlyList<SearchGroup> Groups,
    string? Corrected = null,
    IReadOnlyList<string>? LeftOut = null,
    IReadOnlyList<SearchHit>? Instead = null)
{
    /// <summary>The best answer of all.</summary>
    public SearchHit? First => Groups.Count > 0 ? Groups[0].Hits[0] : null;
}

/// <param name="Count">How many there are, not all of which need be among the hits.</param>
/// <param name="IsAtLeast">Whether there may be more than that.</param>
public sealed record SearchGroup(SearchKind Kind, IReadOnlyList<SearchHit> Hits, int Count, bool IsAtLeast);

/// <param name="Slug">The slug of the role or skill that it is or belongs to.</param>
/// <param name="DocumentId">The lecture that says it, the first where several do; null where none does.</param>
/// <param name="Names">Other names of what is found.</param>
/// <param name="Context">What it stands under; of a skill, the roles that ask for it, a line each.</param>
/// <param name="IsNamedSo">Whether all that was wanted is in one of its names.</param>
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

    /// <summary>The words of a text that were found, as the places where they begin and end.</summary>
    public IEnumerable<(int Start, int End)> Marks(string text) =>
        from word in Tokenizer.Of(text)
        where Terms.Any(term => term.Fits(word.Folded))
        select (word.Start, word.End);
}
