namespace CareerGuide.Web.Features.Public.Matching;

/// <summary>Distributes points in whole numbers, so that the displayed numbers add up.</summary>
public static class Shares
{
    /// <summary>
    /// One point for each, as long as there are enough for all; the others by weight, rounded by the largest remainder
    /// (Hamilton's method), the earlier first where remainders are equal. The shares add up to the total.
    /// </summary>
    /// <param name="weights">None of them negative.</param>
    public static IReadOnlyList<int> Of(int total, IReadOnlyList<int> weights)
    {
        if (weights.Count == 0)
            return [];

        if (weights.All(w => w == 0))
            return Of(total, [.. weights.Select(_ => 1)]);

        var floor = total >= weights.Count ? 1 : 0;
        var free = (long)(total - (floor * weights.Count));
        var sum = weights.Sum(w => (long)w);
        var shares = weights.Select(w => floor + (int)(free * w / sum)).ToArray();
        var byRemainder = weights.Index().OrderByDescending(w => free * w.Item % sum).Select(w => w.Index);

        foreach (var index in byRemainder.Take(total - shares.Sum()))
            shares[index]++;

        return shares;
    }
}
