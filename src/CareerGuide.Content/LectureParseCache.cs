using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;

namespace CareerGuide.Content;

/// <summary>
/// Caches how texts were parsed. The result depends on the text, on what applies to all lectures, and on the roles of other lectures that
/// the parser looked up, so only what changed is parsed again. Thread-safe.
/// </summary>
public sealed class LectureParseCache
{
    /// <summary>Above this size caching costs more memory than it saves time.</summary>
    private const int MaxCharacters = 4_000_000;

    private readonly LectureParseCache? shared;
    private readonly Lock gate = new();
    private readonly Dictionary<CacheKey, List<CachedParse>> parsed = [];
    private int characters;
    private int misses;
    private volatile Tuple<string, Glossary>? glossary;
    private volatile Tuple<string, ReadingInstructions>? wordings;
    private volatile Tuple<List<IReadOnlyList<RoleName>>, RoleDirectory>? directory;

    public LectureParseCache()
    {
    }

    private LectureParseCache(LectureParseCache shared)
    {
        this.shared = shared;
        glossary = shared.glossary;
        wordings = shared.wordings;
        directory = shared.directory;
    }

    /// <summary>How many texts were not in the cache, so that they were parsed.</summary>
    public int Misses => misses;

    /// <summary>
    /// A cache for work that parses the same texts several times, however long they are. It is meant to be dropped after that work,
    /// and shares its results with this one as far as this one's limit allows.
    /// </summary>
    public LectureParseCache WithoutLimit() => new(this);

    /// <summary>The same object for the same text.</summary>
    /// <param name="markdown">Null where the site has no glossary.</param>
    public Glossary Glossary(string? markdown)
    {
        if (markdown is null)
            return Model.Glossary.Empty;

        if (glossary is not { } known || known.Item1 != markdown)
            glossary = known = Tuple.Create(markdown, GlossaryParser.Parse(markdown).Glossary);

        return known.Item2;
    }

    /// <summary>The same object for the same text.</summary>
    /// <param name="yaml">Null where the site has no wordings.</param>
    public ReadingInstructions Wordings(string? yaml)
    {
        if (yaml is null)
            return ReadingInstructions.Empty;

        if (wordings is not { } known || known.Item1 != yaml)
            wordings = known = Tuple.Create(yaml, SiteWordings.Parse(yaml).Instructions);

        return known.Item2;
    }

    /// <summary>The same object for lectures that describe the same roles.</summary>
    internal RoleDirectory Directory(List<IReadOnlyList<RoleName>> described)
    {
        if (directory is not { } known || known.Item1.Count != described.Count || !known.Item1.Zip(described).All(own => AreSame(own.First, own.Second)))
            directory = known = Tuple.Create(described, RoleDirectory.OfLectures(described));

        return known.Item2;
    }

    /// <summary>Parses the text of one lecture as <see cref="LectureSet"/> does, which then finds the result.</summary>
    /// <param name="described">The roles that each lecture describes.</param>
    /// <param name="place">Of this lecture among them; null if it is new.</param>
    /// <param name="placeholders">The words that its author was given to write over. Only a text that has some is parsed once more.</param>
    public ParsedLecture ParseBeside(
        Glossary glossary, ReadingInstructions instructions, LectureSource source, IEnumerable<IReadOnlyList<RoleName>> described, int? place, Placeholders placeholders)
    {
        IReadOnlyList<RoleName> own = [.. LectureSet.Described(ParseAlone(glossary, instructions, source).Lecture)];
        List<IReadOnlyList<RoleName>> all = [.. described.Select((roles, number) => number == place ? own : roles), .. place is null ? [own] : Array.Empty<IReadOnlyList<RoleName>>()];
        var others = Directory(all).Except(place ?? all.Count - 1);
        var result = Parse(glossary, instructions, source, others).Parsed;

        return placeholders.AreIn(LectureParser.Readable(source.Markdown, new DiagnosticList())) || result.UnknownSkills.Any(skill => placeholders.Include(skill.Name))
            ? LectureParser.Parse(source, new SiteVocabulary(glossary, others) { Instructions = instructions, Placeholders = placeholders })
            : result;
    }

    /// <summary>Parses the text as if there were no other lecture. That serves a set with others, too, if it does not refer to their roles.</summary>
    public ParsedLecture ParseAlone(Glossary glossary, ReadingInstructions instructions, LectureSource source) =>
        Parse(glossary, instructions, source, RoleDirectory.Empty).Parsed;

    /// <summary>Parses the text, unless it was parsed before and the roles that were looked up then are still the same.</summary>
    internal CachedParse Parse(Glossary glossary, ReadingInstructions instructions, LectureSource source, RoleDirectory others)
    {
        var key = new CacheKey(glossary, instructions, source);

        if (Find(key, others) is { } known)
            return known;

        var roles = others.Recording();
        var result = LectureParser.Parse(source, new SiteVocabulary(glossary, roles) { Instructions = instructions });
        var looked = roles.Asked;
        var entry = new CachedParse(result, looked, others.AnswersTo(looked));
        Keep(key, entry);

        return entry;
    }

    private CachedParse? Find(CacheKey key, RoleDirectory others)
    {
        CachedParse[] known;

        lock (gate)
            known = parsed.TryGetValue(key, out var all) ? [.. all] : [];

        return Array.Find(known, entry => others.AnswersTo(entry.Asked) == entry.Answers) ?? shared?.Find(key, others);
    }

    private void Keep(CacheKey key, CachedParse entry)
    {
        Interlocked.Increment(ref misses);
        shared?.Keep(key, entry);
        var size = key.Source.Markdown.Length;

        if (shared is null && size > MaxCharacters)
            return;

        lock (gate)
        {
            if (shared is null && characters + size > MaxCharacters)
            {
                parsed.Clear();
                characters = 0;
            }

            characters += size;

            if (!parsed.TryGetValue(key, out var entries))
                parsed[key] = entries = [];

            entries.Add(entry);
        }
    }

    private static bool AreSame(IReadOnlyList<RoleName> some, IReadOnlyList<RoleName> others)
    {
        return ReferenceEquals(some, others) || some.SelectMany(NamesOf).SequenceEqual(others.SelectMany(NamesOf));

        static string?[] NamesOf(RoleName role) => [role.Slug, role.Name, .. role.Aliases, null];
    }

    /// <param name="Glossary">Compared by reference: an unchanged text keeps its object.</param>
    /// <param name="Instructions">Compared by reference, too.</param>
    private readonly record struct CacheKey(Glossary Glossary, ReadingInstructions Instructions, LectureSource Source);
}

/// <param name="Asked">The names for which the parser looked among the roles of other lectures, as keys.</param>
/// <param name="Answers">A hash of the roles that it found; empty if it found none.</param>
internal sealed record CachedParse(ParsedLecture Parsed, IReadOnlyList<string> Asked, string Answers);
