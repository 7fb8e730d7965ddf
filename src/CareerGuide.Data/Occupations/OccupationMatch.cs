using CareerGuide.Content.Text;
using CareerGuide.Data.Entities;

namespace CareerGuide.Data.Occupations;

public enum MatchReason
{
    Title,
    OtherTitle,
    Skills,
}

/// <summary>An occupation that a role may be.</summary>
/// <param name="Named">What it is called that the role is called too; the occupation's title where only skills are shared.</param>
/// <param name="Shared">The role's skills that the occupation's technologies name.</param>
public sealed record OccupationMatch(Occupation Occupation, MatchReason Reason, string Named, IReadOnlyList<string> Shared);

/// <summary>The names and skills by which a role is looked for among the occupations.</summary>
public sealed record RoleProfile(string Slug, IReadOnlyList<string> Names, IReadOnlyList<string> Skills);

/// <summary>Finds the occupations that a role may be: by the same title, by another title of theirs, then by shared skills and words.</summary>
public sealed class OccupationMatcher
{
    private const int MaxMatches = 5;

    /// <summary>Fewer shared skills say nothing: nearly all occupations use spreadsheets.</summary>
    private const int FewestShared = 3;

    private readonly IReadOnlyList<(Occupation Occupation, string Title, Dictionary<string, string> Others, HashSet<string> Technologies)> known;

    public OccupationMatcher(IEnumerable<Occupation> occupations) => known =
    [
        .. occupations.Select(occupation => (
            occupation,
            KeyOf(occupation.Title),
            occupation.OtherTitles.GroupBy(KeyOf).ToDictionary(title => title.Key, title => title.First()),
            occupation.Technologies.Select(technology => NormalizedName.Of(technology.Name)).ToHashSet())),
    ];

    /// <summary>The best first; none where nothing speaks for any.</summary>
    public IReadOnlyList<OccupationMatch> Find(RoleProfile role)
    {
        var names = role.Names.Select(KeyOf).ToHashSet();

        return [.. known
            .Select(candidate => MatchOf(candidate.Occupation, candidate.Title, candidate.Others, candidate.Technologies, names, role.Skills))
            .OfType<OccupationMatch>()
            .OrderBy(match => match.Reason)
            .ThenByDescending(match => match.Shared.Count)
            .ThenBy(match => match.Occupation.Code, StringComparer.Ordinal)
            .Take(MaxMatches)];
    }

    private static OccupationMatch? MatchOf(
        Occupation occupation, string title, Dictionary<string, string> others, HashSet<string> technologies, HashSet<string> names, IReadOnlyList<string> skills)
    {
        var shared = skills.Where(skill => technologies.Contains(NormalizedName.Of(skill))).Distinct().ToArray();

        if (names.Contains(title))
            return new(occupation, MatchReason.Title, occupation.Title, shared);

        if (names.FirstOrDefault(others.ContainsKey) is { } other)
            return new(occupation, MatchReason.OtherTitle, others[other], shared);

        return shared.Length >= FewestShared ? new(occupation, MatchReason.Skills, occupation.Title, shared) : null;
    }

    /// <summary>A title without its plural: O*NET's titles are plurals, roles of lectures are not.</summary>
    private static string KeyOf(string title) => NormalizedName.Of(title) switch
    {
        [.. var stem, 'i', 'e', 's'] => stem + "y",
        [.., not 's', 's'] all => all[..^1],
        var key => key,
    };
}
