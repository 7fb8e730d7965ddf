using CareerGuide.Data.Search;
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
            yield return $"That was a long text, so we searched for its beginning only: up to {SearchText.MaxWords} words and {SearchText.MaxLength} characters.";

        if (asked is not null && only is null)
            yield return "We don’t know that kind, so we searched everything.";
    }
}

/// <summary>What a kind is called.</summary>
/// <param name="One">One of them, as in a list of suggestions.</param>
public sealed record KindWords(string InAddress, string One, string Heading)
{
    public static KindWords Of(SearchKind kind) => kind switch
    {
        SearchKind.Role => new("roles", "Role", "Roles"),
        SearchKind.Skill => new("skills", "Skill", "Skills"),
        SearchKind.Responsibility => new("responsibilities", "Responsibility", "What you would do"),
        SearchKind.Interest => new("interests", "Interest", "Who each role suits"),
        SearchKind.About => new("about", "About a role", "About the roles"),
        SearchKind.Step => new("workflow", "Workflow", "Steps of the workflow"),
        SearchKind.Section => new("sections", "Section", "More from the lectures"),
        SearchKind.Lecture => new("lectures", "Lecture", "Lectures and their headings"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
