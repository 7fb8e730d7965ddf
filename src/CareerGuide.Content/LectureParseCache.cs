using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content.Model;

namespace CareerGuide.Content;

/// <summary>
/// Caches the results of the last parse of a site's texts. The result of parsing depends on the texts alone, so only changed texts
/// are parsed again. Thread-safe.
/// </summary>
public sealed class LectureParseCache
{
    /// <summary>Above this size caching costs more memory than it saves time.</summary>
    private const int MaxCharacters = 4_000_000;

    private readonly LectureParseCache? shared;
    private volatile Dictionary<CacheKey, ParsedLecture> last = [];
    private volatile Tuple<string, Glossary>? glossary;
    private volatile Tuple<string, ReadingInstructions>? wordings;

    public LectureParseCache()
    {
    }

    private LectureParseCache(LectureParseCache shared)
    {
        this.shared = shared;
        last = shared.last;
        glossary = shared.glossary;
        wordings = shared.wordings;
    }

    /// <summary>
    /// A cache for work that parses the same texts several times, however long they are. It is meant to be dropped after that work,
    /// and shares its results with this one as far as this one's limit allows.
    /// </summary>
    public LectureParseCache WithoutLimit() => new(this);

    /// <summary>The same object for the same text.</summary>
    public Glossary Glossary(string markdown)
    {
        if (glossary is not { } known || known.Item1 != markdown)
            glossary = known = Tuple.Create(markdown, GlossaryParser.Parse(markdown).Glossary);

        return known.Item2;
    }

    /// <summary>The same object for the same text.</summary>
    public ReadingInstructions Wordings(string yaml)
    {
        if (wordings is not { } known || known.Item1 != yaml)
            wordings = known = Tuple.Create(yaml, SiteWordings.Parse(yaml).Instructions);

        return known.Item2;
    }

    internal ParseRun Begin(Glossary glossary, ReadingInstructions instructions) => new(this, glossary, instructions);

    /// <summary>A hash of the roles in the other lectures: everything about them that affects parsing.</summary>
    internal static string SiblingsHash(IEnumerable<(string Path, RoleName Role)> described) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', described.Select(d => string.Join('\t', [d.Path, d.Role.Slug, d.Role.Name, .. d.Role.Aliases]))))));

    private void Keep(Dictionary<CacheKey, ParsedLecture> results)
    {
        shared?.Keep(results);
        last = shared is not null || results.Keys.Sum(asked => asked.Source.Markdown.Length) / 2 <= MaxCharacters ? results : [];
    }

    /// <summary>One parse of a whole site. Unchanged results come from the cache; at the end this run's results replace it.</summary>
    internal sealed class ParseRun(LectureParseCache memory, Glossary glossary, ReadingInstructions instructions)
    {
        private readonly Dictionary<CacheKey, ParsedLecture> before = memory.last, now = [];

        /// <param name="siblingsHash">Changes when the roles of the other lectures change.</param>
        public ParsedLecture Read(LectureSource source, string siblingsHash, Func<IReadOnlyList<RoleName>> others)
        {
            var asked = new CacheKey(glossary, instructions, source, siblingsHash);

            if (!before.TryGetValue(asked, out var parsed))
                parsed = LectureParser.Parse(source.Markdown, source.Path, new SiteVocabulary(glossary, others()) { Instructions = instructions, Pictures = source.Pictures });

            return now[asked] = parsed;
        }

        public void End() => memory.Keep(now);
    }

    /// <param name="Glossary">Compared by reference: an unchanged text keeps its object.</param>
    /// <param name="Instructions">Compared by reference, too.</param>
    internal readonly record struct CacheKey(Glossary Glossary, ReadingInstructions Instructions, LectureSource Source, string Told);
}
