using System.Text.Json.Serialization;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>Everything that can be found, in one file, for pages that have no server to ask.</summary>
/// <param name="Kinds">In the order of <see cref="SearchKind"/>, in the site's own language.</param>
/// <param name="Translations">The kinds in the other languages, by code.</param>
/// <param name="Lectures">The words of an entry of no lecture have the language of the first.</param>
/// <param name="Parts">The beginnings of words that there is a file for, where it is too much for one; otherwise null.</param>
public sealed record WholeIndex(
    IReadOnlyList<KindWords> Kinds,
    IReadOnlyDictionary<string, IReadOnlyList<KindWords>> Translations,
    IReadOnlyList<IndexedRole> Roles,
    IReadOnlyList<IndexedLecture> Lectures,
    IReadOnlyList<IndexedLine> Entries,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Parts)
{
    public static WholeIndex Of(IndexedEntries all, SiteLanguages languages, IReadOnlyList<string>? parts) => new(
        [.. SearchKinds.All.Select(KindWords.Of)],
        languages.All.Skip(1).ToDictionary(
            language => language.Code, IReadOnlyList<KindWords> (language) => [.. SearchKinds.All.Select(kind => KindWords.In(language.Culture, kind))]),
        all.Roles,
        all.Lectures,
        all.Entries,
        parts);
}

/// <summary>Entries with the roles and lectures that they name by their places.</summary>
/// <param name="Words">All words that begin with the part's letter, to find slips by; null where the part is not that of a letter.</param>
public sealed record IndexedEntries(
    IReadOnlyList<IndexedRole> Roles,
    IReadOnlyList<IndexedLecture> Lectures,
    IReadOnlyList<IndexedLine> Entries,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Words = null)
{
    public static IndexedEntries Of(IEnumerable<(int? Number, SearchHit Hit)> hits, IReadOnlyList<RoleLink> roles, IReadOnlyList<(int Id, LectureLink Link)> lectures)
    {
        var rolePlaces = roles.Index().ToDictionary(r => r.Item.Slug, r => r.Index);
        var places = lectures.Index().ToDictionary(l => l.Item.Id, l => l.Index);

        return new(
            [.. roles.Select(r => new IndexedRole(r.Name, Addresses.Role(r.Slug), r.Hue))],
            [.. lectures.Select(l => new IndexedLecture(l.Link.Title, Addresses.Lecture(l.Link.Slug), l.Link.Language, l.Link.Lang, l.Link.Dir))],
            [.. hits.Select(hit => Line(hit.Number, hit.Hit, hit.Hit.DocumentId is { } id && places.TryGetValue(id, out var at) ? (at, lectures[at].Link) : (null, null)))]);

        IndexedLine Line(int? number, SearchHit hit, (int? At, LectureLink? Link) lecture) => new(
            number,
            (int)hit.Kind - 1,
            hit.Title,
            hit.Names is [] ? null : hit.Names,
            hit.Text.Length == 0 ? null : hit.Text,
            hit.Address(lecture.Link),
            hit.IsOfRole() && rolePlaces.TryGetValue(hit.Slug!, out var role) ? role : null,
            lecture.At,
            hit.Line,
            hit.AskedOf() is { Count: > 0 } askedOf ? askedOf : null);
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

/// <param name="Number">Its place among all, where there are parts, of which several may have it.</param>
/// <param name="Kind">Its place among the kinds.</param>
/// <param name="Names">Other names.</param>
/// <param name="Role">The place among the roles of the one that it is or belongs to.</param>
/// <param name="Lecture">The place among the lectures of the one that says it.</param>
/// <param name="AskedOf">Of a skill, the roles that ask for it.</param>
public sealed record IndexedLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Number,
    int Kind,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Names,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Lecture,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? AskedOf);
