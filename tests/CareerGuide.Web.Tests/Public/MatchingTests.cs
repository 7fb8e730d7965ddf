using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Matching;
using CareerGuide.Web.Tests.Support;
using CsCheck;

namespace CareerGuide.Web.Tests.Public;

/// <summary>What holds for every score, whatever the site and the answers.</summary>
public sealed class MatchingTests
{
    private const int Times = 1000;

    private static readonly Gen<(RoleMatcher Matching, Answers Answers)> Any = Gen.Select(RandomSite.Matching, RandomSite.Answers);

    [Theory]
    [InlineData(30, new[] { 1, 1, 1 }, new[] { 10, 10, 10 })]
    [InlineData(20, new[] { 1, 1, 1 }, new[] { 7, 7, 6 })]
    [InlineData(30, new[] { 40, 2 }, new[] { 28, 2 })]
    [InlineData(30, new[] { 1, 1000 }, new[] { 1, 29 })]
    [InlineData(2, new[] { 1, 5, 3 }, new[] { 0, 1, 1 })]
    [InlineData(5, new[] { 0, 0 }, new[] { 3, 2 })]
    [InlineData(30, new int[0], new int[0])]
    public void Points_are_shared_out_whole(int total, int[] weights, int[] shares) => Assert.Equal(shares, Shares.Of(total, weights));

    [Fact]
    public void Shares_add_up_and_follow_the_weights() => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 1_000_000].Array[1, 60]).Sample((total, weights) =>
    {
        var shares = Shares.Of(total, weights);

        Assert.Equal(total, shares.Sum());
        Assert.All(shares, share => Assert.True(share >= (total >= weights.Length ? 1 : 0)));
        Assert.True(weights.Zip(shares).OrderBy(w => w.First).Zip(weights.Zip(shares).OrderBy(w => w.First).Skip(1), (a, b) => a.First == b.First || a.Second <= b.Second).All(x => x));
    }, iter: Times);

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(4, 3, 4)]
    [InlineData(4, 2, 10)]
    [InlineData(4, 1, 20)]
    [InlineData(923, 1, 99)]
    [InlineData(1, 1, 1)]
    public void A_skill_is_rarer_the_fewer_roles_ask_for_it(int roles, int asking, int rarity) => Assert.Equal(rarity, SiteNeeds.RarityOf(roles, asking));

    [Fact]
    public void A_score_is_the_sum_of_its_points_and_within_what_there_is_to_give() => Any.Sample((matching, answers) =>
        Assert.All(matching.Rank(answers), fit =>
        {
            Assert.InRange(fit.Points.Sum(p => p.Points), -RoleMatcher.ForWishes, RoleMatcher.ForInterests + RoleMatcher.ForSkills + RoleMatcher.ForWishes);
            Assert.InRange(fit.Score, int.MinValue, fit.Attainable);
            Assert.Equal(fit.Points.Sum(p => p.Points), fit.Score);
            Assert.Equal(fit.Points.Count, fit.For.Count() + fit.Against.Count());
        }), iter: Times);

    [Fact]
    public void One_more_answer_adds_its_own_points_and_changes_no_other() =>
        Gen.Select(RandomSite.Matching, RandomSite.Answers, RandomSite.Answers).Sample((matching, answers, others) =>
        {
            var (before, after) = (ByRole(matching, answers), ByRole(matching, Together(answers, others)));

            foreach (var (role, fit) in before.Where(f => f.Value.Points.All(p => p is not Point.Wished)))
            {
                var added = after[role].Points.Where(p => !fit.Points.Any(q => IsSame(p, q))).ToList();

                Assert.Equal(after[role].Score, fit.Score + added.Sum(p => p.Points));
                Assert.All(added.Where(p => p is not Point.Wished), p => Assert.True(p.Points >= 0));
            }
        }, iter: Times);

    [Fact]
    public void An_answer_that_matches_a_role_never_lowers_its_score() =>
        Gen.Select(RandomSite.Matching, RandomSite.Answers, RandomSite.Answers).Sample((matching, answers, others) =>
        {
            var before = ByRole(matching, answers);

            foreach (var answer in others.Like.Select(l => answers with { Like = [.. answers.Like, l] })
                .Concat(others.Know.Select(k => answers with { Know = [.. answers.Know, k] })))
            {
                Assert.All(ByRole(matching, answer), after => Assert.True(after.Value.Score >= before[after.Key].Score));
            }

            foreach (var criterion in others.More.Except(answers.More).Except(answers.Less))
                AssertWishSpeaksOneWay(before, ByRole(matching, answers with { More = [.. answers.More, criterion] }), criterion, sign: 1);

            foreach (var criterion in others.Less.Except(answers.More).Except(answers.Less))
                AssertWishSpeaksOneWay(before, ByRole(matching, answers with { Less = [.. answers.Less, criterion] }), criterion, sign: -1);
        }, iter: Times / 4);

    [Fact]
    public void The_order_of_answers_does_not_matter() => Any.Sample((matching, answers) =>
    {
        var turned = new Answers([.. answers.Like.Reverse()], [.. answers.Know.Reverse()], [.. answers.More.Reverse()], [.. answers.Less.Reverse()]);

        Assert.Equal(Said(matching.Rank(answers)), Said(matching.Rank(turned)));
    }, iter: Times);

    [Fact]
    public void The_same_score_is_the_same_rank_and_a_better_one_a_better_rank() => Any.Sample((matching, answers) =>
    {
        var fits = matching.Rank(answers);

        Assert.All(fits, fit =>
        {
            Assert.Equal(1 + fits.Count(f => f.Score > fit.Score), fit.Rank);
            Assert.Equal(fits.Count(f => f.Score == fit.Score) > 1, fit.IsTied);
        });
    }, iter: Times);

    [Fact]
    public void What_matches_everything_brings_all_to_the_role_that_asks_for_most() => RandomSite.Matching.Sample(matching =>
    {
        var everything = new Answers([.. matching.Phrases.Select(p => p.Slug)], [.. matching.Needs.Skills.Select(s => s.Slug)], [], []);
        var fits = matching.Rank(everything);
        var likes = fits.Select(f => f.Points.OfType<Point.Liked>().Sum(p => p.Points)).ToList();
        var knows = fits.Select(f => f.Points.OfType<Point.Known>().Sum(p => p.Points)).ToList();

        Assert.Equal(matching.Phrases.Count > 0 ? RoleMatcher.ForInterests : 0, likes.Max());
        Assert.Equal(matching.Needs.Skills.Count > 0 ? RoleMatcher.ForSkills : 0, knows.Max());
        Assert.All(fits, fit =>
        {
            Assert.Equal(fit.Role.Counted.Count(), fit.Points.OfType<Point.Known>().Count());
            Assert.Empty(fit.ToLearn);
        });
    }, iter: Times);

    [Theory]
    [InlineData(300, new long[] { 10, 10 }, new[] { 300, 300 })]
    [InlineData(300, new long[] { 10, 30, 0 }, new[] { 167, 300, 0 })]
    [InlineData(300, new long[] { 0, 0 }, new[] { 0, 0 })]
    public void A_role_that_asks_for_little_has_fewer_points_to_give(int most, long[] weights, int[] pools) => Assert.Equal(pools, Pools.Of(most, weights));

    [Fact]
    public void One_skill_brings_less_to_a_role_that_asks_for_little_than_two_to_one_that_asks_for_much()
    {
        var fits = ByRole(Site(("hand-polisher", [1, 2]), ("administrator", [1, 3, 4, 5, 6, 7, 8, 9])), Answers.None with { Know = ["skill-1", "skill-3"] });

        Assert.True(fits["administrator"].Score > fits["hand-polisher"].Score);
    }

    [Fact]
    public void Five_skills_of_a_role_find_it_whatever_it_asks_for()
    {
        var random = new Random(1616);
        var matching = Site([.. Enumerable.Range(0, 150).Select(role => ($"role-{role}", Skills(random)))]);
        var people = matching.Needs.Roles.Where(r => r.Needs.Count >= 5).Select(role => (role, Known: random.GetItems(role.Needs.ToArray(), 5))).ToList();

        Assert.InRange(people.Average(person => 1.0 / RankOf(matching, person.role, person.Known)), 0.85, 1);
    }

    [Theory]
    [InlineData(new[] { 1, 3, 4, 5, 6, 7 }, MatchStrength.Strong)]
    [InlineData(new[] { 1, 3, 4 }, MatchStrength.Strong)]
    [InlineData(new[] { 1, 3 }, MatchStrength.Good)]
    [InlineData(new[] { 2, 3 }, MatchStrength.Some)]
    [InlineData(new[] { 2 }, MatchStrength.Weak)]
    public void A_score_in_a_word_says_how_much_of_the_answers_speaks_for_a_role(int[] skills, MatchStrength strength)
    {
        var fits = ByRole(Site(("hand-polisher", [1, 2]), ("administrator", [1, 3, 4, 5, 6, 7, 8, 9])), Answers.None with { Know = [.. skills.Select(s => $"skill-{s}")] });

        Assert.Equal(strength, fits["administrator"].Strength);
    }

    [Fact]
    public void What_most_roles_ask_for_is_learned_first() => Any.Sample((matching, answers) =>
        Assert.All(matching.Rank(answers), fit =>
        {
            Assert.Equal(fit.ToLearn.OrderByDescending(l => l.OtherRoles).ThenByDescending(l => l.Points), fit.ToLearn);
            Assert.Equal(fit.Needs, fit.Met + fit.ToLearn.Count);
            Assert.Equal(fit.Met, fit.Points.OfType<Point.Known>().Count());
        }), iter: Times);

    /// <summary>As many skills as occupations have: a few or very many, of which some are asked for everywhere.</summary>
    private static int[] Skills(Random random) =>
        [.. Enumerable.Range(0, (int)Math.Exp(random.NextDouble() * 4) + 1).Select(_ => (int)(400 * Math.Pow(random.NextDouble(), 2))).Distinct()];

    private static int RankOf(RoleMatcher matching, RoleNeeds role, IEnumerable<Need> known) =>
        ByRole(matching, Answers.None with { Know = [.. known.Select(n => n.Key)] })[role.Role.Slug].Rank;

    private static RoleMatcher Site(params (string Role, int[] Skills)[] roles)
    {
        var lecture = new LectureLink("lecture", "Lecture", "en");
        var needs = new SiteNeeds([.. roles.Select(role => new RoleNeeds(
            new RoleLink(role.Role, role.Role, 1),
            [.. role.Skills.Select(s => new Need([new NeededSkill($"skill-{s}", $"Skill {s}", null, IsMember: false, null)], $"Skill {s}", null, Optional: false, [new(lecture, 1, "", null)]))]))]);

        return new(needs, [.. needs.Roles.Select(r => new RoleFacts(r, [], [], []))], []);
    }

    private static Dictionary<string, RoleFit> ByRole(RoleMatcher matching, Answers answers) =>
        matching.Rank(answers).ToDictionary(f => f.Role.Role.Slug);

    private static Answers Together(Answers one, Answers other) =>
        new([.. one.Like.Union(other.Like)], [.. one.Know.Union(other.Know)], [.. one.More.Union(other.More)], [.. one.Less.Union(other.Less)]);

    private static bool IsSame(Point one, Point other) => (one, other) switch
    {
        (Point.Liked a, Point.Liked b) => a.Phrase == b.Phrase,
        (Point.Known a, Point.Known b) => a.Need == b.Need,
        _ => false,
    };

    /// <summary>Each role's score moves to the side on which it stands, and by no more than what its wishes are worth.</summary>
    private static void AssertWishSpeaksOneWay(Dictionary<string, RoleFit> before, Dictionary<string, RoleFit> after, string criterion, int sign)
    {
        foreach (var (role, fit) in after)
        {
            var moved = fit.Score - before[role].Score;
            var rating = fit.Points.OfType<Point.Wished>().SingleOrDefault(p => p.Rating.Slug == criterion)?.Rating;

            Assert.InRange(moved * sign * Math.Sign((rating?.Rank ?? 3) - 3), 0, RoleMatcher.ForWishes);
            Assert.True(rating is not null || moved == 0);
        }
    }

    private static IEnumerable<string> Said(IReadOnlyList<RoleFit> fits) =>
        fits.Select(f => $"{f.Rank} {f.Role.Role.Slug} {string.Join(' ', f.Points.Select(p => p.Points))} {string.Join(' ', f.ToLearn.Select(l => l.Need.Key))}");
}
