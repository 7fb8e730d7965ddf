using CareerGuide.Web.Features.Public.Search;

namespace CareerGuide.Web.Features.Machine.Api;

/// <summary>The results of a search.</summary>
public sealed record ApiSearch
{
    /// <summary>The search query.</summary>
    public required string Query { get; init; }

    /// <summary>What the reader should know of how it was understood, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What was understood where the words as written are nowhere together; otherwise null.</summary>
    public required string? Corrected { get; init; }

    /// <summary>Words that the answers need not have, because nothing has them all.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>What was found, by kind, the kind with the best answer first.</summary>
    public required IReadOnlyList<ApiFoundGroup> Groups { get; init; }

    /// <summary>Roles and skills of like names, where nothing was found.</summary>
    public required IReadOnlyList<ApiFound> Instead { get; init; }

    public static ApiSearch Of(SearchPage page) => new()
    {
        Query = page.Asked,
        Notes = [.. page.Notes],
        Corrected = page.Result.Corrected,
        LeftOut = page.Result.LeftOut ?? [],
        Groups = [.. page.Groups.Select(ApiFoundGroup.Of)],
        Instead = [.. page.Instead.Select(ApiFound.Of)],
    };
}

/// <summary>The results of one kind.</summary>
public sealed record ApiFoundGroup
{
    /// <summary>The kind, as `in` wants it: `roles`, `skills`, `responsibilities`, ….</summary>
    public required string Kind { get; init; }

    /// <summary>How many there are, in words: `12`, or `50 or more`. Not all need be among the items.</summary>
    public required string Count { get; init; }

    /// <summary>The best answers; ask for this kind alone to get more.</summary>
    public required IReadOnlyList<ApiFound> Items { get; init; }

    public static ApiFoundGroup Of(FoundGroup group) => new()
    {
        Kind = group.Words.InAddress,
        Count = group.Count,
        Items = [.. group.Items.Select(ApiFound.Of)],
    };
}

/// <summary>Something found.</summary>
public sealed record ApiFound
{
    /// <summary>The name of what was found, or the line itself.</summary>
    public required string Title { get; init; }

    /// <summary>Other names of it.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is said of it; empty if nothing is.</summary>
    public required string Text { get; init; }

    /// <summary>The slug of the role or the skill that it is; of a line, of the role that it belongs to; otherwise null.</summary>
    public required string? Slug { get; init; }

    /// <summary>The path of the page that it leads to; null if it has none of its own.</summary>
    public required string? Page { get; init; }

    /// <summary>The slug of the lecture that says it; null if none does.</summary>
    public required string? Lecture { get; init; }

    /// <summary>The line within that lecture, from 1; null if it has none.</summary>
    public required int? Line { get; init; }

    public static ApiFound Of(FoundItem item) => new()
    {
        Title = item.Hit.Title,
        Names = item.Hit.Names,
        Text = item.Hit.Text,
        Slug = item.Hit.Slug,
        Page = item.Address,
        Lecture = item.Lecture?.Slug,
        Line = item.Hit.Line,
    };
}
