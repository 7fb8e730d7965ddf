using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>
/// Which role fits someone's answers. Before anyone answers, each role's points are shared out whole over what its lectures say
/// of it: so a score is a sum of fixed parts, in whatever order the answers come, and an answer that speaks for a role can only
/// raise it. The formula and its reasons are in <c>docs/matching.md</c>.
/// </summary>
public sealed class RoleMatcher
{
    /// <summary>What every role begins with, so that what speaks against it can be taken off without falling below nothing.</summary>
    public const int Start = 20;

    public const int ForInterests = 30;

    public const int ForSkills = 30;

    /// <summary>At most this much is added or taken off.</summary>
    public const int ForWishes = 20;

    /// <summary>Where a criterion speaks neither for nor against: half-way from None to Very High.</summary>
    private const double Middle = 3;

    private readonly IReadOnlyList<Worth> worths;

    public RoleMatcher(SiteNeeds needs, IReadOnlyList<RoleFacts> facts)
    {
        Needs = needs;
        Phrases = [.. facts.SelectMany(f => f.Phrases).GroupBy(p => p.Slug).Select(same => same.First())];
        Criteria = [.. facts.SelectMany(f => f.Ratings).GroupBy(r => r.Slug).Select(same => same.First())];

        var withPhrases = facts.Count(f => f.Phrases.Count > 0);
        var rolesOffering = facts.SelectMany(f => f.Phrases.Select(p => p.Slug).Distinct()).CountBy(slug => slug).ToDictionary();
        worths = [.. facts.Select(f => WorthOf(f, phrase => SiteNeeds.RarityOf(withPhrases, rolesOffering[phrase.Slug])))];
    }

    public SiteNeeds Needs { get; }

    /// <summary>What can be liked, each once, in the order of the lectures.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>What can be wished more or less of, each once, in the order of the lectures.</summary>
    public IReadOnlyList<RoleRating> Criteria { get; }

    /// <summary>All roles, the best first; roles with the same score share a rank and stay in the site's order.</summary>
    public IReadOnlyList<RoleFit> Rank(Answers answers)
    {
        var known = answers.Know.ToHashSet();
        var fits = worths.Select(w => Fit(w, answers, known)).OrderByDescending(f => f.Score).ToList();
        var ranks = fits.Index().GroupBy(f => f.Item.Score).ToDictionary(g => g.Key, g => (Rank: g.First().Index + 1, Shared: g.Count() > 1));

        return [.. fits.Select(f => f with { Rank = ranks[f.Score].Rank, IsTied = ranks[f.Score].Shared })];
    }

    private Worth WorthOf(RoleFacts facts, Func<Phrase, int> rarity)
    {
        var counted = facts.Needs.Counted.ToList();

        return new(
            facts.Needs,
            [.. facts.Phrases.Zip(Shares.Of(ForInterests, [.. facts.Phrases.Select(rarity)]))],
            [.. counted.Zip(Shares.Of(ForSkills, [.. counted.Select(Needs.Weight)]))],
            [.. facts.Ratings.Zip(Shares.Of(ForWishes, [.. facts.Ratings.Select(_ => 1)]))]);
    }

    private RoleFit Fit(Worth worth, Answers answers, HashSet<string> known)
    {
        List<Point> points =
        [
            new Point.Beginning(Start),
            .. worth.Phrases.Where(p => answers.Like.Contains(p.Phrase.Slug)).Select(p => new Point.Liked(p.Points, p.Phrase)),
            .. worth.Needs.Where(n => n.Need.MetBy(known)).Select(n => new Point.Known(n.Points, n.Need, [.. n.Need.Skills.Where(s => known.Contains(s.Slug))])),
            .. worth.Ratings.SelectMany(r => Wished(r.Rating, r.Points, answers)),
        ];

        return new(worth.Role, points, ToLearn(worth, known), worth.Needs.Count);
    }

    private static IEnumerable<Point> Wished(RoleRating rating, int most, Answers answers)
    {
        var (more, less) = (answers.More.Contains(rating.Slug), answers.Less.Contains(rating.Slug));

        if (more == less)
            return [];

        var towards = (rating.Rank - Middle) / Middle * (more ? 1 : -1);

        return [new Point.Wished((int)Math.Round(most * towards, MidpointRounding.AwayFromZero), rating, more)];
    }

    /// <summary>First what most other roles ask for too, then what brings most points, then as the lecture has it.</summary>
    private List<ToLearn> ToLearn(Worth worth, HashSet<string> known) =>
        [.. worth.Needs.Where(n => !n.Need.MetBy(known))
            .Select(n => new ToLearn(n.Need, n.Points, n.Need.Main.Max(s => Needs.RolesAsking(s.Slug)) - 1))
            .OrderByDescending(l => l.OtherRoles).ThenByDescending(l => l.Points)];

    /// <summary>What a role has to give for each answer.</summary>
    private sealed record Worth(
        RoleNeeds Role,
        IReadOnlyList<(Phrase Phrase, int Points)> Phrases,
        IReadOnlyList<(Need Need, int Points)> Needs,
        IReadOnlyList<(RoleRating Rating, int Points)> Ratings);
}

/// <summary>What the lectures say of a role that answers can be held against.</summary>
/// <param name="Phrases">What those enjoy who should choose it; no slug twice.</param>
/// <param name="Ratings">Its place on each criterion that has ranks; no slug twice.</param>
public sealed record RoleFacts(RoleNeeds Needs, IReadOnlyList<Phrase> Phrases, IReadOnlyList<RoleRating> Ratings);

/// <summary>A part of an interest that is on its own, and the lines that say it of a role.</summary>
public sealed record Phrase(string Slug, string Text, IReadOnlyList<SourceLine> Lines);

/// <summary>Where a role is on a criterion.</summary>
/// <param name="Rank">0 (None) to 6 (Very High); the mean where several tables have the criterion.</param>
/// <param name="Text">The words of the tables.</param>
public sealed record RoleRating(string Slug, string Criterion, double Rank, string Text, IReadOnlyList<SourceLine> Lines);

public sealed record SourceLine(LectureLink Lecture, int Line);

/// <summary>What someone answered, as slugs. The order means nothing.</summary>
/// <param name="Like">Phrases.</param>
/// <param name="Know">Skills.</param>
/// <param name="More">Criteria that the role should have more of; one that is wished less too counts as no answer.</param>
public sealed record Answers(
    IReadOnlyCollection<string> Like, IReadOnlyCollection<string> Know, IReadOnlyCollection<string> More, IReadOnlyCollection<string> Less)
{
    public static Answers None { get; } = new([], [], [], []);

    public int Count => Like.Count + Know.Count + More.Count + Less.Count;
}

/// <summary>How a role fits: its score is the sum of its points, from 0 to 100.</summary>
/// <param name="ToLearn">The needs that are not met, in the order in which they are best learned.</param>
/// <param name="Needs">How many needs the role has, optional ones aside.</param>
public sealed record RoleFit(RoleNeeds Role, IReadOnlyList<Point> Points, IReadOnlyList<ToLearn> ToLearn, int Needs)
{
    /// <summary>How many of the needs that are not met a page shows.</summary>
    public const int FirstToLearn = 5;

    public int Score => Points.Sum(p => p.Points);

    /// <summary>1 for the best; roles with one score share it.</summary>
    public int Rank { get; init; }

    public bool IsTied { get; init; }

    public int Met => Needs - ToLearn.Count;

    public IEnumerable<Point> For => Points.Where(p => p.Points >= 0);

    public IEnumerable<Point> Against => Points.Where(p => p.Points < 0);
}

/// <summary>A part of a score, and the answer that it is for.</summary>
public abstract record Point(int Points, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>With its sign.</summary>
    public string Shown => Points switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{Points}"),
        0 => "0",
        _ => string.Create(CultureInfo.InvariantCulture, $"−{-Points}"),
    };

    /// <summary>What every role begins with.</summary>
    public sealed record Beginning(int Points) : Point(Points, []);

    public sealed record Liked(int Points, Phrase Phrase) : Point(Points, Phrase.Lines);

    /// <param name="Through">Those of the need's skills that are known.</param>
    public sealed record Known(int Points, Need Need, IReadOnlyList<NeededSkill> Through)
        : Point(Points, [.. Need.Lines.Select(l => new SourceLine(l.Lecture, l.Line))])
    {
        public string Names => Texts.List(Through.Select(s => s.Name));

        /// <summary>Whether the role asks for it by this name alone.</summary>
        public bool IsNamed => Names == Need.Label;
    }

    public sealed record Wished(int Points, RoleRating Rating, bool More) : Point(Points, Rating.Lines);
}

/// <param name="Points">What it would bring.</param>
/// <param name="OtherRoles">How many other roles ask for it.</param>
public sealed record ToLearn(Need Need, int Points, int OtherRoles);
