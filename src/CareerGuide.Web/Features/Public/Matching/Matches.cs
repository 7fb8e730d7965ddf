using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>The best match and why it is, in words.</summary>
/// <param name="Fits">The best first; never empty.</param>
public sealed record Matches(IReadOnlyList<RoleFit> Fits)
{
    private const int MaxInterests = 2;
    private const int MaxSkills = 3;
    private const int MaxOthers = 3;
    private const int MaxApart = 2;

    public RoleFit Best => Fits[0];

    public RoleFit? Second => Fits.Skip(1).FirstOrDefault();

    public string Heading => Texts.Get(Best.Score <= 0 ? "Guidance.NoClearMatch" : Best.IsTied ? "Guidance.BestMatchTied" : "Guidance.BestMatch");

    /// <summary>One sentence with what brought most.</summary>
    public string Reason => Best.Score <= 0
        ? Texts.Get("Guidance.TickMore")
        : Texts.Get("Guidance.Because", ("strength", Best.Strength.ToString()), ("reasons", Reasons.ToList()));

    /// <summary>The roles that fit as well as the one that is named; null where none does.</summary>
    public string? FitAsWell => Best is { IsTied: true, Score: > 0 }
        ? Texts.Get(Others.Count > MaxOthers ? "Guidance.ManyFitAsWell" : "Guidance.FitAsWell", ("roles", Others), ("count", Others.Count))
        : null;

    /// <summary>What each of the best roles asks for that none of the others does; null where they are too many, or ask for the same.</summary>
    public string? Apart
    {
        get
        {
            var tied = Fits.TakeWhile(fit => fit.Rank == Best.Rank).ToList();
            var own = tied.ConvertAll(fit => (fit.Role.Role.Name, Skills: OwnSkills(fit, tied))).FindAll(role => role.Skills.Count > 0);

            return FitAsWell is null || tied.Count > MaxOthers || own.Count == 0
                ? null
                : Texts.Get("Guidance.Apart", ("roles", own.ConvertAll(role => Texts.Get("Guidance.Apart.Role", ("role", role.Name), ("skills", role.Skills)))));
        }
    }

    /// <summary>The sentence that quotes it has its own.</summary>
    private static string WithoutFullStop(string text) => text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;

    private List<string> Others => [.. Fits.Skip(1).Where(fit => fit.Rank == Best.Rank).Select(fit => fit.Role.Role.Name)];

    /// <summary>The needs that bring most of those that only this role has.</summary>
    private static List<string> OwnSkills(RoleFit fit, IEnumerable<RoleFit> tied)
    {
        var elsewhere = tied.Where(other => other != fit).SelectMany(other => other.Role.Counted).SelectMany(need => need.Skills).Select(skill => skill.Slug).ToHashSet();

        return [.. fit.ToLearn.Where(learn => !learn.Need.MetBy(elsewhere)).OrderByDescending(learn => learn.Points).Take(MaxApart).Select(learn => learn.Need.Label)];
    }

    private IEnumerable<string> Reasons
    {
        get
        {
            foreach (var liked in Strongest<Point.Liked>(MaxInterests))
                yield return Texts.Get(liked.Phrase.IsTask ? "Guidance.Because.Task" : "Guidance.Because.Likes", ("what", WithoutFullStop(liked.Phrase.Text)));

            if (Strongest<Point.Known>(MaxSkills).Select(p => p.Names).ToList() is { Count: > 0 } known)
                yield return Texts.Get("Guidance.Because.Knows", ("skills", known));

            foreach (var wished in Strongest<Point.Wished>(1))
                yield return Texts.Get(wished.More ? "Guidance.Because.More" : "Guidance.Because.Less", ("criterion", wished.Rating.Criterion));
        }
    }

    private IEnumerable<T> Strongest<T>(int count) where T : Point => Best.For.OfType<T>().Where(p => p.Points > 0).OrderByDescending(p => p.Points).Take(count);
}
