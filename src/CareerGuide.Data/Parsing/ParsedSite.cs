using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Parsing;

/// <summary>
/// Everything that the published texts say together. It depends only on the texts, not on their order of arrival, so the rows cannot drift
/// from their source.
/// </summary>
internal sealed class ParsedSite
{
    /// <summary>Identifies this build of the parser and of the code that derives rows.</summary>
    public static string Build { get; } =
        $"{typeof(LectureParser).Module.ModuleVersionId:N}{typeof(ParsedSite).Module.ModuleVersionId:N}";

    private ParsedSite(Glossary glossary, IReadOnlyList<ParsedSiteLecture> lectures)
    {
        Glossary = glossary;
        Lectures = lectures;
        GlossaryHash = Hash(glossary.Entries);

        var roles = lectures.SelectMany(l => l.Lecture.Roles).ToList();
        Roles = FirstNames(roles, r => r.Slug, r => r.Name);
        LectureSkills = SkillNames(roles.SelectMany(r => r.Skills).SelectMany(l => l.Names.Concat(l.Members.Select(m => m.Name))));
        GlossarySkills = SkillNames(glossary.Entries.Select(e => e.Name).Concat(glossary.Entries.SelectMany(e => e.PartOf)));
    }

    public Glossary Glossary { get; }

    public string GlossaryHash { get; }

    /// <summary>In site order.</summary>
    public IReadOnlyList<ParsedSiteLecture> Lectures { get; }

    /// <summary>The names of all roles by slug, as the first lecture writes them.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; }

    /// <summary>The names of all skills in lectures, by slug.</summary>
    public IReadOnlyDictionary<string, string> LectureSkills { get; }

    /// <summary>The names of all skills in the glossary and of the skills that they belong to, by slug.</summary>
    public IReadOnlyDictionary<string, string> GlossarySkills { get; }

    /// <summary>
    /// The changes that readers see because of one document: in its lecture, in the glossary, or through wordings in all lectures.
    /// </summary>
    public IReadOnlyList<ContentChange> DifferenceFrom(ParsedSite before, string slug) => SiteDocument.KindOf(slug) switch
    {
        DocumentKind.Glossary => LectureDifference.Between(before.Glossary, Glossary),
        DocumentKind.Wordings => [.. Lectures.SelectMany(lecture => LectureDifference.Between(before.Lecture(lecture.Slug), lecture.Lecture))],
        _ => LectureDifference.Between(before.Lecture(slug), Lecture(slug)),
    };

    /// <summary>Null when no lecture with this slug is published.</summary>
    private Lecture? Lecture(string slug) => Lectures.SingleOrDefault(l => l.Slug == slug)?.Lecture;

    /// <summary>Parses the published texts of these documents.</summary>
    /// <param name="pictures">By the slug of the lecture.</param>
    public static ParsedSite Of(IEnumerable<OpenDocument> documents, Func<string, LecturePictures> pictures, LectureParseCache memory)
    {
        var published = documents.Where(d => d.Published is not null).ToList();

        return Of(
            published.SingleOrDefault(d => d.Row.Kind == DocumentKind.Glossary)?.Published,
            published.SingleOrDefault(d => d.Row.Kind == DocumentKind.Wordings)?.Published,
            published.Where(d => d.IsLecture).Select(d => (d.Row.Slug, d.Published!)),
            memory,
            pictures);
    }

    /// <param name="glossary">The text of the glossary; null when there is none.</param>
    /// <param name="wordings">The text of the wordings; null when there are none.</param>
    /// <param name="lectures">The slug and text of each lecture.</param>
    /// <param name="pictures">By the slug of the lecture; null where they do not matter.</param>
    public static ParsedSite Of(
        string? glossary, string? wordings, IEnumerable<(string Slug, string Text)> lectures, LectureParseCache memory, Func<string, LecturePictures>? pictures = null)
    {
        var known = glossary is null ? Glossary.Empty : memory.Glossary(glossary);
        var instructions = wordings is null ? ReadingInstructions.Empty : memory.Wordings(wordings);
        var sources = lectures.ToList();

        var together = LectureSet.Read(known, [.. sources.Select(l => new LectureSource(IncomingText.FileName(l.Slug), l.Text) { Pictures = pictures?.Invoke(l.Slug) })], memory, instructions)
            .Zip(sources, (parsed, source) => (source.Slug, Parsed: parsed))
            .OrderBy(l => l.Parsed.Lecture.Order ?? int.MaxValue)
            .ThenBy(l => l.Parsed.Lecture.Title, StringComparer.Ordinal)
            .ThenBy(l => l.Slug, StringComparer.Ordinal);

        return new ParsedSite(known, WithUniqueComparisons(together));
    }

    /// <summary>When two lectures have a comparison with the same slug, the later lecture prefixes its own slug.</summary>
    private static List<ParsedSiteLecture> WithUniqueComparisons(IEnumerable<(string Slug, ParsedLecture Parsed)> lectures)
    {
        var taken = new HashSet<string>();

        return [.. lectures.Select(l => new ParsedSiteLecture(l.Slug, WithSlugs(l.Parsed.Lecture, slug => Unique(slug, l.Slug)), l.Parsed.Diagnostics))];

        string Unique(string slug, string lecture)
        {
            var candidate = slug;

            for (var n = 1; !taken.Add(candidate); n++)
                candidate = n == 1 ? $"{lecture}-{slug}" : $"{lecture}-{slug}-{n}";

            return candidate;
        }
    }

    /// <summary>Returns the same instance when no comparison changes its slug.</summary>
    private static Lecture WithSlugs(Lecture lecture, Func<string, string> unique)
    {
        var comparisons = lecture.Comparisons.Select(c => c with { Slug = unique(c.Slug) }).ToList();

        return comparisons.SequenceEqual(lecture.Comparisons) ? lecture : lecture with { Comparisons = comparisons };
    }

    private static Dictionary<string, string> SkillNames(IEnumerable<string> names) => FirstNames(names.Distinct(), SkillSlug.Of, n => n);

    private static Dictionary<string, string> FirstNames<T>(IEnumerable<T> named, Func<T, string> slug, Func<T, string> name)
    {
        var names = new Dictionary<string, string>();

        foreach (var it in named)
            names.TryAdd(slug(it), name(it));

        return names;
    }

    internal static string Hash<T>(T reading) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { RowsBy = typeof(ParsedSite).Module.ModuleVersionId, reading })));
}

/// <summary>A published lecture, parsed in the context of all the others.</summary>
internal sealed record ParsedSiteLecture(string Slug, Lecture Lecture, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>A cached lecture keeps its hash.</summary>
    private static readonly ConditionalWeakTable<Lecture, string> Hashes = [];

    /// <summary>Lectures with equal rows have equal hashes.</summary>
    public string Hash { get; } = Hashes.GetValue(Lecture, ParsedSite.Hash);
}
