using CareerGuide.Content.Model;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Catalog;

/// <summary>A lecture as pages name it.</summary>
public sealed record LectureLink(string Slug, string Title, string Language)
{
    /// <summary>The language of the lecture's words where it is another one than that of the page; otherwise null.</summary>
    public string? Lang => TextDirection.LangOf(Language);

    /// <summary>The direction of the lecture's words where it is another one than that of the page; otherwise null.</summary>
    public string? Dir => TextDirection.DirOf(Language);
}

public static class LectureLinks
{
    /// <summary>Whether the number of a line does not say which lecture has it.</summary>
    public static bool AreSeveral(this IEnumerable<LectureLink> lectures) => lectures.DistinctBy(l => l.Slug).Skip(1).Any();
}

/// <summary>Items of one facet of one lecture that are together: points of a list, or paragraphs.</summary>
public sealed record LineList(LectureLink Lecture, IReadOnlyList<Item> Lines)
{
    public bool AreParagraphs => Lines[0].IsParagraph;

    /// <summary>The number of the first point; null where the list does not count them.</summary>
    public int? Start => Lines[0].Number;

    /// <summary>The items in lists, paragraphs together, in their order.</summary>
    public static IEnumerable<LineList> Of(LectureLink lecture, IEnumerable<Item> items) => items
        .GroupedBy(item => item.IsParagraph ? "paragraphs" : item.Number is null ? "points" : "numbers")
        .Select(group => new LineList(lecture, group.Lines));
}

/// <summary>Lines under the sub-heading that the lecture gives them; null where they have none.</summary>
public sealed record LineGroup<TLine>(string? Heading, IReadOnlyList<TLine> Lines);

public static class LineGroups
{
    /// <summary>Groups neighbours, so that the lecture's order stays.</summary>
    public static IReadOnlyList<LineGroup<TLine>> GroupedBy<TLine>(this IEnumerable<TLine> lines, Func<TLine, string?> heading)
    {
        var groups = new List<(string? Heading, List<TLine> Lines)>();

        foreach (var line in lines)
        {
            if (groups.Count == 0 || groups[^1].Heading != heading(line))
                groups.Add((heading(line), []));

            groups[^1].Lines.Add(line);
        }

        return [.. groups.Select(g => new LineGroup<TLine>(g.Heading, g.Lines))];
    }
}
