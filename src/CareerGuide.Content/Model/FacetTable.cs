namespace CareerGuide.Content.Model;

/// <param name="Key">Its name in the language files, in a lecture's JSON, in the database and in the API.</param>
/// <param name="SchemaProperty">Its property of schema.org's <c>Occupation</c>; null if there is none that takes text.</param>
public sealed record FacetKind(Facet Facet, string Key, FacetItems Items, string? SchemaProperty = null);

/// <summary>The one table of facets. Reader, rows, pages, API, export, search and difference follow it.</summary>
public static class FacetTable
{
    /// <summary>In the order in which a page shows them.</summary>
    public static IReadOnlyList<FacetKind> Kinds { get; } =
    [
        new(Facet.About, "about", FacetItems.Prose),
        new(Facet.Day, "day", FacetItems.Blocks),
        new(Facet.Focus, "focus", FacetItems.Points),
        new(Facet.Responsibilities, "responsibilities", FacetItems.Points, "responsibilities"),
        new(Facet.Skills, "skills", FacetItems.Skills, "skills"),
        new(Facet.Interests, "interests", FacetItems.Interests),
        new(Facet.Education, "education", FacetItems.Blocks, "educationRequirements"),
        new(Facet.Certifications, "certifications", FacetItems.Blocks, "qualifications"),
        new(Facet.Experience, "experience", FacetItems.Blocks, "experienceRequirements"),
        new(Facet.Environment, "environment", FacetItems.Blocks),
        new(Facet.WorksWith, "works-with", FacetItems.Blocks),
        new(Facet.Challenges, "challenges", FacetItems.Blocks),
        new(Facet.Projects, "projects", FacetItems.Blocks),
        new(Facet.Pay, "pay", FacetItems.Blocks),
        new(Facet.Outlook, "outlook", FacetItems.Blocks),
        new(Facet.Career, "career", FacetItems.Blocks),
        new(Facet.Interview, "interview", FacetItems.Blocks),
        new(Facet.Resources, "resources", FacetItems.Blocks),
    ];

    /// <summary>What headings of one group of skills mean. It is no part by itself: its lines are skills.</summary>
    private static readonly FacetKind SkillGroup = new(Facet.SkillGroup, "skillGroups", FacetItems.Skills);

    private static readonly Dictionary<string, FacetKind> ByKey = Kinds.Append(SkillGroup).ToDictionary(kind => kind.Key);
    private static readonly Dictionary<Facet, FacetKind> ByFacet = ByKey.Values.ToDictionary(kind => kind.Facet);

    public static FacetKind Of(Facet facet) => ByFacet[facet];

    /// <summary>Where among the others a page shows the part; parts without a key come last.</summary>
    public static int PlaceOf(FacetPart part) => Kinds.TakeWhile(kind => kind.Key != part.Key).Count();

    /// <summary>The facet with this key; null if there is none.</summary>
    public static FacetKind? Of(string key) => ByKey.GetValueOrDefault(key);
}
