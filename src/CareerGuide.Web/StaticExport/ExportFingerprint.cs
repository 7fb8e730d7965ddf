using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.StaticExport;

/// <summary>A hash of everything that the exported files depend on: content, build, settings, and the day, which <c>security.txt</c> names.</summary>
internal static class ExportFingerprint
{
    /// <param name="compress">Whether compressed forms are written.</param>
    public static async Task<string> OfAsync(IServiceProvider services, bool compress, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        var version = await db.ContentVersions.SingleAsync(cancellation);
        var texts = await db.Documents.OrderBy(d => d.Slug).Select(d => new { d.Slug, d.ReadingHash, d.Title, d.Order }).ToListAsync(cancellation);
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.Date;

        return Hash(JsonSerializer.Serialize(new { version.Number, version.ChangedAt, version.ReadBy, texts, site, compress, today, Build = BuildHash() }));
    }

    /// <summary>Of the program and of the static assets beside it, whose manifest holds their hashes.</summary>
    private static string BuildHash()
    {
        var program = typeof(ExportFingerprint).Assembly;
        var assets = Path.ChangeExtension(program.Location, ".staticwebassets.endpoints.json");

        return $"{program.ManifestModule.ModuleVersionId:N} {(File.Exists(assets) ? Hash(File.ReadAllText(assets)) : "")}";
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
