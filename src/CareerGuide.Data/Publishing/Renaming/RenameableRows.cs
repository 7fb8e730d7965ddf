using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using CareerGuide.Data.Parsing;

namespace CareerGuide.Data.Publishing.Renaming;

/// <summary>The rows of all roles, or of all skills, by slug, with their former slugs.</summary>
internal sealed class RenameableRows<T>(
    CareerGuideDb db, AddressKind kind, Dictionary<string, T> rows, FormerSlugs former, Func<string, string, T> create)
    where T : SluggedEntity
{
    private readonly List<Rename> renames = [];
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, T> BySlug => rows;

    public FormerSlugs Former => former;

    public IReadOnlyList<Rename> Renames => renames;

    /// <summary>The ids of rows that no text names any more.</summary>
    public IEnumerable<int> Unused => rows.Values.Where(r => !names.ContainsKey(r.Slug)).Select(r => r.Id);

    /// <summary>Renames rows, adds new ones and updates all names. Rows that are no longer named stay.</summary>
    /// <param name="renamed">Old slug to new slug.</param>
    /// <param name="newNames">The current names, by slug.</param>
    public void Update(IReadOnlyDictionary<string, string> renamed, IReadOnlyDictionary<string, string> newNames)
    {
        names = newNames;

        foreach (var (from, to) in renamed.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (names.ContainsKey(to) && !names.ContainsKey(from))
                Rename(from, to);
        }

        former.End(names.Keys);

        foreach (var (slug, name) in names)
            Name(slug, name);
    }

    /// <summary>A row keeps its id under its new slug. If another row has that slug already, only the address redirects.</summary>
    private void Rename(string from, string to)
    {
        var row = rows[from];
        renames.Add(new Rename(kind, row.Name, from, names[to], to));
        former.Move(from, to);

        if (!rows.TryAdd(to, row))
            return;

        rows.Remove(from);
        row.Slug = to;
    }

    private void Name(string slug, string name)
    {
        if (rows.TryGetValue(slug, out var row))
            row.Name = name;
        else
            db.Add(rows[slug] = create(slug, name));
    }
}
