using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Public.Matching;

namespace CareerGuide.Bench;

/// <summary>
/// How high the questionnaire ranks the right role: of O*NET occupations chosen by a fixed seed, five skills at random are ticked, and the
/// occupation should come first. 100 occupations were for choosing the formula; 200 others are for telling how good it is.
/// </summary>
internal static class MatchingBench
{
    private const int Seed = 1616;
    private const int Ticked = 5;
    private const int ForChoosing = 100;
    private const int ForTelling = 200;

    /// <summary>What the site's own formula must reach; it was found to reach 0.872.</summary>
    private const double Wanted = 0.85;

    public static int Run(string source)
    {
        var needs = RelatedBench.Occupations(source);
        var matcher = new RoleMatcher(needs, [.. needs.Roles.Select(r => new RoleFacts(r, [], [], []))], []);
        var (choosing, telling) = People(needs);
        double[] ours = [.. new[] { choosing, telling }.Select(people => Mean(people, person => Scores(matcher, person)))];

        Console.WriteLine($"{needs.Roles.Count} occupations, {needs.Skills.Count} technology skills; mean reciprocal rank, {Ticked} skills ticked");
        Console.WriteLine("choosing  telling");
        Tell("as the site does: shares of a pool that is shrunk by weight / (weight + average)", ours);
        Tell("shares of the same 30 points for every role, as before", Both(WholeShares(needs)));
        Tell("weight met / weight asked for", Both(Weighed(needs, (weight, _) => 1 / weight)));
        Tell("weight met / (weight asked for + half the average)", Both(Weighed(needs, (weight, average) => 1 / (weight + (average / 2)))));
        Tell("weight met / (weight asked for + the average)", Both(Weighed(needs, (weight, average) => 1 / (weight + average))));
        Tell("weight met / square root of the weight asked for", Both(Weighed(needs, (weight, _) => 1 / Math.Sqrt(weight))));
        Tell("weight met / fourth root of the weight asked for", Both(Weighed(needs, (weight, _) => 1 / Math.Pow(weight, 0.25))));
        Tell("weight met", Both(Weighed(needs, (_, _) => 1)));
        Tell("number of needs met", Both((role, skills) => role.Needs.Count(n => n.MetBy(skills))));

        return ours[1] >= Wanted ? 0 : 1;

        double[] Both(Func<RoleNeeds, HashSet<string>, double> score) => [.. new[] { choosing, telling }.Select(people =>
            Mean(people, person => needs.Roles.ToDictionary(r => r, r => score(r, person.Skills))))];
    }

    private static (List<Someone> Choosing, List<Someone> Telling) People(SiteNeeds needs)
    {
        var random = new Random(Seed);
        var roles = needs.Roles.Where(r => r.Needs.Count >= Ticked).ToArray();
        random.Shuffle(roles);
        var people = roles.Take(ForChoosing + ForTelling).Select(role => Someone.Of(role, random)).ToList();

        return (people[..ForChoosing], people[ForChoosing..]);
    }

    private static Dictionary<RoleNeeds, double> Scores(RoleMatcher matcher, Someone person) =>
        matcher.Rank(Answers.None with { Know = person.Skills }).ToDictionary(fit => fit.Role, fit => (double)fit.Score);

    /// <summary>Roles with one score share the mean of their ranks.</summary>
    private static double Mean(List<Someone> people, Func<Someone, Dictionary<RoleNeeds, double>> scoresFor) => people.Average(person =>
    {
        var scores = scoresFor(person);
        var own = scores[person.Role];

        return 1 / (scores.Values.Count(s => s > own) + ((scores.Values.Count(s => s == own) + 1) / 2.0));
    });

    private static Func<RoleNeeds, HashSet<string>, double> WholeShares(SiteNeeds needs)
    {
        var shares = needs.Roles.ToDictionary(r => r, r => r.Needs.Zip(Shares.Of(30, [.. r.Needs.Select(needs.Weight)])).ToList());

        return (role, skills) => shares[role].Sum(s => s.First.MetBy(skills) ? s.Second : 0);
    }

    private static Func<RoleNeeds, HashSet<string>, double> Weighed(SiteNeeds needs, Func<double, double, double> factor)
    {
        var weights = needs.Roles.ToDictionary(r => r, r => (double)r.Needs.Sum(needs.Weight));
        var factors = weights.ToDictionary(w => w.Key, w => factor(w.Value, weights.Values.Average()));

        return (role, skills) => Math.Round(factors[role] * role.Needs.Sum(n => n.MetBy(skills) ? needs.Weight(n) : 0), 12);
    }

    private static void Tell(string how, double[] means) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{means[0],8:0.000} {means[1],8:0.000}  {how}"));

    /// <summary>A person who knows some of the skills of a role.</summary>
    private sealed record Someone(RoleNeeds Role, HashSet<string> Skills)
    {
        public static Someone Of(RoleNeeds role, Random random)
        {
            var needs = role.Needs.ToArray();
            random.Shuffle(needs);

            return new(role, [.. needs.Take(Ticked).Select(n => n.Skills[0].Slug)]);
        }
    }
}
