namespace CareerGuide.Data.Search;

/// <summary>What the full-text index is asked for. Each database has its own way to write it.</summary>
internal abstract record Match
{
    private Match()
    {
    }

    /// <param name="IsPrefix">Whether a word that only begins so counts too.</param>
    public sealed record Term(string Word, bool IsPrefix = false) : Match
    {
        public bool Fits(string word) => word == Word || (IsPrefix && word.StartsWith(Word, StringComparison.Ordinal));
    }

    public sealed record All(IReadOnlyList<Match> Of) : Match;

    public sealed record Any(IReadOnlyList<Match> Of) : Match;
}
