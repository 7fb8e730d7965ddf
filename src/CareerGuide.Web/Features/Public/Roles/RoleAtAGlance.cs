using CareerGuide.Content.Model;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>The few facts by which a role is told from others, above everything else on its page.</summary>
public static class RoleAtAGlance
{
    private const int MaxFocus = 2;

    public static IReadOnlyList<RoleFact> Of(RolePage page) => [.. Focus(page), .. Steps(page).Take(1), .. Ratings(page)];

    private static IEnumerable<RoleFact> Focus(RolePage page)
    {
        var part = page.Parts.FirstOrDefault(p => p.Facets.ItemsOf(Facet.Focus).Any(i => i.Text.Length > 0));

        if (part is not null)
            yield return new(Texts.Get("Roles.Fact.Focus"), string.Join("\u00A0· ", part.Facets.ItemsOf(Facet.Focus).Select(i => i.Text).Where(t => t.Length > 0).Take(MaxFocus)), part.Lecture);
    }

    private static IEnumerable<RoleFact> Steps(RolePage page) =>
        from place in page.Places
        where place.Workflow.Steps.Count > 1
        select new RoleFact(Texts.Get("Roles.Fact.Team"), Texts.Get("Guidance.StepOf", ("step", place.Here.Number), ("count", place.Workflow.Steps.Count)));

    /// <summary>What it is rated highest and lowest by, where the two differ.</summary>
    private static IEnumerable<RoleFact> Ratings(RolePage page)
    {
        var rated = page.Profiles.SelectMany(p => p.Criteria, (p, criterion) => (p.Table.Lecture, criterion)).Where(r => r.criterion.Score.Rank is not null).ToList();

        if (rated.Count < 2 || rated.Max(r => r.criterion.Score.Rank) == rated.Min(r => r.criterion.Score.Rank))
            yield break;

        yield return Fact("Roles.Fact.Highest", rated.MaxBy(r => r.criterion.Score.Rank));
        yield return Fact("Roles.Fact.Lowest", rated.MinBy(r => r.criterion.Score.Rank));
    }

    private static RoleFact Fact(string label, (LectureLink Lecture, RatedCriterion Rated) of) =>
        new(Texts.Get(label), $"{of.Rated.Criterion.Name}: {of.Rated.Score.Text}", of.Lecture);
}

/// <param name="Lecture">The lecture whose words the value is; null where they are the site's.</param>
public sealed record RoleFact(string Label, string Value, LectureLink? Lecture = null);
