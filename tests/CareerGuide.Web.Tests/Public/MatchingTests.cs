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
    public void A_score_is_the_sum_of_its_points_and_between_0_and_100() => Any.Sample((matching, answers) =>
        Assert.All(matching.Rank(answers), fit =>
        {
            Assert.InRange(fit.Points.Sum(p => p.Points), 0, 100);
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
    public void What_matches_everything_scores_all_that_a_role_has_to_give() => RandomSite.Matching.Sample(matching =>
    {
        foreach (var role in matching.Needs.Roles)
        {
            var everything = new Answers([.. matching.Phrases.Select(p => p.Slug)], [.. matching.Needs.Skills.Select(s => s.Slug)], [], []);
            var fit = ByRole(matching, everything)[role.Role.Slug];
            var likes = fit.Points.OfType<Point.Liked>().ToList();
            var knows = fit.Points.OfType<Point.Known>().ToList();

            Assert.Equal(likes.Count > 0 ? RoleMatcher.ForInterests : 0, likes.Sum(p => p.Points));
            Assert.Equal(knows.Count > 0 ? RoleMatcher.ForSkills : 0, knows.Sum(p => p.Points));
            Assert.Equal(role.Counted.Count(), knows.Count);
            Assert.Empty(fit.ToLearn);
        }
    }, iter: Times);

    [Fact]
    public void What_most_roles_ask_for_is_learned_first() => Any.Sample((matching, answers) =>
        Assert.All(matching.Rank(answers), fit =>
        {
            Assert.Equal(fit.ToLearn.OrderByDescending(l => l.OtherRoles).ThenByDescending(l => l.Points), fit.ToLearn);
            Assert.Equal(fit.Needs, fit.Met + fit.ToLearn.Count);
            Assert.Equal(fit.Met, fit.Points.OfType<Point.Known>().Count());
        }), iter: Times);

    private static Dictionary<string, RoleFit> ByRole(RoleMatcher matching, Answers answers) =>
        matching.Rank(answers).ToDictionary(f => f.Role.Role.Slug);

    private static Answers Together(Answers one, Answers other) =>
        new([.. one.Like.Union(other.Like)], [.. one.Know.Union(other.Know)], [.. one.More.Union(other.More)], [.. one.Less.Union(other.Less)]);

    private static bool IsSame(Point one, Point other) => (one, other) switch
    {
        (Point.Beginning, Point.Beginning) => true,
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
