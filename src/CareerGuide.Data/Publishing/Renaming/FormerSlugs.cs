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

    /// <returns>Null where it is no former slug.</returns>
    public string? WhereTo(string slug) => rows.GetValueOrDefault(slug)?.LeadsTo;

    /// <summary>What led to the old slug leads to the new one, and so does the old slug itself.</summary>
    public void Move(string from, string to)
    {
        foreach (var row in rows.Values.Where(r => r.LeadsTo == from))
            row.LeadsTo = to;

        db.Add(rows[from] = new FormerAddress { Kind = kind, Slug = from, LeadsTo = to });
    }

    /// <summary>A slug that something has is no former one, whatever it was before.</summary>
    public void End(IEnumerable<string> present)
    {
        foreach (var slug in present)
        {
            if (rows.Remove(slug, out var row))
                db.Remove(row);
        }
    }
}
