using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>The slug of a lecture: its identity, independent of the file name.</summary>
public static partial class LectureSlug
{
    /// <summary>The front matter's slug, otherwise the file's name without a leading <c>lecture-NN-</c> or <c>NN-</c>.</summary>
    public static string SlugOf(string? settings, string path)
    {
        if (settings is not null && Slug.From(settings) is { Length: > 0 } own)
            return own;

        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

        return Slug.From(NumberInFront().Replace(name, "")) is { Length: > 0 } slug ? slug : "lecture";
    }

    /// <summary>The error of a lecture whose slug belongs to the one at <paramref name="path"/>.</summary>
    public static Diagnostic TakenBy(string path, string slug) => new(DiagnosticCodes.LectureSlugTaken, 1, 1, ("slug", slug), ("path", path));

    [GeneratedRegex(@"^(lecture[-_ ]?)?[0-9]+[-_ ]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex NumberInFront();
}
