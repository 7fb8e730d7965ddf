using System.Text.Json.Serialization;
using CareerGuide.Data.Search;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>What the words typed so far may become.</summary>
/// <param name="Query">The words, as they were understood.</param>
public sealed record Suggestions(string Query, [property: JsonPropertyName("suggestions")] IReadOnlyList<Suggestion> List)
{
    public const int MaxCount = 8;

    /// <summary>What has a name to suggest.</summary>
    public static IReadOnlyList<SearchKind> Kinds { get; } = [SearchKind.Role, SearchKind.Skill, SearchKind.Lecture];

    /// <summary>With addresses of pages in this language.</summary>
    public Suggestions In(SiteLanguage language) =>
        this with { List = [.. List.Select(suggestion => suggestion with { Address = language.AddressOf(suggestion.Address) })] };

    public static Suggestions Of(SearchResult result, IReadOnlyDictionary<int, LectureLink> lectures) => new(
        result.Asked.Text,
        [
            .. (from hit in result.Groups.SelectMany(g => g.Hits)
                where hit.IsNamedSo
                let lecture = hit.DocumentId is { } id ? lectures.GetValueOrDefault(id) : null
                let address = hit.Address(lecture)
                where address is not null
                select new Suggestion(hit.Title, KindWords.Of(hit.Kind).One, address, lecture?.Lang)).Take(MaxCount),
        ]);
}

/// <param name="Lang">The language of the text, where it is not that of the page.</param>
public sealed record Suggestion(
    string Text, string Kind, string Address, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Lang);
