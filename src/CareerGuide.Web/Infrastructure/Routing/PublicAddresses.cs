using CareerGuide.Content;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;
using CareerGuide.Web.Infrastructure.Localization;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Infrastructure.Routing;

/// <summary>An address that exists whatever the lectures say.</summary>
/// <param name="IsListed">Whether the sitemap lists it; what is in its collection is listed behind it.</param>
/// <param name="IsLinked">Whether a page links to it; the static export asks for the others by name.</param>
/// <param name="IsExported">Whether it means anything without a server.</param>
public sealed record PublicAddress(string Path, bool IsListed = false, bool IsLinked = true, bool IsExported = true);

/// <summary>The addresses below <paramref name="Path"/>, one for each slug and ending.</summary>
/// <param name="ApiPath">Where the API has the same; null where it has not.</param>
public sealed record PublicAddressGroup(string Path, string[] Endings, string? ApiPath = null)
{
    public bool Contains(string path) => path.StartsWith(Path, StringComparison.Ordinal) && !System.IO.Path.HasExtension(path);

    public string ApiAddress(string path) => ApiPath + path[Path.Length..];
}

/// <summary>The public addresses of the site: what sitemap, link check, static export and tests go by.</summary>
public static class PublicAddresses
{
    public const string SecurityContact = "/.well-known/security.txt";

    public const string ChangePassword = "/.well-known/change-password";

    /// <summary>One address for each picture, by the hash of its bytes.</summary>
    public const string Pictures = "/pictures/";

    public static readonly PublicAddressGroup Roles = new("/roles/", ["", ".md", ".json", ".svg"], "/api/v1/roles/");
    public static readonly PublicAddressGroup Skills = new("/skills/", ["", ".md", ".json"], "/api/v1/skills/");
    public static readonly PublicAddressGroup Lectures = new("/lectures/", ["", ".md", ".json"], "/api/v1/lectures/");
    public static readonly PublicAddressGroup Comparisons = new("/compare/", ["", ".csv", ".json", ".svg"], "/api/v1/comparisons/");

    public static IReadOnlyList<PublicAddressGroup> Groups { get; } = [Roles, Skills, Lectures, Comparisons];

    /// <summary>In the order of the sitemap.</summary>
    public static IReadOnlyList<PublicAddress> Fixed { get; } =
    [
        new("/", IsListed: true),
        new("/roles", IsListed: true), new("/roles.svg"),
        new("/compare", IsListed: true), new("/compare.csv"), new("/compare.json"), new("/compare.svg"),
        new("/workflow", IsListed: true), new("/workflow.svg"),
        new("/guidance", IsListed: true),
        new("/search", IsListed: true),
        new("/skills", IsListed: true), new("/skills.svg"),
        new("/paths", IsListed: true),
        new("/lectures", IsListed: true),
        new("/print", IsListed: true), new("/print.md"), new("/print.json"),
        new("/about", IsListed: true), new("/about/api", IsListed: true), new("/accessibility", IsListed: true), new("/privacy", IsListed: true),
        new("/feed.atom"), new("/manifest.webmanifest"),
        new("/offline", IsLinked: false), new("/offline.json", IsLinked: false), new("/service-worker.js", IsLinked: false),
        new("/sitemap.xml", IsLinked: false), new("/robots.txt", IsLinked: false), new("/favicon.svg", IsLinked: false), new("/share.png", IsLinked: false), new("/apple-touch-icon.png", IsLinked: false),
        new(SecurityContact, IsLinked: false), new(ChangePassword, IsLinked: false, IsExported: false),
        new("/needs.json", IsLinked: false), new("/search.json", IsLinked: false),
        new("/api", IsLinked: false, IsExported: false), new("/api/v1", IsLinked: false, IsExported: false),
        new("/api/v1/roles", IsLinked: false), new("/api/v1/skills", IsLinked: false), new("/api/v1/comparisons", IsLinked: false),
        new("/api/v1/workflow", IsLinked: false), new("/api/v1/lectures", IsLinked: false),
    ];

    public static async Task<PublishedPaths> PublishedPathsAsync(this CareerGuideDb db, SiteLanguages languages, CancellationToken cancellation) =>
        new(await db.KnownAsync(cancellation), languages);

    /// <summary>All of them but the ways from role to role; those that lead to another too.</summary>
    public static async Task<ISet<string>> KnownAsync(this CareerGuideDb db, CancellationToken cancellation)
    {
        var roles = await db.Roles.Select(r => r.Slug).Union(db.RoleAliases.Select(a => a.Slug)).ToListAsync(cancellation);
        var skills = await db.Skills.Select(s => s.Slug).Union(db.SkillAliases.Select(a => a.Slug)).ToListAsync(cancellation);
        var lectures = await db.Documents.Lectures().Select(d => d.Slug).ToListAsync(cancellation);
        var comparisons = await db.Comparisons.Select(c => c.Slug).ToListAsync(cancellation);
        var pictures = await db.PublishedPicturesAsync(cancellation);
        var former = (await db.FormerAddresses.ToListAsync(cancellation)).ToLookup(f => f.Kind);

        return new HashSet<string>(
        [
            .. Fixed.Where(a => a.IsExported).Select(a => a.Path),
            .. Under(Roles, roles, former[AddressKind.Role]),
            .. Under(Skills, skills, former[AddressKind.Skill]),
            .. Under(Lectures, lectures, former[AddressKind.Lecture]),
            .. Under(Comparisons, comparisons, []),
            .. pictures,
        ]);
    }

    private static Task<List<string>> PublishedPicturesAsync(this CareerGuideDb db, CancellationToken cancellation) => (
        from own in db.LecturePictures
        join document in db.Documents on own.Slug equals document.Slug
        join picture in db.Pictures on own.Hash equals picture.Hash
        where document.ArchivedAt == null
        select $"{Pictures}{picture.Hash}.{picture.Extension}").Distinct().ToListAsync(cancellation);

    /// <summary>The present slugs, and the former ones that lead to one of them.</summary>
    private static IEnumerable<string> Under(PublicAddressGroup collection, List<string> slugs, IEnumerable<FormerAddress> former) =>
        from slug in slugs.Concat(former.Where(f => slugs.Contains(f.LeadsTo)).Select(f => f.Slug))
        from ending in collection.Endings
        select collection.Path + slug + ending;
}

/// <summary>The paths that the site answers, as it is published.</summary>
public sealed class PublishedPaths(ISet<string> known, SiteLanguages languages)
{
    /// <param name="path">Absolute, without a query, in any language of the site.</param>
    public bool Answers(string path)
    {
        var canonical = CanonicalAddress.Of(path);

        return AnswersWithoutLanguage(canonical) || (canonical.StartsWith('/') && languages.Find(new PathString(canonical)) is { Path.Value: { } page } && !Path.HasExtension(page) && AnswersWithoutLanguage(page));
    }

    private bool AnswersWithoutLanguage(string path) => known.Contains(path) || IsWayBetween(path) || IsPlan(path);

    private bool IsPlan(string path) => path.Split('/') is ["", "plan", var role] && known.Contains($"/roles/{role}");

    private bool IsWayBetween(string path) =>
        path.Split('/') is ["", "paths", var from, var to] && known.Contains($"/roles/{from}") && known.Contains($"/roles/{to}");
}
