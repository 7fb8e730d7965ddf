using CareerGuide.Content.Model;

namespace CareerGuide.Web.Catalog;

/// <summary>The English words of the interface for a facet.</summary>
/// <param name="Title">What heads it on a role's page.</param>
/// <param name="Hint">What a heading means that is read as it: “its pay”.</param>
/// <param name="One">One of its items.</param>
/// <param name="Many">Several of them.</param>
public sealed record FacetText(string Title, string Hint, string One, string Many)
{
    private static readonly Dictionary<string, FacetText> ByKey = new()
    {
        ["about"] = new("What it is", "about the role", "text about the role", "texts about the role"),
        ["day"] = new("A typical day", "a typical day", "line on a typical day", "lines on a typical day"),
        ["focus"] = new("Focus", "its main focus", "focus point", "focus points"),
        ["responsibilities"] = new("What you would do", "its responsibilities", "responsibility", "responsibilities"),
        ["skills"] = new("Skills you need", "its skills", "skill line", "skill lines"),
        ["interests"] = new("Is it for you?", "who it suits", "interest", "interests"),
        ["education"] = new("Education", "its education", "line on education", "lines on education"),
        ["certifications"] = new("Certificates", "its certificates", "line on certificates", "lines on certificates"),
        ["experience"] = new("Experience", "the experience it asks for", "line on experience", "lines on experience"),
        ["environment"] = new("Work environment", "its work environment", "line on the work environment", "lines on the work environment"),
        ["works-with"] = new("Who you would work with", "who it works with", "line on who it works with", "lines on who it works with"),
        ["challenges"] = new("Challenges", "its challenges", "challenge", "challenges"),
        ["projects"] = new("Projects", "its projects", "project", "projects"),
        ["pay"] = new("Pay", "its pay", "line on pay", "lines on pay"),
        ["outlook"] = new("Outlook", "its outlook", "line on the outlook", "lines on the outlook"),
        ["career"] = new("Career path", "its career path", "step of the career path", "steps of the career path"),
        ["interview"] = new("Interview questions", "its interview questions", "interview question", "interview questions"),
        ["resources"] = new("Where to learn it", "where to learn it", "place to learn it", "places to learn it"),
    };

    /// <summary>The words for the facet with this key; null where there is none.</summary>
    public static FacetText? Find(string key) => ByKey.GetValueOrDefault(key);

    public static FacetText Of(FacetKind facet) => ByKey[facet.Key];
}
