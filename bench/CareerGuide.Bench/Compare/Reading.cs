namespace CareerGuide.Bench.Compare;

/// <summary>One measured value of one build.</summary>
/// <param name="Unit">ms, MiB, B, or empty for a plain number. Of all of them less is better.</param>
internal sealed record Reading(string What, string Unit, double Value);

/// <param name="Time">By the clock.</param>
/// <param name="Processor">Of the measured process alone, user and system, on all cores: other work on the machine disturbs it less.</param>
internal sealed record Cost(TimeSpan Time, TimeSpan Processor)
{
    public IEnumerable<Reading> Readings(string what) =>
    [
        new(what, "ms", Time.TotalMilliseconds),
        new($"{what}, processor", "ms", Processor.TotalMilliseconds),
    ];
}
