using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CareerGuide.Content;
using CareerGuide.Content.Comparing;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;
using Role = CareerGuide.Content.Model.Role;

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

    private readonly Lazy<ILookup<string, ParsedSiteLecture>> byRole;

    private ParsedSite(Glossary glossary, IReadOnlyList<ParsedSiteLecture> lectures)
    {
        Glossary = glossary;
        Lectures = lectures;
        GlossaryHash = Hash(glossary.Entries);
        byRole = new(() => lectures.SelectMany(l => l.Outline.Roles, (lecture, role) => (lecture, role.Slug)).ToLookup(own => own.Slug, own => own.lecture));
    }

    public Glossary Glossary { get; }

    public string GlossaryHash { get; }

    /// <summary>In site order.</summary>
    public IReadOnlyList<ParsedSiteLecture> Lectures { get; }

    /// <summary>The names of all roles by slug, as the first lecture writes them.</summary>
    public IReadOnlyDictionary<string, string> Roles => field ??= FirstNames(OutlinedRoles, r => r.Slug, r => r.Name);

    /// <summary>The names of all skills in lectures, by slug.</summary>
    public IReadOnlyDictionary<string, string> LectureSkills => field ??= SkillNames(SkillNamesIn(OutlinedRoles));

    /// <summary>The names of all skills in the glossary and of the skills that they belong to, by slug.</summary>
    public IReadOnlyDictionary<string, string> GlossarySkills =>
        field ??= SkillNames(Glossary.Entries.Select(e => e.Name).Concat(Glossary.Entries.SelectMany(e => e.PartOf)));

    private IEnumerable<Role> OutlinedRoles => Lectures.SelectMany(l => l.Outline.Roles);

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

    /// <summary>Parses the texts that are not as they were when their summary was stored.</summary>
    public static ParsedSite Of(SiteTexts texts, LectureParseCache memory)
    {
        var glossary = memory.Glossary(texts.Glossary);
        var lectures = texts.Lectures.Select(text => ParsedSiteLecture.Of(texts, text)).ToList();
        LectureSet.Read(glossary, lectures.ConvertAll(l => l.InSet), memory, memory.Wordings(texts.Wordings));

        List<ParsedSiteLecture> ordered = [.. lectures
            .OrderBy(l => l.Outline.Order ?? int.MaxValue)
            .ThenBy(l => NaturalSortKey.Of(l.Outline.Title), StringComparer.Ordinal)
            .ThenBy(l => l.Outline.Title, StringComparer.Ordinal)
            .ThenBy(l => l.Slug, StringComparer.Ordinal)];
        MakeComparisonsUnique(ordered);

        return new ParsedSite(glossary, ordered);
    }

    /// <param name="glossary">The text of the glossary; null when there is none.</param>
    /// <param name="wordings">The text of the wordings; null when there are none.</param>
    /// <param name="lectures">The slug and text of each lecture.</param>
    public static ParsedSite Of(string? glossary, string? wordings, IEnumerable<(string Slug, string Text)> lectures, LectureParseCache memory)
    {
        PublishedText Text(string slug, DocumentKind kind, string text) => new(DocumentId: 0, slug, kind, Number: 0, () => text);

        return Of(
            new SiteTexts(
                [
                    .. glossary is null ? [] : new[] { Text(Document.GlossarySlug, DocumentKind.Glossary, glossary) },
                    .. wordings is null ? [] : new[] { Text(Document.WordingsSlug, DocumentKind.Wordings, wordings) },
                    .. lectures.Select(l => Text(l.Slug, DocumentKind.Lecture, l.Text)),
                ],
                Pictures: null,
                new Dictionary<int, StoredSummary>()),
            memory);
    }

    /// <summary>Whether it names all roles and skills that the other names, so that none was renamed.</summary>
    public bool NamesAllOf(ParsedSite before) =>
        before.Roles.Keys.All(Roles.ContainsKey)
        && before.GlossarySkills.Keys.All(GlossarySkills.ContainsKey)
        && (ChangedLecturesName(before) || before.LectureSkills.Keys.All(LectureSkills.ContainsKey));

    /// <summary>Whether the lectures that differ name all skills that they named: then the many others need not be looked at.</summary>
    private bool ChangedLecturesName(ParsedSite before)
    {
        var (earlier, now) = (before.Lectures.Select(l => l.Outline).ToHashSet(ReferenceEqualityComparer.Instance), Lectures.Select(l => l.Outline).ToHashSet(ReferenceEqualityComparer.Instance));
        var named = SkillNamesOf(Lectures.Select(l => l.Outline).Where(outline => !earlier.Contains(outline)));

        return SkillNamesOf(before.Lectures.Select(l => l.Outline).Where(outline => !now.Contains(outline))).IsSubsetOf(named);
    }

    private static HashSet<string> SkillNamesOf(IEnumerable<Lecture> outlines) => SkillNamesIn(outlines.SelectMany(outline => outline.Roles)).ToHashSet();

    /// <summary>The summaries that are not stored yet.</summary>
    public IEnumerable<LectureSummary> NewSummaries() => Lectures.Where(l => !IsStored(l)).Select(Summary);

    /// <summary>Whether the lecture's report is the one that is stored.</summary>
    public bool IsStored(ParsedSiteLecture lecture) => lecture.Stored is { } stored && stored.Outline.RatingsKey == RatingsKey(lecture);

    public LectureReport Report(ParsedSiteLecture lecture)
    {
        var read = new ReadLecture(lecture.Slug, lecture.Lecture);

        return new LectureReport(lecture.Diagnostics, ContentHealth.Check(read), ContentHealth.DoubtfulRatings(Glossary, read, PartsOf));
    }

    private LectureSummary Summary(ParsedSiteLecture lecture) => StoredSummaries.Row(
        lecture.DocumentId,
        lecture.SourceKey,
        new LectureOutline(
            LectureOutline.Of(lecture.InSet.Parsed.Lecture), lecture.ComparisonSlugs, lecture.Hash, lecture.InSet.Dependencies!, lecture.RatedRoles, RatingsKey(lecture),
            lecture.InSet.Parsed.HasErrors),
        Report(lecture));

    private IEnumerable<Role> PartsOf(string role) => byRole.Value[role].SelectMany(lecture => lecture.Lecture.Roles.Where(part => part.Slug == role));

    /// <summary>Identifies what the lecture's doubtful ratings are compared with.</summary>
    private string RatingsKey(ParsedSiteLecture lecture)
    {
        var others = lecture.RatedRoles.SelectMany(role => byRole.Value[role]).Where(other => other != lecture).Distinct().Select(other => other.Hash).ToList();

        return others.Count == 0 ? "" : Hash(others);
    }

    /// <summary>When two lectures have a comparison with the same slug, the later lecture prefixes its own slug.</summary>
    private static void MakeComparisonsUnique(IEnumerable<ParsedSiteLecture> lectures)
    {
        var taken = new HashSet<string>();

        foreach (var lecture in lectures)
            lecture.ComparisonSlugs = [.. lecture.Outline.Comparisons.Select(c => Unique(c.Slug, lecture.Slug))];

        string Unique(string slug, string lecture)
        {
            var candidate = slug;

            for (var n = 1; !taken.Add(candidate); n++)
                candidate = n == 1 ? $"{lecture}-{slug}" : $"{lecture}-{slug}-{n}";

            return candidate;
        }
    }

    private static IEnumerable<string> SkillNamesIn(IEnumerable<Role> roles) => roles.SelectMany(r => r.Skills).SelectMany(l => l.Names.Concat(l.Members.Select(m => m.Name)));

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

/// <summary>A published lecture in the context of all the others. It is parsed only when more than its outline is needed.</summary>
internal sealed class ParsedSiteLecture
{
    /// <summary>A cached lecture keeps its hash.</summary>
    private static readonly ConditionalWeakTable<Lecture, string> Hashes = [];

    private readonly StoredSummary? known;

    private ParsedSiteLecture(PublishedText text, string sourceKey, StoredSummary? known, Func<LectureSource> source)
    {
        this.known = known;
        Slug = text.Slug;
        DocumentId = text.DocumentId;
        SourceKey = sourceKey;
        InSet = new LectureOfSet(source) { Dependencies = known?.Outline.Dependencies };
    }

    public string Slug { get; }

    public int DocumentId { get; }

    public string SourceKey { get; }

    public LectureOfSet InSet { get; }

    /// <summary>The slugs of its comparisons, which no other lecture has.</summary>
    public IReadOnlyList<string> ComparisonSlugs { get; set; } = [];

    /// <summary>Its names, and its roles with their skills; maybe more.</summary>
    public Lecture Outline => InSet.IsAsBefore ? known!.Outline.Lecture : InSet.Parsed.Lecture;

    public Lecture Lecture => field ??= WithSlugs(InSet.Parsed.Lecture);

    public IReadOnlyList<Diagnostic> Diagnostics => InSet.Parsed.Diagnostics;

    public IReadOnlyList<string> RatedRoles => field ??= Stored?.Outline.RatedRoles ?? ContentHealth.RatedRoles(Lecture);

    /// <summary>Lectures with equal rows have equal hashes.</summary>
    public string Hash => field ??= Stored?.Outline.Hash ?? Hashes.GetValue(Lecture, ParsedSite.Hash);

    /// <summary>What is stored about the lecture, if parsing it again would have the same result.</summary>
    public StoredSummary? Stored => InSet.IsAsBefore && known!.Outline.ComparisonSlugs.SequenceEqual(ComparisonSlugs) ? known : null;

    public static ParsedSiteLecture Of(SiteTexts texts, PublishedText text)
    {
        var key = texts.KeyOf(text);
        var stored = texts.Summaries.GetValueOrDefault(text.DocumentId);

        return new ParsedSiteLecture(text, key, stored?.SourceKey == key ? stored : null, () => texts.SourceOf(text));
    }

    /// <summary>Returns the same instance when no comparison changes its slug.</summary>
    private Lecture WithSlugs(Lecture lecture)
    {
        var comparisons = lecture.Comparisons.Zip(ComparisonSlugs, (comparison, slug) => comparison with { Slug = slug }).ToList();

        return comparisons.SequenceEqual(lecture.Comparisons) ? lecture : lecture with { Comparisons = comparisons };
    }
}
