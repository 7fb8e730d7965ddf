using System.Text.Json.Serialization;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>Everything that can be found, in one file, for pages that have no server to ask.</summary>
/// <param name="Kinds">In the order of <see cref="SearchKind"/>, in the site's own language.</param>
/// <param name="Translations">The kinds in the other languages, by code.</param>
public sealed record WholeIndex(
    IReadOnlyList<KindWords> Kinds,
    IReadOnlyDictionary<string, IReadOnlyList<KindWords>> Translations,
    IReadOnlyList<IndexedRole> Roles,
    IReadOnlyList<IndexedLecture> Lectures,
    IReadOnlyList<IndexedLine> Entries)
{
    public static WholeIndex Of(IReadOnlyList<SearchHit> all, SiteRoles roles, IReadOnlyDictionary<int, LectureLink> lectures, SiteLanguages languages)
    {
        var places = lectures.Keys.Index().ToDictionary(l => l.Item, l => l.Index);

        return new(
            [.. SearchKinds.All.Select(KindWords.Of)],
            languages.All.Skip(1).ToDictionary(
                language => language.Code, IReadOnlyList<KindWords> (language) => [.. SearchKinds.All.Select(kind => KindWords.In(language.Culture, kind))]),
            [.. roles.InOrder.Select(r => new IndexedRole(r.Name, Addresses.Role(r.Slug), r.Hue))],
            [.. lectures.Values.Select(l => new IndexedLecture(l.Title, Addresses.Lecture(l.Slug), l.Language, l.Lang, l.Dir))],
            [.. all.Select(hit => Line(hit, hit.DocumentId is { } id && places.TryGetValue(id, out var at) ? (at, lectures[id]) : (null, null)))]);

        IndexedLine Line(SearchHit hit, (int? At, LectureLink? Link) lecture) => new(
            (int)hit.Kind - 1,
            hit.Title,
            hit.Names is [] ? null : hit.Names,
            hit.Text.Length == 0 ? null : hit.Text,
            hit.Address(lecture.Link),
            hit.Kind != SearchKind.Skill && roles.Find(hit.Slug) is { } role ? role.Number - 1 : null,
            lecture.At,
            hit.Line,
            hit.Kind == SearchKind.Skill && hit.Context.Length > 0 ? hit.Context.Split('\n') : null);
    }
}

public sealed record IndexedRole(string Name, string Address, int Hue);

/// <param name="Language">By which its words have stems.</param>
public sealed record IndexedLecture(
    string Title,
    string Address,
    string Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Lang,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Dir);

/// <param name="Kind">Its place among the kinds.</param>
/// <param name="Names">Other names.</param>
/// <param name="Role">The place among the roles of the one that it is or belongs to.</param>
/// <param name="Lecture">The place among the lectures of the one that says it.</param>
/// <param name="AskedOf">Of a skill, the roles that ask for it.</param>
public sealed record IndexedLine(
    int Kind,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Names,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Lecture,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? AskedOf);
