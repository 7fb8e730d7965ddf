using System.Globalization;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>How a role fits: its score is the sum of its points, which is negative where more speaks against it than for it.</summary>
/// <param name="ToLearn">The needs that are not met, in the order in which they are best learned.</param>
/// <param name="Needs">How many needs the role has, optional ones aside.</param>
public sealed record RoleFit(RoleNeeds Role, IReadOnlyList<Point> Points, IReadOnlyList<ToLearn> ToLearn, int Needs)
{
    /// <summary>How many of the needs that are not met a page shows.</summary>
    public const int FirstToLearn = 5;

    private const int FewestForStrong = 3;

    public int Score => Points.Sum(p => p.Points);

    /// <summary>1 for the best; roles with one score share it.</summary>
    public int Rank { get; init; }

    public bool IsTied { get; init; }

    /// <summary>What the answers would bring to a role that each of them speaks for as much as for any.</summary>
    public int Attainable { get; init; }

    /// <summary>Few answers make no strong match, whatever share of them speaks for the role.</summary>
    public MatchStrength Strength => ((double)Score / Attainable) switch
    {
        _ when Score <= 0 => MatchStrength.Weak,
        >= 2 / 3.0 when Points.Count(point => point.Points > 0) >= FewestForStrong => MatchStrength.Strong,
        >= 1 / 3.0 => MatchStrength.Good,
        _ => MatchStrength.Some,
    };

    public int ForInterests => Points.OfType<Point.Liked>().Sum(p => p.Points);

    public int ForSkills => Points.OfType<Point.Known>().Sum(p => p.Points);

    /// <summary>Negative where more speaks against the role than for it.</summary>
    public int ForWishes => Points.OfType<Point.Wished>().Sum(p => p.Points);

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

    /// <summary>The points by the answers that brought them. Several skills that meet one need share its points.</summary>
    public abstract IEnumerable<(string Answer, double Points)> ByAnswer { get; }

    public sealed record Liked(int Points, Phrase Phrase) : Point(Points, Phrase.Lines)
    {
        public override IEnumerable<(string Answer, double Points)> ByAnswer => [($"like {Phrase.Slug}", Points)];
    }

    /// <param name="Through">Those of the need's skills that are known.</param>
    public sealed record Known(int Points, Need Need, IReadOnlyList<NeededSkill> Through)
        : Point(Points, [.. Need.Lines.Select(l => new SourceLine(l.Lecture, l.Line))])
    {
        public string Names => Texts.List(Through.Select(s => s.Name));

        /// <summary>Whether the role asks for it by this name alone.</summary>
        public bool IsNamed => Names == Need.Label;

        public override IEnumerable<(string Answer, double Points)> ByAnswer => Through.Select(s => ($"know {s.Slug}", (double)Points / Through.Count));
    }

    public sealed record Wished(int Points, RoleRating Rating, bool More) : Point(Points, Rating.Lines)
    {
        public override IEnumerable<(string Answer, double Points)> ByAnswer => [($"want {Rating.Slug}", Points)];
    }
}

/// <param name="Points">What it would bring.</param>
/// <param name="OtherRoles">How many other roles ask for it.</param>
public sealed record ToLearn(Need Need, int Points, int OtherRoles);
