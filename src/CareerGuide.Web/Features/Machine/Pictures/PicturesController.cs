using System.Text.RegularExpressions;
using CareerGuide.Data.Database;
using CareerGuide.Web.Infrastructure.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Features.Machine.Pictures;

/// <summary>The pictures of lectures. An address is the hash of the bytes, so it never answers anything else.</summary>
public sealed partial class PicturesController(CareerGuideDb db) : Controller
{
    private const string AYear = "public, max-age=31536000, immutable";

    [HttpGet(PublicAddresses.Pictures + "{name}")]
    [HttpHead(PublicAddresses.Pictures + "{name}")]
    public async Task<IActionResult> Picture(string name, CancellationToken cancellation)
    {
        if (Name().Match(name) is not { Success: true } match)
            return NotFound();

        var (hash, extension) = (match.Groups["hash"].Value, match.Groups["extension"].Value);
        var bytes = await db.Pictures.Where(p => p.Hash == hash && p.Extension == extension).Select(p => p.Bytes).SingleOrDefaultAsync(cancellation);

        if (bytes is null)
            return NotFound();

        Response.Headers.CacheControl = AYear;

        return File(bytes, TypeOf(extension), lastModified: null, new EntityTagHeaderValue($"\"{hash}\""));
    }

    private static string TypeOf(string extension) => extension switch
    {
        "jpg" => "image/jpeg",
        _ => $"image/{extension}",
    };

    [GeneratedRegex("^(?<hash>[0-9a-f]{64})[.](?<extension>png|jpg|webp|gif)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
