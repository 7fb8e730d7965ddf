using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CareerGuide.Web.StaticExport;

/// <summary>A hash of everything that the exported files depend on: content, build, settings, and the day, which <c>security.txt</c> names.</summary>
public static class ExportFingerprint
{
    /// <param name="compress">Whether compressed forms are written.</param>
    public static async Task<string> OfAsync(IServiceProvider services, bool compress, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerGuideDb>();
        var version = await db.ContentVersions.SingleAsync(cancellation);
        var texts = await db.Documents.OrderBy(d => d.Slug).Select(d => new { d.Slug, d.ReadingHash, d.Title, d.Order }).ToListAsync(cancellation);
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var large = services.GetRequiredService<IOptions<LargeSiteOptions>>().Value;
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.Date;

        var made = new { version.Number, version.ChangedAt, version.ReadBy, texts, site, large, compress, today, Build = BuildHash(AppContext.BaseDirectory), Environment.Version };

        return Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(made)));
    }

    /// <summary>Of the site's own assemblies, with those of its texts in other languages, and of its static assets, whose manifest holds their hashes.</summary>
    public static string BuildHash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateDirectories(folder).Prepend(folder).SelectMany(f => Directory.EnumerateFiles(f, "CareerGuide*"));

        foreach (var file in files.Where(f => Path.GetExtension(f) is ".dll" or ".json").Order(StringComparer.Ordinal))
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
