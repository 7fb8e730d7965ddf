using CareerGuide.Data.Database;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Features.Public.Search;

public static class SearchQueries
{
    private const int MaxPrefixes = 6;
    private const int OfEachKind = 6;

    public static async Task<SearchPage> SearchPageAsync(
        this CareerGuideDb db, SiteSearch search, SearchQuery query, SiteRoles roles, CancellationToken cancellation)
    {
        var most = query.Only is { } only ? SiteSearch.MostOf(only) : OfEachKind;
        var result = await search.FindAsync(query.Text, query.Kinds, most, cancellation);
        var lectures = await db.LecturesAsync(result, cancellation);

        return new SearchPage(
            query,
            result,
            [.. result.Groups.Select(group => new FoundGroup(
                group.Kind,
                [.. group.Hits.Select(Item)],
                group.IsAtLeast ? Texts.Get("Search.OrMore", ("count", group.Count)) : $"{group.Count}",
                HasMore: group.Count > group.Hits.Count))],
            [.. (result.Instead ?? []).Select(Item)],
            result.Groups.Count == 0 ? [.. roles.InOrder.Take(MaxPrefixes)] : []);

        FoundItem Item(SearchHit hit)
        {
            var lecture = hit.DocumentId is { } id ? lectures.GetValueOrDefault(id) : null;
            var ofRole = hit.IsOfRole();

            return new FoundItem(hit, hit.Address(lecture), ofRole ? roles.Find(hit.Slug) : null, lecture, hit.AskedOf());
        }
    }

    /// <summary>The lectures that say what was found, by their ids.</summary>
    public static Task<IReadOnlyDictionary<int, LectureLink>> LecturesAsync(
        this CareerGuideDb db, SearchResult result, CancellationToken cancellation) =>
        db.LecturesAsync(result.Groups.SelectMany(g => g.Hits).Concat(result.Instead ?? []), cancellation);

    public static async Task<IReadOnlyDictionary<int, LectureLink>> LecturesAsync(
        this CareerGuideDb db, IEnumerable<SearchHit> hits, CancellationToken cancellation)
    {
        var ids = hits.Select(h => h.DocumentId).OfType<int>().ToHashSet();

        return ids.Count == 0 ? new Dictionary<int, LectureLink>() : await db.Documents
            .Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Slug, d.Title, d.Language }) // not the lecture's whole text
            .ToDictionaryAsync(d => d.Id, d => new LectureLink(d.Slug, d.Title, d.Language), cancellation);
    }

    /// <summary>Of a skill, the roles that ask for it.</summary>
    public static IReadOnlyList<string> AskedOf(this SearchHit hit) =>
        hit.Kind == SearchKind.Skill ? hit.Context.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Whether its slug is that of a role, which it is or belongs to.</summary>
    public static bool IsOfRole(this SearchHit hit) => hit.Kind != SearchKind.Skill && hit.Slug is not null;

    /// <summary>The page that it leads to, or the line; null where it has neither.</summary>
    public static string? Address(this SearchHit hit, LectureLink? lecture) => (hit.Kind, hit.Slug, lecture, hit.Line) switch
    {
        (SearchKind.Role, { } role, _, _) => Addresses.Role(role),
        (SearchKind.Skill, { } skill, _, _) => Addresses.Skill(skill),
        (SearchKind.Section or SearchKind.Lecture, _, { } saysSo, { } line) => Addresses.Line(saysSo.Slug, line),
        (SearchKind.Lecture, _, { } whole, null) => Addresses.Lecture(whole.Slug),
        _ => null,
    };
}
