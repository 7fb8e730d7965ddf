namespace CareerGuide.Data.Database;

internal static class Clock
{
    /// <summary>Now, in UTC and as finely as every database keeps it: what is told of a moment and what is kept of it are the same.</summary>
    public static DateTime Now(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
