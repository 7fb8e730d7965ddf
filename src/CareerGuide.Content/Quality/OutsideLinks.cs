using CareerGuide.Content.Model;

namespace CareerGuide.Content.Quality;

/// <summary>A link to a page of another site.</summary>
public sealed record OutsideLink(Uri Address, int Line);

/// <summary>The links of a text to other sites.</summary>
public static class OutsideLinks
{
    public static IEnumerable<OutsideLink> In(Lecture lecture) => LectureLinks.In(lecture).SelectMany(link => Of(link.Address, link.Line));

    /// <summary>Where the glossary says that skills can be learned.</summary>
    public static IEnumerable<OutsideLink> In(Glossary glossary) =>
        glossary.Entries.SelectMany(entry => entry.Learn.SelectMany(link => Of(link.Address, entry.Line)));

    private static IEnumerable<OutsideLink> Of(string address, int line) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? [new(uri, line)] : [];
}
