namespace CareerGuide.Data.Search;

/// <summary>A full-text query. Each database has its own syntax for it.</summary>
internal abstract record Match
{
    private Match()
    {
    }

    /// <param name="IsPrefix">Whether words that start with it match as well.</param>
    public sealed record Term(string Word, bool IsPrefix = false) : Match
    {
        public bool Fits(string word) => word == Word || (IsPrefix && word.StartsWith(Word, StringComparison.Ordinal));
    }

    public sealed record All(IReadOnlyList<Match> Of) : Match;

    public sealed record Any(IReadOnlyList<Match> Of) : Match;
}
