using System.Globalization;
using CareerGuide.Data.Search;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.AspNetCore.WebUtilities;

namespace CareerGuide.Web.Features.Public.Search;

/// <summary>What the address asks to be found.</summary>
/// <param name="Only">The one kind that is wanted; null for all.</param>
public sealed record SearchQuery(SearchText Text, SearchKind? Only, IReadOnlyList<string> Notes)
{
    public IReadOnlyList<SearchKind> Kinds => Only is { } only ? [only] : SearchKinds.All;

    public static SearchQuery From(IQueryCollection query)
    {
        var text = SearchText.Of(string.Join(' ', query["q"].AsEnumerable()));
        var asked = query["in"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        var only = SearchKinds.All.Where(kind => KindWords.Of(kind).InAddress == asked).Select(kind => (SearchKind?)kind).FirstOrDefault();

        return new SearchQuery(text, only, [.. Noted(text, asked, only)]);
    }

    public string Address(SearchKind? only = null) => QueryHelpers.AddQueryString("/search", new Dictionary<string, string?>
    {
        ["q"] = Text.Text,
        ["in"] = only is { } kind ? KindWords.Of(kind).InAddress : null,
    }.Where(part => part.Value is not null));

    private static IEnumerable<string> Noted(SearchText text, string? asked, SearchKind? only)
    {
        if (text.WasCut)
            yield return Texts.Get("Search.TooLong", ("words", SearchText.MaxWords), ("characters", SearchText.MaxLength));

        if (asked is not null && only is null)
            yield return Texts.Get("Search.UnknownKind");
    }
}

/// <summary>What a kind is called.</summary>
/// <param name="One">One of them, as in a list of suggestions.</param>
public sealed record KindWords(string InAddress, string One, string Heading)
{
    public static KindWords Of(SearchKind kind) => In(CultureInfo.CurrentUICulture, kind);

    public static KindWords In(CultureInfo language, SearchKind kind) => Named(language, kind switch
    {
        SearchKind.Role => "roles",
        SearchKind.Skill => "skills",
        SearchKind.Responsibility => "responsibilities",
        SearchKind.Interest => "interests",
        SearchKind.About => "about",
        SearchKind.Step => "workflow",
        SearchKind.Section => "sections",
        SearchKind.Lecture => "lectures",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    });

    private static KindWords Named(CultureInfo language, string inAddress) =>
        new(inAddress, Texts.GetIn(language, $"Search.One.{inAddress}"), Texts.GetIn(language, $"Search.Heading.{inAddress}"));
}
