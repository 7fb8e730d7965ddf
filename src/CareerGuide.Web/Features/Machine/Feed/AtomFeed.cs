using System.Globalization;
using System.Xml.Linq;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Machine.Feed;

/// <summary>Changes as RFC 4287 wants them.</summary>
public static class AtomFeed
{
    public const string Path = "/feed.atom";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="changes">The newest first.</param>
    /// <param name="absolute">Makes a path of the site an absolute address.</param>
    public static XElement Of(IReadOnlyList<LectureChange> changes, SiteOptions site, Func<string, string> absolute) => new(
        Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", CultureInfo.CurrentUICulture.Name),
        new XElement(Atom + "id", absolute(Path)),
        new XElement(Atom + "title", XmlText.Valid(Texts.Get("Feed.Title", ("site", site.Title)))),
        new XElement(Atom + "subtitle", XmlText.Valid(site.DescriptionForPage())),
        new XElement(Atom + "updated", Time(changes.Count > 0 ? changes[0].At : DateTime.UnixEpoch)),
        new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Valid(site.Title))),
        Link("self", "application/atom+xml", absolute(Path)),
        Link("alternate", "text/html", absolute("/lectures")),
        changes.Select(change => Entry(change, absolute)));

    private static XElement Entry(LectureChange change, Func<string, string> absolute) => new(
        Atom + "entry",
        new XElement(Atom + "id", change.Id),
        new XElement(Atom + "title", XmlText.Valid(change.Headline)),
        new XElement(Atom + "updated", Time(change.At)),
        new XElement(Atom + "published", Time(change.At)),
        Links(change, absolute),
        new XElement(Atom + "summary", XmlText.Valid(change.What.InWords)));

    /// <summary>What is off the site cannot be linked to.</summary>
    private static IEnumerable<XElement> Links(LectureChange change, Func<string, string> absolute) => change.What is TextChange.Archived
        ? [Link("alternate", "text/html", absolute("/lectures"))]
        : [
            Link("alternate", "text/html", absolute(Addresses.Lecture(change.Slug)), change.Language),
            Link("alternate", "text/markdown", absolute(Addresses.LectureSource(change.Slug)), change.Language),
        ];

    private static XElement Link(string relation, string mediaType, string address, string? language = null) => new(
        Atom + "link",
        new XAttribute("rel", relation),
        new XAttribute("type", mediaType),
        language is null ? null : new XAttribute("hreflang", XmlText.Valid(language)),
        new XAttribute("href", address));

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
