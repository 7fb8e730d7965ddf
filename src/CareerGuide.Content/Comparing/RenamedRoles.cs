namespace CareerGuide.Content.Comparing;

/// <summary>Roles that were only given another name: what they say is then compared, not told as gone and as new.</summary>
internal static class RenamedRoles
{
    /// <summary>With less than this share of the smaller role's pieces in common it is another role.</summary>
    private const double MinShared = 0.5;

    /// <summary>The old pieces, as if their roles had been called then what they are called now.</summary>
    public static IReadOnlyList<Piece> Follow(IReadOnlyList<Piece> old, IReadOnlyList<Piece> now)
    {
        var followed = old;

        foreach (var (was, role) in Pairs(old, now))
            followed = [.. followed.Select(piece => Follow(piece, was, role))];

        return followed;
    }

    private static Piece Follow(Piece piece, Piece was, Piece role) => piece switch
    {
        { Part: ContentPart.Role or ContentPart.WorkflowStep } when piece.Key == was.Key => piece with { Key = role.Key },
        { Part: ContentPart.Rating, Where: { } cell } when cell.StartsWith($"{was.Text}, ", StringComparison.Ordinal) =>
            piece with { Where = role.Text + cell[was.Text.Length..] },
        { Where: { } where } when where == was.Text => piece with { Where = role.Text },
        _ => piece,
    };

    /// <summary>Roles that are gone with roles that are new: those that have most in common first, each once.</summary>
    private static List<(Piece Was, Piece Role)> Pairs(IReadOnlyList<Piece> old, IReadOnlyList<Piece> now)
    {
        var likely =
            from was in OnlyIn(old, now)
            from role in OnlyIn(now, old)
            let common = InCommon(SaidOf(was, old), SaidOf(role, now))
            where common >= MinShared
            orderby common descending
            select (Was: was, Role: role);
        var pairs = new List<(Piece Was, Piece Role)>();

        foreach (var pair in likely.ToList())
        {
            if (!pairs.Exists(p => p.Was == pair.Was || p.Role == pair.Role))
                pairs.Add(pair);
        }

        return pairs;
    }

    private static List<Piece> OnlyIn(IReadOnlyList<Piece> these, IReadOnlyList<Piece> others)
    {
        var known = others.Where(piece => piece.Part == ContentPart.Role).Select(piece => piece.Key).ToHashSet();

        return [.. these.Where(piece => piece.Part == ContentPart.Role && !known.Contains(piece.Key))];
    }

    private static HashSet<(ContentPart Part, string? Facet, string Text)> SaidOf(Piece role, IReadOnlyList<Piece> pieces) =>
        [.. pieces.Where(piece => piece.Where == role.Text).Select(piece => (piece.Part, piece.Facet, piece.Text))];

    private static double InCommon(HashSet<(ContentPart Part, string? Facet, string Text)> one, HashSet<(ContentPart Part, string? Facet, string Text)> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);
}
