using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Compare;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace CareerGuide.Web.Features.Public.Share;

/// <summary>A page of the site to hand on: its address as a QR code for a class, and as a link.</summary>
[Expensive]
public sealed class ShareController(CareerGuideDb db, PerContentVersion<SiteContent> published, SiteLanguages languages, SiteAddress address) : Controller
{
    [CachedGet("/share/{**page}", Query = CachedGetAttribute.NoQueryCaching)]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellation)
    {
        var path = CanonicalAddress.Of($"/{page}");

        if (!(await db.PublishedPathsAsync(languages, cancellation)).Answers(path) || Path.HasExtension(path))
            return NotFound();

        var content = await published.ReadAsync(db, cancellation);
        var query = Request.QueryString.ToUriComponent();
        var role = RoleOf(path, content.Roles);

        return View(new SharePage(path + query, AddressOf(path + query), role, role is null ? PictureOf(path, query, content) : PictureOf(role)));
    }

    private string AddressOf(string path) => address.Of(Request, languages.Current.AddressOf(path));

    private SharedPicture PictureOf(RoleLink role)
    {
        var path = $"{Addresses.Role(role.Slug)}.svg";

        return new(path, AddressOf(path), role.Name, Texts.Get("Share.PictureOf", ("role", role.Name)));
    }

    /// <summary>The picture of a comparison, with the roles and criteria that the page has; null for other pages.</summary>
    private SharedPicture? PictureOf(string path, string query, SiteContent content)
    {
        var named = PublicAddresses.Comparisons.Contains(path) ? path[PublicAddresses.Comparisons.Path.Length..] : null;

        if (content.Comparisons.Count == 0 || (named is null && path != "/compare"))
            return null;

        var chosen = CompareQuery.From(Request.Query, named).AmongRolesOf(content.Roles).Roles.Select(content.Roles.Find).OfType<RoleLink>().Select(r => r.Name).ToList();
        var title = chosen.Count > 0 ? Texts.Get("Share.ComparisonOf", ("roles", Texts.List(chosen))) : Texts.Get("Compare.Title");

        return new($"{path}.svg{query}", AddressOf($"{path}.svg{query}"), title, title);
    }

    private static RoleLink? RoleOf(string path, SiteRoles roles) =>
        PublicAddresses.Roles.Contains(path) ? roles.Find(path[PublicAddresses.Roles.Path.Length..]) : null;
}
