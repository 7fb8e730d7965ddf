namespace CareerGuide.Web.Features.Roles;

/// <summary>A part of a role's page: what it is called there, and the id of its heading.</summary>
public sealed record RoleFacet(string Id, string Heading)
{
    public static readonly RoleFacet About = new("about", "What it is");
    public static readonly RoleFacet Focus = new("focus", "Focus");
    public static readonly RoleFacet Responsibilities = new("responsibilities", "What you would do");
    public static readonly RoleFacet Skills = new("skills", "Skills you need");
    public static readonly RoleFacet Comparison = new("comparison", "How it compares");
    public static readonly RoleFacet Workflow = new("workflow", "Where it stands");
    public static readonly RoleFacet Interests = new("interests", "Who it suits");
    public static readonly RoleFacet Leads = new("leads", "Where this could lead");
    public static readonly RoleFacet More = new("more", "More from the lecture");
}
