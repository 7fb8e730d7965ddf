using System.Globalization;

namespace CareerGuide.Web.Tests.Support;

/// <summary>How often each test of a killed process kills: a few times, or as often as CAREERGUIDE_KILLS says.</summary>
internal static class KillCount
{
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CAREERGUIDE_KILLS"), CultureInfo.InvariantCulture, out var count) ? count : 2;

    /// <summary>A moment within the time that the work takes.</summary>
    public static Task MomentAsync(TimeSpan whole) =>
        Task.Delay(whole * Random.Shared.NextDouble(), TestContext.Current.CancellationToken);
}
