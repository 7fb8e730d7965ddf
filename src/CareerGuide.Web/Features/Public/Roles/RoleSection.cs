using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>A part of a role's page: a facet, or what the site knows of the role from elsewhere.</summary>
/// <param name="Id">The id of its heading.</param>
/// <param name="View">The partial that shows what stands below the heading.</param>
/// <param name="Lecture">The lecture that the heading is from; null where it is the site's own.</param>
public sealed record RoleSection(string Id, string Heading, string View, LectureLink? Lecture = null)
{
    public static RoleSection Comparison => new("comparison", Texts.Get("Roles.Section.Comparison"), "_RoleComparison");
    public static RoleSection Workflow => new("workflow", Texts.Get("Roles.Section.Workflow"), "_RoleWorkflow");
    public static RoleSection Leads => new("leads", Texts.Get("Roles.Section.Leads"), "_RoleLeads");
    public static RoleSection More => new("more", Texts.Get("Roles.Section.More"), "_RoleMore");

    public static RoleSection Of(FacetKind facet) => new(facet.Key, FacetText.Of(facet).Title, facet.Items switch
    {
        FacetItems.Prose or FacetItems.Points or FacetItems.Blocks => "_FacetItems",
        FacetItems.Skills => "_RoleSkills",
        FacetItems.Interests => "_RoleInterests",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, message: null),
    });

    /// <summary>The section of a part that only the roles of its lecture share.</summary>
    public static RoleSection Of(FacetPart part, LectureLink lecture) => new(IdOf(part), part.Heading!, "_FacetItems", lecture);

    public bool Shows(FacetPart part) => Id == IdOf(part);

    /// <summary>No key of a facet ends like the id of another part.</summary>
    private static string IdOf(FacetPart part) => part.Key ?? $"{Slug.OfName(part.Heading!)}-part";
}

/// <summary>A section of a role's page where it is printed.</summary>
public sealed record RoleSectionView(RoleSection Section, RoleBody Body)
{
    public RolePage Page => Body.Page;

    /// <summary>What names the section: its heading, after that of its role where the page has several.</summary>
    public string LabelledBy => Body.Prefix.Length == 0 ? Section.Id : $"{Body.Prefix}role {Body.Prefix}{Section.Id}";

    /// <summary>The parts of the facet, lecture by lecture.</summary>
    public IEnumerable<(RolePartView Lecture, IReadOnlyList<FacetPart> Facets)> Facets => Page.Parts
        .Select(part => (part, (IReadOnlyList<FacetPart>)[.. part.Facets.Where(Section.Shows)]))
        .Where(part => part.Item2.Count > 0);
}
