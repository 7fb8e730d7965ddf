using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CareerGuide.Content.Model;

namespace CareerGuide.Content.Quality;

/// <summary>The links that readers can follow in a lecture, each with its line.</summary>
internal static partial class LectureLinks
{
    public static IEnumerable<(string Address, int Line)> In(Lecture lecture)
    {
        var line = 1;

        foreach (Match mark in LinesAndLinks().Matches(lecture.Html))
        {
            if (mark.Groups["line"] is { Success: true } number)
                line = int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            else
                yield return (WebUtility.HtmlDecode(mark.Groups["link"].Value), line);
        }
    }

    [GeneratedRegex(@"\sid=""L(?<line>[0-9]{1,8})""|<a\s[^>]*?href=""(?<link>[^""]*)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex LinesAndLinks();
}
