using System.Globalization;

namespace CareerGuide.Content.Localization;

/// <summary>
/// The plural category of a number in a language: <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.
/// The rules are those of the Unicode CLDR, as data in <c>plural-rules.txt</c>.
/// </summary>
public static class PluralRules
{
    public const string Other = "other";

    /// <summary>The rules of the invariant culture and of languages without rules of their own.</summary>
    private const string Fallback = "en";

    private static readonly Lazy<Dictionary<string, PluralRule[]>> ByLanguage = new(Read);

    /// <summary>The languages that have rules, as language codes; a region is named where it differs from its language.</summary>
    public static IReadOnlyCollection<string> Languages => ByLanguage.Value.Keys;

    public static string CategoryOf(CultureInfo culture, decimal number)
    {
        var operands = PluralOperands.Of(number);

        return Array.Find(RulesFor(culture), rule => rule.AppliesTo(operands))?.Category ?? Other;
    }

    /// <summary>The categories that numbers have in a language, <c>other</c> last.</summary>
    public static IReadOnlyList<string> CategoriesOf(CultureInfo culture) => [.. RulesFor(culture).Select(rule => rule.Category), Other];

    private static PluralRule[] RulesFor(CultureInfo culture) =>
        ByLanguage.Value.GetValueOrDefault(culture.Name) ?? ByLanguage.Value.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? ByLanguage.Value[Fallback];

    private static Dictionary<string, PluralRule[]> Read()
    {
        using var stream = typeof(PluralRules).Assembly.GetManifestResourceStream(typeof(PluralRules), "plural-rules.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Trim().Length > 0 && line[0] != '#');

        return lines.SelectMany(Line).ToDictionary(line => line.Language, line => line.Rules);
    }

    private static IEnumerable<(string Language, PluralRule[] Rules)> Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var rules = line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PluralRule.Parse).ToArray();

        return line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(language => (language, rules));
    }
}
