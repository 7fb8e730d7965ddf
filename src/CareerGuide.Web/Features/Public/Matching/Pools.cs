namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>How many points each role has to give in one part of the score.</summary>
public static class Pools
{
    /// <summary>
    /// Shrinks what a role gives by how little it asks: a role of weight <c>w</c> gives in proportion to <c>w / (w + average)</c>, and the
    /// heaviest role gives <paramref name="most"/>. Without it, one tick would be worth most where almost nothing is asked.
    /// </summary>
    /// <param name="weights">What each role asks for in all; a role without weight gives nothing.</param>
    public static IReadOnlyList<int> Of(int most, IReadOnlyList<long> weights)
    {
        var asking = weights.Where(w => w > 0).ToList();

        if (asking.Count == 0)
            return [.. weights.Select(_ => 0)];

        var average = asking.Average();
        var heaviest = Shrunk(asking.Max(), average);

        return [.. weights.Select(w => (int)Math.Round(most * Shrunk(w, average) / heaviest, MidpointRounding.AwayFromZero))];
    }

    private static double Shrunk(long weight, double average) => weight / (weight + average);
}
