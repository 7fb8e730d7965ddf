using CareerGuide.Data.Database;
using CareerGuide.Web.Catalog;
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

        var roles = (await published.ReadAsync(db, cancellation)).Roles;
        var shown = path + Request.QueryString.ToUriComponent();

        return View(new SharePage(shown, address.Of(Request, languages.Current.AddressOf(shown)), RoleOf(path, roles)));
    }

    private static RoleLink? RoleOf(string path, SiteRoles roles) =>
        PublicAddresses.Roles.Contains(path) ? roles.Find(path[PublicAddresses.Roles.Path.Length..]) : null;
}
