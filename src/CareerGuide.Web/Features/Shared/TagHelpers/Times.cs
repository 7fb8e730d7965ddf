using System.Globalization;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.Html;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>Moments as people read them, in UTC, with the month in the language of the page.</summary>
public static class Times
{
    /// <summary>For a placeholder of <see cref="Texts.Html"/>: what <see cref="TimeOfTagHelper"/> writes.</summary>
    /// <param name="at">In UTC.</param>
    public static IHtmlContent Element(DateTime at) => Texts.Element("time", InWords(at), ("datetime", Iso8601.Format(at)));

    /// <param name="at">In UTC.</param>
    public static string InWords(DateTime at) => at.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.CurrentCulture);
}
