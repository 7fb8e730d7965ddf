namespace CareerGuide.Data.Entities;

/// <summary>Words that were searched for and not found, counted. Nothing is kept of who asked, or when exactly.</summary>
public sealed class UnansweredSearch
{
    public const int TermMaxLength = 100;

    public required string Term { get; init; }

    public required int Count { get; set; }

    /// <summary>The day it was last asked for, in UTC.</summary>
    public required DateOnly LastOn { get; set; }
}
