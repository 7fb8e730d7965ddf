using CareerGuide.Data.Database;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>A role as pages link to it.</summary>
/// <param name="Number">The place of the role among all of the site, from 1. Its colour and shape follow from it.</param>
public sealed record RoleLink(string Slug, string Name, int Number)
{
    /// <summary>That of the first lecture that describes it; null where only a table names it.</summary>
    public string? Language { get; init; }

    /// <summary>The language of the name where it is another one than that of the page; otherwise null.</summary>
    public string? Lang => Language is null ? null : TextDirection.LangOf(Language);

    /// <summary>The direction of the name where it is another one than that of the page; otherwise null.</summary>
    public string? Dir => Language is null ? null : TextDirection.DirOf(Language);

    /// <summary>1 to <see cref="SiteRoles.Hues"/>: the colour that the role has on every page.</summary>
    public int Hue => ((Number - 1) % SiteRoles.Hues) + 1;

    /// <summary>1 to <see cref="SiteRoles.Hues"/>: the shape of the role, which differs when the colours repeat.</summary>
    public int Shape => ((Number - 1 + ((Number - 1) / SiteRoles.Hues)) % SiteRoles.Hues) + 1;
}

/// <summary>The roles of the site in the order of the lectures, followed by those that only a table names.</summary>
public sealed class SiteRoles
{
    public const int Hues = 6;

    private readonly Dictionary<string, RoleLink> bySlug;

    private SiteRoles(IReadOnlyList<RoleLink> inOrder)
    {
        InOrder = inOrder;
        bySlug = inOrder.ToDictionary(r => r.Slug);
    }

    public IReadOnlyList<RoleLink> InOrder { get; }

    public static async Task<SiteRoles> LoadAsync(CareerGuideDb db, CancellationToken cancellation)
    {
        var described = await db.RoleParts.InLectureOrder()
            .Select(p => new { p.Role.Slug, p.Role.Name, Language = (string?)p.Document.Language })
            .ToListAsync(cancellation);

        var named = await db.Roles.OrderBy(r => r.Name).Select(r => new { r.Slug, r.Name, Language = (string?)null }).ToListAsync(cancellation);

        return new([.. described.Concat(named).DistinctBy(r => r.Slug)
            .Select((role, index) => new RoleLink(role.Slug, role.Name, index + 1) { Language = role.Language })]);
    }

    public RoleLink? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    public RoleLink this[string slug] => bySlug[slug];
}
