using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>
/// Which role fits someone's answers. Before anyone answers, each role's points are shared out whole over what its lectures say
/// of it: so a score is a sum of fixed parts, in whatever order the answers come, and an answer that speaks for a role can only
/// raise it. The formula and its reasons are in <c>docs/matching.md</c>.
/// </summary>
public sealed class RoleMatcher
{
    /// <summary>The most that a role gives for what someone enjoys.</summary>
    public const int ForInterests = 300;

    /// <summary>The most that a role gives for what someone knows.</summary>
    public const int ForSkills = 300;

    /// <summary>At most this much is added or taken off.</summary>
    public const int ForWishes = 200;

    /// <summary>What a lecture says of who should choose a role counts this many times as much as one of the role's tasks.</summary>
    private const int GuidanceOverTask = 2;

    /// <summary>Where a criterion speaks neither for nor against: half-way from None to Very High.</summary>
    private const double Middle = 3;

    /// <summary>Thirds of points add up to whole ones no nearer than this.</summary>
    private const double Tolerance = 1e-6;

    private readonly IReadOnlyList<Worth> worths;

    public RoleMatcher(SiteNeeds needs, IReadOnlyList<RoleFacts> facts, IReadOnlyList<LectureLink> fields)
    {
        Needs = needs;
        Fields = fields;
        Facts = facts;
        Phrases = [.. facts.SelectMany(f => f.Phrases).GroupBy(p => p.Slug).Select(same => same.First())];
        Criteria = [.. facts.SelectMany(f => f.Ratings).GroupBy(r => r.Slug).Select(same => same.First())];

        worths = WorthsOf(facts);
    }

    public SiteNeeds Needs { get; }

    /// <summary>In the order of the site.</summary>
    public IReadOnlyList<RoleFacts> Facts { get; }

    /// <summary>The lectures that describe roles, in their order.</summary>
    public IReadOnlyList<LectureLink> Fields { get; }

    /// <summary>What can be liked, each once, in the order of the lectures.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>What can be wished more or less of, each once, in the order of the lectures.</summary>
    public IReadOnlyList<RoleRating> Criteria { get; }

    /// <summary>The roles of a field, the best first; roles with the same score share a rank and stay in the site's order.</summary>
    /// <param name="field">The slug of the lecture whose roles are meant; null means all.</param>
    public IReadOnlyList<RoleFit> Rank(Answers answers, string? field = null)
    {
        var known = answers.Know.ToHashSet();
        var fits = worths.Where(w => w.Facts.IsIn(field)).Select(w => Fit(w, answers, known)).OrderByDescending(f => f.Score).ToList();
        var ranks = fits.Index().GroupBy(f => f.Item.Score).ToDictionary(g => g.Key, g => (Rank: g.First().Index + 1, Shared: g.Count() > 1));
        var attainable = Attainable(fits);

        return [.. fits.Select(f => f with { Rank = ranks[f.Score].Rank, IsTied = ranks[f.Score].Shared, Attainable = attainable })];
    }

    /// <summary>What the answers would bring to a role that each of them speaks for as much as for any.</summary>
    private static int Attainable(IReadOnlyList<RoleFit> fits) => (int)Math.Ceiling(fits
        .SelectMany(f => f.Points.SelectMany(p => p.ByAnswer).GroupBy(p => p.Answer, p => p.Points))
        .GroupBy(answer => answer.Key).Sum(answer => Math.Max(0, answer.Max(points => points.Sum()))) - Tolerance);

    private List<Worth> WorthsOf(IReadOnlyList<RoleFacts> facts)
    {
        var withPhrases = facts.Count(f => f.Phrases.Count > 0);
        var rolesOffering = facts.SelectMany(f => f.Phrases.Select(p => p.Slug).Distinct()).CountBy(slug => slug).ToDictionary();

        var interests = SharesOf(ForInterests, facts, f => f.Phrases, p => SiteNeeds.RarityOf(withPhrases, rolesOffering[p.Slug]) * (p.IsTask ? 1 : GuidanceOverTask));
        var needs = SharesOf<Need>(ForSkills, facts, f => [.. f.Needs.Counted], Needs.Weight);
        var ratings = SharesOf(ForWishes, facts, f => f.Ratings, _ => 1);

        return [.. facts.Select((f, place) => new Worth(f, interests[place], needs[place], ratings[place]))];
    }

    private static IReadOnlyList<IReadOnlyList<(T Item, int Points)>> SharesOf<T>(
        int most, IReadOnlyList<RoleFacts> facts, Func<RoleFacts, IReadOnlyList<T>> itemsOf, Func<T, int> weigh)
    {
        var items = facts.Select(itemsOf).ToList();
        var weights = items.Select(role => role.Select(weigh).ToList()).ToList();
        var pools = Pools.Of(most, [.. weights.Select(role => role.Sum(w => (long)w))]);

        return [.. items.Select((role, place) => (IReadOnlyList<(T, int)>)[.. role.Zip(Shares.Of(pools[place], weights[place]))])];
    }

    private RoleFit Fit(Worth worth, Answers answers, HashSet<string> known)
    {
        List<Point> points =
        [
            .. worth.Phrases.Where(p => answers.Like.Contains(p.Item.Slug)).Select(p => new Point.Liked(p.Points, p.Item)),
            .. worth.Needs.Where(n => n.Item.MetBy(known)).Select(n => new Point.Known(n.Points, n.Item, [.. n.Item.Skills.Where(s => known.Contains(s.Slug))])),
            .. worth.Ratings.SelectMany(r => Wished(r.Item, r.Points, answers)),
        ];

        return new(worth.Facts.Needs, points, ToLearn(worth, known), worth.Needs.Count);
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
        [.. worth.Needs.Where(n => !n.Item.MetBy(known))
            .Select(n => new ToLearn(n.Item, n.Points, n.Item.Main.Max(s => Needs.RolesAsking(s.Slug)) - 1))
            .OrderByDescending(l => l.OtherRoles).ThenByDescending(l => l.Points)];

    /// <summary>What a role has to give for each answer.</summary>
    private sealed record Worth(
        RoleFacts Facts,
        IReadOnlyList<(Phrase Item, int Points)> Phrases,
        IReadOnlyList<(Need Item, int Points)> Needs,
        IReadOnlyList<(RoleRating Item, int Points)> Ratings);
}

/// <summary>What the lectures say of a role that answers can be held against.</summary>
/// <param name="Phrases">What those enjoy who should choose it, and some of its tasks; no slug twice.</param>
/// <param name="Ratings">Its place on each criterion that has ranks; no slug twice.</param>
/// <param name="Fields">The slugs of the lectures that name it.</param>
public sealed record RoleFacts(RoleNeeds Needs, IReadOnlyList<Phrase> Phrases, IReadOnlyList<RoleRating> Ratings, IReadOnlyCollection<string> Fields)
{
    public bool IsIn(string? field) => field is null || Fields.Contains(field);
}

/// <summary>Something that someone may enjoy, and the lines that say it of a role: a part of an interest that is on its own, or a task.</summary>
public sealed record Phrase(string Slug, string Text, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Whether it is one of a role's responsibilities.</summary>
    public bool IsTask { get; init; }
}

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
