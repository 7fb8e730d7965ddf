using System.Globalization;
using CareerGuide.Web.Catalog;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>The scale from None to Very High in the coordinates of a picture.</summary>
internal static class RatingAxis
{
    public const double Step = 44;
    public const int Highest = 6;
    private const double Margin = 22;

    public static double Width => (2 * Margin) + (Highest * Step);

    public static double At(double rank) => Margin + (rank * Step);

    public static string Line(double y)
    {
        var ticks = Enumerable.Range(0, Highest + 1).Select(rank => Invariant($"M{At(rank)} {y - 4:0.##}v8"));

        return Invariant($"<path class=\"scale-line\" d=\"M{At(0)} {y:0.##}h{Highest * Step}{string.Concat(ticks)}\"/>");
    }

    /// <param name="x">The middle of the sign.</param>
    /// <param name="y">The middle of the sign.</param>
    public static string Sign(RoleLink? role, double x, double y, double size)
    {
        var hue = role is null ? "" : Invariant($" hue-{role.Hue}");

        return Invariant(
            $"<path class=\"sign{hue}\" transform=\"translate({x - (size / 2):0.##} {y - (size / 2):0.##}) scale({size / RoleShape.Size:0.###})\" d=\"{RoleShape.PathOf(role)}\"/>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
