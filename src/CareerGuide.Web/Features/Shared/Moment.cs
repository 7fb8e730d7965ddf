using System.Globalization;

namespace CareerGuide.Web.Features;

/// <summary>A moment as people and programs read it. All are in UTC, and say so.</summary>
public static class Moment
{
    /// <summary><c>25 Nov 2026, 10:42 UTC</c>.</summary>
    public static string Shown(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>As the attribute <c>datetime</c> wants it.</summary>
    public static string Exact(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
