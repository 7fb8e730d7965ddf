namespace CareerGuide.Data.Database;

internal static class Clock
{
    /// <summary>The current time in UTC, truncated to microseconds, PostgreSQL's precision. A value read back equals the one written.</summary>
    public static DateTime Now(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;

        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
