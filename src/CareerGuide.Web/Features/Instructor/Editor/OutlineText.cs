using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.Editor;

/// <summary>The editor's wording for how a heading or label is parsed.</summary>
public static class OutlineText
{
    public static string AsRead => Texts.Get("Outline.AsRead");

    /// <param name="value">One of <see cref="ReadAs.All"/>.</param>
    public static string Of(string value) => value switch
    {
        ReadAs.Title => Texts.Get("Outline.Is.Title"),
        ReadAs.Role => Texts.Get("Outline.Is.Role"),
        ReadAs.Section => Texts.Get("Outline.Is.Section"),
        ReadAs.Group => Texts.Get("Outline.Is.Group"),
        ReadAs.Comparison => Texts.Get("Outline.Is.Comparison"),
        ReadAs.Workflow => Texts.Get("Outline.Is.Workflow"),
        ReadAs.Guidance => Texts.Get("Outline.Is.Guidance"),
        _ => FacetText.Find(value)?.Hint ?? value,
    };

    /// <summary>The choices under their headings.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Values)> Choices =>
        [(Texts.Get("Outline.BySelf"), ReadAs.Structures), (Texts.Get("Outline.PartOfRole"), ReadAs.Facets)];

    /// <summary>“a role: 3 responsibilities, 1 skill line”; who decided it, where that was not the reader.</summary>
    public static string Of(OutlineEntry entry, string? chosen, CareerGuide.Content.Model.Role? role)
    {
        var what = role is null ? Of(entry.TakenFor) : $"{Of(entry.TakenFor)}: {ReadingView.CountsOf(role)}";

        return (entry.IsInstructed, chosen) switch
        {
            (false, _) => what,
            (true, null) => Texts.Get("Outline.ByWordings", ("what", what)),
            _ => Texts.Get("Outline.ByLecture", ("what", what)),
        };
    }
}
