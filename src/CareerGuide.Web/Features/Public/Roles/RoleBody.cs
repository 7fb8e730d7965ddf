namespace CareerGuide.Web.Features.Public.Roles;

/// <summary>The content about a role, below a heading with its name.</summary>
/// <param name="Level">The level of the headings within.</param>
/// <param name="Prefix">What makes their ids unique where several roles share a page.</param>
public sealed record RoleBody(RolePage Page, int Level, string Prefix = "")
{
    /// <summary>One deeper where each lecture's part is under the lecture's name.</summary>
    public int GroupLevel => Page.SeveralLectures ? Level + 2 : Level + 1;
}
