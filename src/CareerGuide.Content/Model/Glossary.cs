using System.Text.Json.Serialization;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Model;

/// <summary>The skills that the site knows by name, in the order of the glossary's table.</summary>
public sealed class Glossary
{
    public static Glossary Empty { get; } = new([]);

    private readonly Dictionary<string, GlossaryEntry> byName = [];
    private NearName? nearNames;

    public Glossary(IReadOnlyList<GlossaryEntry> entries)
    {
        Entries = entries;

        foreach (var entry in entries)
            byName.TryAdd(NormalizedName.Of(entry.Name), entry);

        foreach (var entry in entries)
        {
            foreach (var alias in entry.Aliases.Concat(entry.Translations.Values))
                byName.TryAdd(NormalizedName.Of(alias), entry);
        }
    }

    public IReadOnlyList<GlossaryEntry> Entries { get; }

    /// <summary>All names and aliases.</summary>
    public IEnumerable<string> Names => Entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name));

    /// <summary>The entry with this name or alias, whatever its case; null if there is none.</summary>
    public GlossaryEntry? Find(string name) => byName.GetValueOrDefault(NormalizedName.Of(name));

    /// <summary>The name or alias that a misspelt one was meant to be; null if none is near.</summary>
    public string? NearTo(string name) => (nearNames ??= new NearName(Names)).To(name);
}

/// <param name="Kind">What sort of skill it is: language, library, tool, database, platform, practice, concept, …</param>
/// <param name="PartOf">Names of the skills it belongs to, as Pandas belongs to Python.</param>
/// <param name="About">One plain sentence on what it is.</param>
public sealed record GlossaryEntry(
    string Name, string Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> PartOf, string About, int Line)
{
    /// <summary>Where it can be learned.</summary>
    public IReadOnlyList<LearningLink> Learn { get; init; } = [];

    /// <summary>Its name in further languages, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();
}

/// <summary>Where a skill can be learned.</summary>
/// <param name="Remark">What follows the link in brackets: <c>free, 6 h</c>.</param>
public sealed record LearningLink(string Title, string Address, string? Remark)
{
    /// <summary>How long it takes, as the remark says: <c>6 h</c>; null where it does not.</summary>
    [JsonIgnore]
    public TimeSpan? Time => LearningTime.In(Remark);
}
