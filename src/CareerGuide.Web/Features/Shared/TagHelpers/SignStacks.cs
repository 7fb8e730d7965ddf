using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>The sign of a role on the scale of ranks.</summary>
/// <param name="Role">Null for a name that is no role of the site.</param>
public sealed record SignAtRank(RoleLink? Role, double Rank);

/// <summary>
/// Signs above a scale. Those of one rank stand on top of each other; more than five of them stand in up to three columns, which are
/// narrower than a step of the scale, so that none stands at another rank.
/// </summary>
internal sealed class SignStacks
{
    /// <summary>More signs of one rank are left out; the words beside a picture name them all.</summary>
    private const int MaxOfRank = 24;

    private const double Gap = 1.5;

    private readonly IReadOnlyList<(SignAtRank Sign, double X, int Row)> placed;
    private readonly double size;

    private SignStacks(IReadOnlyList<(SignAtRank Sign, double X, int Row)> placed, double size)
    {
        this.placed = placed;
        this.size = size;
    }

    public double Height => placed.Count == 0 ? 0 : (placed.Max(p => p.Row) + 1) * (size + Gap);

    public static SignStacks Of(IEnumerable<SignAtRank> signs, double size) => new(
        [.. signs.GroupBy(s => s.Rank).SelectMany(rank => Placed([.. rank.Take(MaxOfRank)], size))], size);

    /// <summary>The signs, with the lowest ones standing on <paramref name="ground"/>.</summary>
    public string Above(double ground) => string.Concat(At(ground).Select(sign => RatingAxis.Sign(sign.Role, sign.X, sign.Y, size)));

    /// <summary>The middle of each sign, with the lowest ones standing on <paramref name="ground"/>.</summary>
    public IEnumerable<(RoleLink? Role, double X, double Y)> At(double ground) =>
        placed.Select(p => (p.Sign.Role, p.X, ground - ((p.Row + 0.5) * (size + Gap))));

    private static IEnumerable<(SignAtRank Sign, double X, int Row)> Placed(SignAtRank[] rank, double size)
    {
        var columns = rank.Length switch { <= 5 => 1, <= 12 => 2, _ => 3 };
        var pitch = Math.Min(size + Gap, (RatingAxis.Step - size) / Math.Max(1, columns - 1));

        return rank.Index().Select(sign =>
        {
            var (row, column) = (sign.Index / columns, sign.Index % columns);
            var inRow = Math.Min(columns, rank.Length - (row * columns));

            return (sign.Item, RatingAxis.At(sign.Item.Rank) + ((column - ((inRow - 1) / 2.0)) * pitch), row);
        });
    }
}
