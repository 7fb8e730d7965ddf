using System.Collections;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareerGuide.Content;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Quality;
using CareerGuide.Data.Database;
using CareerGuide.Data.Entities;
using Role = CareerGuide.Content.Model.Role;

namespace CareerGuide.Data.Parsing;

/// <summary>The part of a <see cref="LectureSummary"/> that is needed to put all lectures together.</summary>
/// <param name="Lecture">Its names, its roles with their skills, and the slugs of its comparisons as the parser gave them. Stored without the skills.</param>
/// <param name="ComparisonSlugs">The slugs of its comparisons among those of all lectures.</param>
/// <param name="Hash">As <see cref="ParsedSiteLecture.Hash"/>.</param>
/// <param name="RatedRoles">The roles whose descriptions, in any lecture, its doubtful ratings depend on.</param>
/// <param name="RatingsKey">Identifies those descriptions.</param>
/// <param name="HasErrors">Whether this build of the parser would refuse the text.</param>
internal sealed record LectureOutline(
    Lecture Lecture,
    IReadOnlyList<string> ComparisonSlugs,
    string Hash,
    LectureDependencies Dependencies,
    IReadOnlyList<string> RatedRoles,
    string RatingsKey,
    bool HasErrors)
{
    /// <summary>The skills of each role, as they are stored: a large site has hundreds of thousands of them.</summary>
    public IReadOnlyList<StoredSkills> Skills { get; init; } = [];

    public LectureOutline Packed() => this with
    {
        Lecture = Lecture with { Roles = [.. Lecture.Roles.Select(role => role with { Skills = [] })] },
        Skills = [.. Lecture.Roles.Select(role => StoredSkills.Of(role.Skills))],
    };

    /// <param name="names">The skills that were read before, each a list of its own name. They are shared, because few are repeated many times.</param>
    public LectureOutline Unpacked(Dictionary<string, string[]> names) => this with
    {
        Lecture = Lecture with { Roles = [.. Lecture.Roles.Zip(Skills, (role, skills) => role with { Skills = skills.Lines(names) })] },
        Skills = [],
    };

    /// <summary>The lecture without what only its own pages show.</summary>
    public static Lecture Of(Lecture lecture) => lecture with
    {
        OtherFrontMatter = new Dictionary<string, string>(),
        Roles = [.. lecture.Roles.Select(Of)],
        Comparisons = [.. lecture.Comparisons.Select(c => c with { Heading = null, Criteria = [], Rows = [] })],
        Workflow = [],
        Sections = [],
        Headings = [],
        Html = "",
    };

    private static Role Of(Role role) => role with
    {
        Facets = [.. FirstOf(role, Facet.About, item => item.Text), .. FirstOf(role, Facet.Responsibilities, _ => "")],
        Skills = [.. role.Skills.Select(line => new SkillLine
        {
            Text = line.Text,
            Line = line.Line,
            Names = line.Names,
            Members = [.. line.Members.Select(member => new SkillMember(member.Name))],
        })],
        Interests = [],
        Sections = [],
    };

    /// <summary>Search shows the first item about a role; of the others it matters only whether there are any.</summary>
    private static IEnumerable<FacetPart> FirstOf(Role role, Facet facet, Func<Item, string> text) =>
        role.Facets.ItemsOf(facet).Take(1).Select(item => new FacetPart(FacetTable.Of(facet).Key, null, item.Line, [new Item(text(item), item.Line)]));
}

/// <summary>The skills of a role. Most lines are nothing but the name of one skill.</summary>
/// <param name="Texts">Of all lines, each followed by a line break except the last.</param>
/// <param name="Others">The lines that name something else, by their place.</param>
internal sealed record StoredSkills(IReadOnlyList<int> LineNumbers, string Texts, IReadOnlyDictionary<int, StoredSkills.Line>? Others)
{
    public static StoredSkills Of(IReadOnlyList<SkillLine> lines)
    {
        var others = lines.Index().Where(line => line.Item.Members.Count > 0 || !line.Item.Names.SequenceEqual([line.Item.Text]) || line.Item.Text.Contains('\n'))
            .ToDictionary(line => line.Index, line => new Line(line.Item.Text, line.Item.Names, [.. line.Item.Members.Select(member => member.Name)]));

        return new(
            [.. lines.Select(line => line.Line)],
            string.Join('\n', lines.Select((line, place) => others.ContainsKey(place) ? "" : line.Text)),
            others.Count > 0 ? others : null);
    }

    public IReadOnlyList<SkillLine> Lines(Dictionary<string, string[]> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var lines = new SkillLine[LineNumbers.Count];
        var texts = Texts.AsSpan().Split('\n');

        for (var place = 0; place < lines.Length && texts.MoveNext(); place++)
        {
            if (Others?.GetValueOrDefault(place) is { } other)
            {
                lines[place] = other.At(LineNumbers[place]);
                continue;
            }

            if (!known.TryGetValue(Texts.AsSpan(texts.Current), out var name))
                known[Texts.AsSpan(texts.Current)] = name = [Texts[texts.Current]];

            lines[place] = new SkillLine { Text = name[0], Line = LineNumbers[place], Names = name };
        }

        return lines;
    }

    public sealed record Line(string Text, IReadOnlyList<string> Names, IReadOnlyList<string> Members)
    {
        public SkillLine At(int line) => new() { Text = Text, Line = line, Names = Names, Members = [.. Members.Select(name => new SkillMember(name))] };
    }
}

/// <summary>The part of a <see cref="LectureSummary"/> for its authors.</summary>
internal sealed record LectureReport(IReadOnlyList<Diagnostic> Diagnostics, LectureChecks Checks, IReadOnlyList<Finding> DoubtfulRatings);

/// <summary>A stored summary. The report is read only when it is needed.</summary>
internal sealed record StoredSummary(string SourceKey, LectureOutline Outline);

internal static class StoredSummaries
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Converters = { new MessageConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
    };

    /// <summary>The length of the part of the key that identifies the sources. The rest identifies the summary itself.</summary>
    private const int SourceLength = 32;

    /// <param name="names">As for <see cref="LectureOutline.Unpacked"/>.</param>
    public static StoredSummary Summary(string outline, string key, Dictionary<string, string[]> names) => new(key[..SourceLength], Read<LectureOutline>(outline).Unpacked(names));

    public static LectureReport Report(string checks) => Read<LectureReport>(checks);

    /// <summary>A hash of what a summary is made from, as <see cref="StoredSummary.SourceKey"/> has it.</summary>
    public static string SourceKey(string sources) => Hash(sources);

    public static LectureSummary Row(int documentId, string sourceKey, LectureOutline outline, LectureReport report)
    {
        var (own, checks) = (JsonSerializer.Serialize(outline.Packed(), Compact), JsonSerializer.Serialize(report, Compact));

        return new LectureSummary { DocumentId = documentId, SourceKey = sourceKey + Hash(own + checks), Outline = own, Checks = checks };
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..SourceLength];

    /// <summary>The text of a revision; null when the number does not exist.</summary>
    public static string? TextOf(this CareerGuideDb db, int document, int number) => db.Revisions
        .Where(r => r.DocumentId == document && r.Number == number)
        .Select(r => r.Markdown)
        .SingleOrDefault();

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Compact)!;

    /// <summary>Of hundreds of thousands of small values most are empty.</summary>
    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { IsRequired: false, AssociatedParameter: null }))
        {
            var isStored = property.Set is not null;
            property.ShouldSerialize = (_, value) => isStored && value is not (null or false or Choice.One or ICollection { Count: 0 });
        }
    }
}
