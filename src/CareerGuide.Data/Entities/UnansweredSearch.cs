namespace CareerGuide.Data.Entities;

/// <summary>Counts search words that found nothing. It does not record who searched or the time of day.</summary>
public sealed class UnansweredSearch
{
    public const int TermMaxLength = 100;

    public required string Term { get; init; }

    public required int Count { get; set; }

    /// <summary>The day of the last search, in UTC.</summary>
    public required DateOnly LastOn { get; set; }
}
