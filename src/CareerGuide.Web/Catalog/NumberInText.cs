using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerGuide.Web.Catalog;

/// <summary>Reads the number that a table value is or starts with: <c>$1,200,000</c>, <c>-5%</c>, <c>90k</c>, <c>60–80k a year</c>.</summary>
public static partial class NumberInText
{
    /// <summary>Numbers in tables are shorter than this; a longer value is not searched for one.</summary>
    private const int MaxLength = 200;

    private static readonly HashSet<string> WithDecimalComma =
        ["de", "es", "fr", "pt", "it", "nl", "pl", "cs", "da", "sv", "nb", "fi", "ru", "uk", "tr", "id", "ro", "hu", "el", "bg", "hr", "sk", "sl", "vi"];

    private static readonly Dictionary<string, double> Multipliers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3,
        ["tsd"] = 1e3,
        ["thousand"] = 1e3,
        ["mil"] = 1e3,
        ["만"] = 1e4,
        ["万"] = 1e4,
        ["萬"] = 1e4,
        ["lakh"] = 1e5,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["mio"] = 1e6,
        ["million"] = 1e6,
        ["crore"] = 1e7,
        ["억"] = 1e8,
        ["亿"] = 1e8,
        ["億"] = 1e8,
        ["b"] = 1e9,
        ["bn"] = 1e9,
        ["mrd"] = 1e9,
        ["billion"] = 1e9,
    };

    /// <summary>The number, or the middle of a range; null if the text does not start with a number.</summary>
    /// <param name="language">Says whether <c>85.000</c> is many or a few.</param>
    public static double? Of(string text, string language)
    {
        if (text.Length > MaxLength || Number().Match(text) is not { Success: true } match)
            return null;

        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        var (firstUnit, secondUnit) = (match.Groups["unit"].Value, match.Groups["unit2"].Value);
        var sign = match.Groups["sign"].Success ? -1 : 1;

        if (second.Length == 0)
            return sign * Value(first, language) * Multiplier(firstUnit);

        var low = sign * Value(first, language) * Multiplier(firstUnit.Length > 0 ? firstUnit : secondUnit);

        return (low + (Value(second, language) * Multiplier(secondUnit))) / 2;
    }

    private static double Multiplier(string unit) => Multipliers.GetValueOrDefault(unit.TrimEnd('.'), 1);

    private static double Value(string digits, string language)
    {
        var compact = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var decimals = DecimalMark(compact, language);
        var plain = string.Concat(compact.Where((character, at) => char.IsAsciiDigit(character) || at == decimals).Select(c => char.IsAsciiDigit(c) ? c : '.'));

        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    /// <summary>Where the decimals begin; -1 where all marks part thousands.</summary>
    private static int DecimalMark(string digits, string language)
    {
        var last = digits.LastIndexOfAny(['.', ',']);

        if (last < 0)
            return -1;

        if (digits.AsSpan(0, last).ContainsAny('.', ','))
            return digits.IndexOf(digits[last], StringComparison.Ordinal) == last ? last : -1;

        if (digits.Length - last - 1 != 3)
            return last;

        var decimalMark = WithDecimalComma.Contains(language.Split('-', '_')[0].ToLowerInvariant()) ? ',' : '.';

        return digits[last] == decimalMark ? last : -1;
    }

    [GeneratedRegex(
        """
        ^ \W{0,3}?
          (?<sign> [-−–] )? \s?
          [~≈<>≤≥=±]? \s?
          ( \p{Lu}{0,3} \p{Sc} | \p{Lu}{3} )? \s?
          (?<first> \d+ ( [.,'’\u00A0\u202F\ ] \d{3} (?!\d) )* ( [.,] \d+ )? )
          ( \s? (?<unit> (?i: k|tsd\.?|thousand|mil|만|万|萬|lakh|mn|mio\.?|million|m|crore|억|亿|億|bn|mrd\.?|billion|b ) ) (?! [\p{L}\d] ) )?
          ( \s? ( [-–—~] | (?i: to | bis | a | à | tot | até ) ) \s? ( \p{Lu}{0,3} \p{Sc} )? \s?
            (?<second> \d+ ( [.,'’\u00A0\u202F\ ] \d{3} (?!\d) )* ( [.,] \d+ )? )
            ( \s? (?<unit2> (?i: k|tsd\.?|thousand|mil|만|万|萬|lakh|mn|mio\.?|million|m|crore|억|亿|億|bn|mrd\.?|billion|b ) ) (?! [\p{L}\d] ) )? )?
          (?! [\p{L}\d] )
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
