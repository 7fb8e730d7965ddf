using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Quality;

/// <summary>Links of a lecture to other pages of the site. The lecture's diagnostics cover links to its own headings.</summary>
internal static class SiteLinks
{
    private static readonly Uri Site = new("http://site.invalid/lectures/");

    public static IEnumerable<Finding> Broken(string lecture, IEnumerable<SiteLink> links, Func<string, bool> answers) =>
        from link in links
        where !answers(link.Path)
        select new Finding(FindingKind.BrokenLink, lecture, link.Line, DiagnosticCodes.DeadLink.As("NoPage").With(("url", link.Written)));

    public static IEnumerable<SiteLink> Of(ReadLecture lecture)
    {
        var page = new Uri(Site, Uri.EscapeDataString(lecture.Slug));

        foreach (var (link, line) in LectureLinks.In(lecture.Lecture))
        {
            if (LeadsWithin(page, link) is { } path)
                yield return new SiteLink(path, link, line);
        }
    }

    /// <summary>The path of the link's target; null for another site or the same page.</summary>
    private static string? LeadsWithin(Uri page, string link)
    {
        if (link.Length == 0 || link[0] == '#' || !Uri.TryCreate(page, link, out var target) || target.Authority != page.Authority || target.Scheme != page.Scheme)
            return null;

        return Uri.UnescapeDataString(target.AbsolutePath);
    }
}
