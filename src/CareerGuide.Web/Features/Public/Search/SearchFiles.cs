using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>The files that the search of an exported site looks through: one, or one and its parts.</summary>
public sealed class SearchFiles
{
    private readonly IReadOnlyList<SearchHit> all;
    private readonly SiteRoles roles;
    private readonly IReadOnlyList<(int Id, LectureLink Link)> lectures;
    private readonly IReadOnlyList<SearchPart> parts;

    private SearchFiles(IReadOnlyList<SearchHit> all, SiteRoles roles, IReadOnlyDictionary<int, LectureLink> lectures, int most)
    {
        this.all = all;
        this.roles = roles;
        this.lectures = [.. lectures.Select(l => (l.Key, l.Value))];
        var language = lectures.Values.FirstOrDefault()?.Language ?? "";
        parts = all.Count <= most ? [] : SearchPart.Of(all, hit => Primary(hit.DocumentId is { } id && lectures.TryGetValue(id, out var lecture) ? lecture.Language : language), most);
    }

    /// <param name="most">As many entries as one file has.</param>
    public static async Task<SearchFiles> LoadAsync(CareerGuideDb db, SiteSearch search, SiteRoles roles, int most, CancellationToken cancellation)
    {
        var hits = await search.AllAsync(cancellation);

        return new(hits, roles, await db.LecturesAsync(hits, cancellation), most);
    }

    public WholeIndex Whole(SiteLanguages languages) => parts.Count == 0
        ? WholeIndex.Of(IndexedEntries.Of(all.Select(hit => ((int?)null, hit)), roles.InOrder, lectures), languages, parts: null)
        : WholeIndex.Of(IndexedEntries.Of([], [], [.. lectures.Take(1)]), languages, [.. parts.Select(part => part.Beginning)]);

    /// <param name="number">From 1.</param>
    public IndexedEntries? Part(int number)
    {
        if (parts.ElementAtOrDefault(number - 1) is not { } part)
            return null;

        var hits = part.Entries.Select(at => all[at]).ToList();
        var named = hits.Where(hit => hit.IsOfRole()).Select(hit => roles.Find(hit.Slug)).OfType<RoleLink>().Distinct();
        var saying = hits.Select(hit => hit.DocumentId).OfType<int>().ToHashSet();

        return IndexedEntries.Of(part.Entries.Select(at => ((int?)at, all[at])), [.. named], [.. lectures.Where(l => saying.Contains(l.Id))]) with { Words = part.Words };
    }

    private static string Primary(string language) => language.Split('-')[0];
}
