using System.Globalization;

namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>Formats a moment for programs.</summary>
public static class Iso8601
{
    /// <summary><c>2026-11-25T10:42:07Z</c>, of a moment in UTC.</summary>
    public static string Format(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
