namespace CareerGuide.Content;

/// <summary>What a heading under a role can mean.</summary>
internal enum Facet
{
    About,
    Day,
    Responsibilities,
    Skills,

    /// <summary>Skills as well, but a group of them: the heading names it.</summary>
    SkillGroup,
    Focus,
    Interests,
    Education,
    Certifications,
    Experience,
    Pay,
    Outlook,
    Career,
    Challenges,
    Projects,
    Interview,
    Resources,
    Environment,
    WorksWith,
}

/// <summary>What the items of a facet are.</summary>
internal enum FacetItems
{
    Prose,
    Points,
    Skills,
    Interests,
}

/// <param name="Key">Its name in the language files and in a lecture's JSON.</param>
internal sealed record FacetKind(Facet Facet, string Key, FacetItems Items);

/// <summary>All facets, in the order in which a page shows them.</summary>
internal static class FacetTable
{
    public static readonly IReadOnlyList<FacetKind> Kinds =
    [
        new(Facet.About, "about", FacetItems.Prose),
        new(Facet.Day, "day", FacetItems.Points),
        new(Facet.Focus, "focus", FacetItems.Points),
        new(Facet.Responsibilities, "responsibilities", FacetItems.Points),
        new(Facet.Skills, "skills", FacetItems.Skills),
        new(Facet.SkillGroup, "skillGroups", FacetItems.Skills),
        new(Facet.Interests, "interests", FacetItems.Interests),
        new(Facet.Education, "education", FacetItems.Points),
        new(Facet.Certifications, "certifications", FacetItems.Points),
        new(Facet.Experience, "experience", FacetItems.Points),
        new(Facet.Environment, "environment", FacetItems.Points),
        new(Facet.WorksWith, "works-with", FacetItems.Points),
        new(Facet.Challenges, "challenges", FacetItems.Points),
        new(Facet.Projects, "projects", FacetItems.Points),
        new(Facet.Pay, "pay", FacetItems.Points),
        new(Facet.Outlook, "outlook", FacetItems.Points),
        new(Facet.Career, "career", FacetItems.Points),
        new(Facet.Interview, "interview", FacetItems.Points),
        new(Facet.Resources, "resources", FacetItems.Points),
    ];

    private static readonly Dictionary<string, FacetKind> ByKey = Kinds.ToDictionary(kind => kind.Key);
    private static readonly Dictionary<Facet, FacetKind> ByFacet = Kinds.ToDictionary(kind => kind.Facet);

    private static readonly Dictionary<Facet, int> PlaceByFacet = Kinds.Index().ToDictionary(kind => kind.Item.Facet, kind => kind.Index);

    public static FacetKind Of(Facet facet) => ByFacet[facet];

    /// <summary>Where among the others a page shows the facet.</summary>
    public static int PlaceOf(Facet facet) => PlaceByFacet[facet];

    /// <summary>The facet with this key; null where there is none.</summary>
    public static FacetKind? Of(string key) => ByKey.GetValueOrDefault(key);
}
