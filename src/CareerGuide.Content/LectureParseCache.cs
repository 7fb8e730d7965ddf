using System.Security.Cryptography;
using System.Text;
using CareerGuide.Content.Model;

namespace CareerGuide.Content;

/// <summary>
/// How the texts of a site were read last. A reading follows from the texts alone, so where one has changed the others need not be
/// read again. Any number of threads may use it.
/// </summary>
public sealed class LectureParseCache
{
    /// <summary>The readings of more text than that take more room than they save time.</summary>
    private const int MaxCharacters = 4_000_000;

    private volatile Dictionary<CacheKey, ParsedLecture> last = [];
    private volatile Tuple<string, Glossary>? glossary;
    private volatile Tuple<string, ReadingInstructions>? wordings;

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

    /// <summary>All that follows for the reading of a lecture from what stands around it.</summary>
    internal static string SiblingsHash(IEnumerable<(string Path, RoleName Role)> described) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', described.Select(d => string.Join('\t', [d.Path, d.Role.Slug, d.Role.Name, .. d.Role.Aliases]))))));

    /// <summary>One reading of a whole site: what of it is as it was last is remembered, and all of it from then on.</summary>
    internal sealed class ParseRun(LectureParseCache memory, Glossary glossary, ReadingInstructions instructions)
    {
        private readonly Dictionary<CacheKey, ParsedLecture> before = memory.last, now = [];

        /// <param name="siblingsHash">Different where the others are.</param>
        public ParsedLecture Read(LectureSource source, string siblingsHash, Func<IReadOnlyList<RoleName>> others)
        {
            var asked = new CacheKey(glossary, instructions, source, siblingsHash);

            if (!before.TryGetValue(asked, out var parsed))
                parsed = LectureParser.Parse(source.Markdown, source.Path, new SiteVocabulary(glossary, others()) { Instructions = instructions });

            return now[asked] = parsed;
        }

        public void End() => memory.last = now.Keys.Sum(asked => asked.Source.Markdown.Length) / 2 <= MaxCharacters ? now : [];
    }

    /// <param name="Glossary">By identity: a text has one.</param>
    /// <param name="Instructions">By identity too.</param>
    internal readonly record struct CacheKey(Glossary Glossary, ReadingInstructions Instructions, LectureSource Source, string Told);
}
