using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>The former addresses of all roles, or of all skills.</summary>
internal sealed class FormerSlugs
{
    private readonly CareerGuideDb db;
    private readonly AddressKind kind;
    private readonly Dictionary<string, FormerAddress> rows;

    private FormerSlugs(CareerGuideDb db, AddressKind kind, Dictionary<string, FormerAddress> rows)
    {
        this.db = db;
        this.kind = kind;
        this.rows = rows;
    }

    public static async Task<FormerSlugs> LoadAsync(CareerGuideDb db, AddressKind kind, CancellationToken cancellation) =>
        new(db, kind, await db.FormerAddresses.AsTracking().Where(f => f.Kind == kind).ToDictionaryAsync(f => f.Slug, cancellation));

    /// <returns>Null when it is not a former slug.</returns>
    public string? WhereTo(string slug) => rows.GetValueOrDefault(slug)?.LeadsTo;

    /// <summary>Redirects the old slug, and every former slug that led to it, to the new one.</summary>
    public void Move(string from, string to)
    {
        foreach (var row in rows.Values.Where(r => r.LeadsTo == from))
            row.LeadsTo = to;

        db.Add(rows[from] = new FormerAddress { Kind = kind, Slug = from, LeadsTo = to });
    }

    /// <summary>Removes slugs that are in use again.</summary>
    public void End(IEnumerable<string> present)
    {
        foreach (var slug in present)
        {
            if (rows.Remove(slug, out var row))
                db.Remove(row);
        }
    }
}
