namespace CareerGuide.Web.Features.Instructor.Shared;

internal static class ReadingLimits
{
    /// <summary>For one request to read what it brings: to convert it, and to compare it with what is published.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);
}
