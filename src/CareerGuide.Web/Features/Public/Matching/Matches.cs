using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>The best match and why it is, in words.</summary>
/// <param name="Fits">The best first; never empty.</param>
public sealed record Matches(IReadOnlyList<RoleFit> Fits)
{
    private const int MaxInterests = 2;
    private const int MaxSkills = 3;
    private const int MaxOthers = 3;

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

    private List<string> Others => [.. Fits.Skip(1).Where(fit => fit.Rank == Best.Rank).Select(fit => fit.Role.Role.Name)];

    private IEnumerable<string> Reasons
    {
        get
        {
            foreach (var liked in Strongest<Point.Liked>(MaxInterests))
                yield return Texts.Get(liked.Phrase.IsTask ? "Guidance.Because.Task" : "Guidance.Because.Likes", ("what", liked.Phrase.Text));

            if (Strongest<Point.Known>(MaxSkills).Select(p => p.Names).ToList() is { Count: > 0 } known)
                yield return Texts.Get("Guidance.Because.Knows", ("skills", known));

            foreach (var wished in Strongest<Point.Wished>(1))
                yield return Texts.Get(wished.More ? "Guidance.Because.More" : "Guidance.Because.Less", ("criterion", wished.Rating.Criterion));
        }
    }

    private IEnumerable<T> Strongest<T>(int count) where T : Point => Best.For.OfType<T>().Where(p => p.Points > 0).OrderByDescending(p => p.Points).Take(count);
}
