namespace CareerGuide.Bench.Corpus;

/// <summary>How many of the things that the key names were found, and how many more were read that are none.</summary>
internal sealed record Score(int Found, int Wanted, int Extra)
{
    public static Score None { get; } = new(0, 0, 0);

    public double? Share => Wanted == 0 ? null : (double)Found / Wanted;

    public static Score operator +(Score a, Score b) => new(a.Found + b.Found, a.Wanted + b.Wanted, a.Extra + b.Extra);

    /// <param name="wanted">The lines that the key names.</param>
    /// <param name="optional">The lines that count neither way.</param>
    public static Score Of(IReadOnlyCollection<int> read, IReadOnlyCollection<int> wanted, IReadOnlyCollection<int> optional) =>
        new(wanted.Distinct().Count(read.Contains), wanted.Distinct().Count(), read.Distinct().Except(wanted).Except(optional).Count());
}

/// <summary>The scores of one document, or of many.</summary>
/// <param name="Misnamed">Roles found at their line under a name that the key does not accept.</param>
internal sealed record DocumentScore(
    Score Roles, int Misnamed, Score Responsibilities, Score Skills, Score Guidance, Score Comparisons, Score Workflow)
{
    public static DocumentScore Nothing { get; } = new(Score.None, 0, Score.None, Score.None, Score.None, Score.None, Score.None);

    public static DocumentScore operator +(DocumentScore a, DocumentScore b) => new(
        a.Roles + b.Roles,
        a.Misnamed + b.Misnamed,
        a.Responsibilities + b.Responsibilities,
        a.Skills + b.Skills,
        a.Guidance + b.Guidance,
        a.Comparisons + b.Comparisons,
        a.Workflow + b.Workflow);
}

/// <summary>One difference between a reading and its key.</summary>
internal sealed record Miss(int Line, string What);
