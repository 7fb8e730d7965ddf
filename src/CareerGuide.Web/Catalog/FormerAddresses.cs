using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Web.Catalog;

/// <summary>What the slugs in an address mean today: of what has them, otherwise had them before, otherwise is also called so and nothing else is.</summary>
public static class FormerAddresses
{
    /// <summary>The maximum number of slugs in one address that are looked up.</summary>
    public const int MaxSlugs = 2_000;

    public static Task<PresentSlugs> PresentRolesAsync(this CareerGuideDb db, IEnumerable<string> asked, CancellationToken cancellation) =>
        PresentAsync(
            asked,
            slugs => db.Roles.Select(r => new Meaning { Asked = r.Slug, Slug = r.Slug, Certainty = Certainty.Present })
                .Concat(db.FormerAddresses.Where(f => f.Kind == AddressKind.Role).Join(
                    db.Roles, f => f.LeadsTo, r => r.Slug, (f, r) => new Meaning { Asked = f.Slug, Slug = r.Slug, Certainty = Certainty.Former }))
                .Concat(db.RoleParts.SelectMany(p => p.Aliases, (p, a) => new Meaning { Asked = a.Slug, Slug = p.Role.Slug, Certainty = Certainty.Alias }))
                .Where(m => EF.Parameter(slugs).Contains(m.Asked)),
            cancellation);

    public static Task<PresentSlugs> PresentSkillsAsync(this CareerGuideDb db, IEnumerable<string> asked, CancellationToken cancellation) =>
        PresentAsync(
            asked,
            slugs => db.Skills.Select(s => new Meaning { Asked = s.Slug, Slug = s.Slug, Certainty = Certainty.Present })
                .Concat(db.FormerAddresses.Where(f => f.Kind == AddressKind.Skill).Join(
                    db.Skills, f => f.LeadsTo, s => s.Slug, (f, s) => new Meaning { Asked = f.Slug, Slug = s.Slug, Certainty = Certainty.Former }))
                .Concat(db.Skills.SelectMany(s => s.Aliases, (s, a) => new Meaning { Asked = a.Slug, Slug = s.Slug, Certainty = Certainty.Alias }))
                .Where(m => EF.Parameter(slugs).Contains(m.Asked)),
            cancellation);

    /// <summary>What a lecture that was called so before is called now; null if there was none, or if it was removed for good.</summary>
    public static Task<string?> PresentLectureAsync(this CareerGuideDb db, string asked, CancellationToken cancellation) => asked.Contains('\0')
        ? Task.FromResult<string?>(null)
        : db.FormerAddresses
            .Where(f => f.Kind == AddressKind.Lecture && f.Slug == asked)
            .Join(db.Documents, f => f.LeadsTo, d => d.Slug, (f, d) => d.Slug)
            .SingleOrDefaultAsync(cancellation);

    private static async Task<PresentSlugs> PresentAsync(
        IEnumerable<string> asked, Func<List<string>, IQueryable<Meaning>> query, CancellationToken cancellation)
    {
        var slugs = asked.Distinct().ToList();
        var known = slugs.Where(s => s.Length > 0 && !s.Contains('\0')).Take(MaxSlugs).ToList();
        var meanings = known.Count == 0 ? [] : await query(known).ToListAsync(cancellation);

        return new PresentSlugs(slugs, meanings.GroupBy(m => m.Asked)
            .Select(m => (Asked: m.Key, Slugs: m.GroupBy(x => x.Certainty).MinBy(x => x.Key)!.Select(x => x.Slug).Distinct().ToList()))
            .Where(m => m.Slugs.Count == 1)
            .ToDictionary(m => m.Asked, m => m.Slugs[0]));
    }

    private enum Certainty
    {
        Present,
        Former,
        Alias,
    }

    private sealed record Meaning
    {
        public required string Asked { get; init; }

        public required string Slug { get; init; }

        public required Certainty Certainty { get; init; }
    }
}

/// <summary>The slugs from an address and their current meanings.</summary>
/// <param name="Asked">As they were asked for, each once.</param>
/// <param name="BySlug">The present slug of each that means something.</param>
public sealed record PresentSlugs(IReadOnlyList<string> Asked, IReadOnlyDictionary<string, string> BySlug)
{
    /// <summary>The current slugs without duplicates, in the order of the address.</summary>
    public IReadOnlyList<string> Known => [.. Asked.Select(Of).OfType<string>().Distinct()];

    /// <summary>The unknown slugs.</summary>
    public IReadOnlyList<string> Unknown => [.. Asked.Where(slug => !BySlug.ContainsKey(slug))];

    /// <summary>Null if the slug is unknown.</summary>
    public string? Of(string slug) => BySlug.GetValueOrDefault(slug);
}
