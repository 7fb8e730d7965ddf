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
/// <param name="Lecture">Its names, its roles with their skills, and the slugs of its comparisons as the parser gave them.</param>
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
        Facets = [.. FirstOf(role, Facet.About), .. FirstOf(role, Facet.Responsibilities)],
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
    private static IEnumerable<FacetPart> FirstOf(Role role, Facet facet) =>
        role.Facets.ItemsOf(facet).Take(1).Select(item => new FacetPart(FacetTable.Of(facet).Key, null, item.Line, [new Item(item.Text, item.Line)]));
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

    public static StoredSummary Summary(string outline, string key) => new(key[..SourceLength], Read<LectureOutline>(outline));

    public static LectureReport Report(string checks) => Read<LectureReport>(checks);

    /// <summary>A hash of what a summary is made from, as <see cref="StoredSummary.SourceKey"/> has it.</summary>
    public static string SourceKey(string sources) => Hash(sources);

    public static LectureSummary Row(int documentId, string sourceKey, LectureOutline outline, LectureReport report)
    {
        var (own, checks) = (JsonSerializer.Serialize(outline, Compact), JsonSerializer.Serialize(report, Compact));

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
