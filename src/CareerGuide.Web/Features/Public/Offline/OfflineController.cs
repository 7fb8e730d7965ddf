using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.PageCaching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.Features.Public.Offline;

/// <summary>What browsers need to show the site without a network (<c>wwwroot/service-worker.js</c>), and to install it.</summary>
public sealed class OfflineController(CareerGuideDb db, IOptions<SiteOptions> site, SiteLanguages languages) : Controller
{
    /// <summary>What is shown in place of a page that this browser has not kept.</summary>
    [CachedGet("/offline")]
    public IActionResult Index() => View(new OfflinePage());

    /// <summary>What the service worker compares: pages that it kept under another version are old.</summary>
    [CachedGet("/offline.json")]
    public async Task<IActionResult> Version(CancellationToken cancellation)
    {
        var content = await db.ContentVersions.Select(v => v.Number).SingleOrDefaultAsync(cancellation);

        return Json(new
        {
            Version = $"{content}-{typeof(Program).Module.ModuleVersionId:N}-{SettingsHash()}",
            Fallbacks = languages.All.Select(language => language.AddressOf("/offline")),
        });
    }

    [CachedGet("/manifest.webmanifest")]
    public IActionResult Manifest() => new JsonResult(new
    {
        Name = site.Value.Title,
        Id = "/",
        StartUrl = "/",
        Scope = "/",
        Display = "minimal-ui",
        Lang = languages.Current.Code,
        Dir = languages.Current.Dir ?? "ltr",
        Icons = new[]
        {
            new { Src = "/favicon.svg", Sizes = "any", Type = "image/svg+xml" },
            new { Src = "/apple-touch-icon.png", Sizes = "180x180", Type = "image/png" },
        },
    }, ManifestFormat.Options)
    {
        ContentType = "application/manifest+json",
    };

    /// <summary>Every page shows some of the site's settings.</summary>
    private string SettingsHash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(site.Value)))[..16];
}
