using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording for how a heading or label is parsed.</summary>
public static class OutlineText
{
    public const string AsRead = "As read";

    /// <param name="value">One of <see cref="ReadAs.All"/>.</param>
    public static string Of(string value) => value switch
    {
        ReadAs.Title => "the title",
        ReadAs.Role => "a role",
        ReadAs.Section => "text",
        ReadAs.Group => "a group of items",
        ReadAs.Comparison => "a comparison",
        ReadAs.Workflow => "a workflow",
        ReadAs.Guidance => "guidance",
        _ => FacetText.Find(value)?.Hint ?? value,
    };

    /// <summary>The choices under their headings.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Values)> Choices { get; } =
        [("By itself", ReadAs.Structures), ("A part of a role", ReadAs.Facets)];

    /// <summary>“a role: 3 responsibilities, 1 skill line”; who decided it, where that was not the reader.</summary>
    public static string Of(OutlineEntry entry, string? chosen, CareerGuide.Content.Model.Role? role)
    {
        var what = role is null ? Of(entry.TakenFor) : $"{Of(entry.TakenFor)}: {ReadingView.CountsOf(role)}";

        return (entry.IsInstructed, chosen) switch
        {
            (false, _) => what,
            (true, null) => $"{what}, as the wordings of this site say",
            _ => $"{what}, as this lecture says",
        };
    }
}
