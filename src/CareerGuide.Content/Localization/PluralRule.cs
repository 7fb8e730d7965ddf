using System.Globalization;

namespace CareerGuide.Content.Localization;

/// <summary>The parts of a number that plural rules ask for, named as in UTS #35.</summary>
/// <param name="N">The absolute value.</param>
/// <param name="I">The integer digits.</param>
/// <param name="V">How many fraction digits are shown, trailing zeros included.</param>
internal readonly record struct PluralOperands(decimal N, decimal I, int V)
{
    public static PluralOperands Of(decimal number) => new(Math.Abs(number), Math.Truncate(Math.Abs(number)), number.Scale);

    /// <summary>The operand <c>e</c> is 0, because numbers are written without an exponent.</summary>
    public decimal this[char name] => name switch
    {
        'n' => N,
        'i' => I,
        'v' => V,
        'e' => 0,
        _ => throw new FormatException($"No plural operand is called “{name}”."),
    };
}

/// <summary>A plural category and its condition: relations joined by <c>and</c>, and those again by <c>or</c>.</summary>
internal sealed record PluralRule(string Category, PluralRelation[][] Alternatives)
{
    /// <param name="text">For example <c>one i = 1 and v = 0</c>.</param>
    public static PluralRule Parse(string text)
    {
        var parts = text.Split(' ', 2);
        var alternatives = parts[1].Split(" or ").Select(all => all.Split(" and ").Select(PluralRelation.Parse).ToArray());

        return new PluralRule(parts[0], [.. alternatives]);
    }

    public bool AppliesTo(PluralOperands number) => Alternatives.Any(all => all.All(relation => relation.Holds(number)));
}

/// <summary>A comparison of an operand, or of its remainder, with values and ranges: <c>n % 100 = 3..10,13</c>.</summary>
internal sealed record PluralRelation(char Operand, int? Modulus, bool IsNegated, (int From, int To)[] Ranges)
{
    public static PluralRelation Parse(string text)
    {
        var isNegated = text.Contains("!=", StringComparison.Ordinal);
        var sides = text.Split(isNegated ? "!=" : "=", StringSplitOptions.TrimEntries);
        var left = sides[0].Split('%', StringSplitOptions.TrimEntries);

        return new PluralRelation(left[0][0], left.Length > 1 ? Number(left[1]) : null, isNegated, [.. sides[1].Split(',').Select(Range)]);
    }

    /// <summary>A range holds whole numbers only: 1.5 is not in <c>1..2</c>.</summary>
    public bool Holds(PluralOperands number)
    {
        var value = Modulus is { } modulus ? number[Operand] % modulus : number[Operand];

        return Ranges.Any(range => decimal.IsInteger(value) && value >= range.From && value <= range.To) != IsNegated;
    }

    private static (int From, int To) Range(string text) =>
        text.Split("..") is [var from, var to] ? (Number(from), Number(to)) : (Number(text), Number(text));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
