namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>
/// The plural category of a whole number, as Unicode's CLDR has it for cardinal numbers (UTS 35, part 3, “Language Plural Rules”).
/// .NET has no such table.
/// </summary>
public static class PluralRules
{
    public const string Zero = "zero", One = "one", Two = "two", Few = "few", Many = "many", Other = "other";

    private static readonly Dictionary<string, Func<long, string>> ByLanguage = Table(
        (["ja", "zh", "ko", "th", "vi", "id", "ms", "my", "lo", "km", "bo", "dz", "ig", "jv", "su", "wo", "yo", "to"], _ => Other),
        (["hi", "bn", "fa", "am", "gu", "kn", "zu", "as", "hy", "pa", "ln", "mg", "ti", "wa", "ak", "si"], n => n is 0 or 1 ? One : Other),
        (["fr", "pt"], n => n is 0 or 1 ? One : IsMillions(n) ? Many : Other),
        (["es", "it", "ca"], n => n == 1 ? One : IsMillions(n) ? Many : Other),
        (["ru", "uk", "be"], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Many),
        (["sr", "hr", "bs"], n => EndsInOne(n) ? One : EndsInFew(n) ? Few : Other),
        (["pl"], n => n == 1 ? One : EndsInFew(n) ? Few : Many),
        (["cs", "sk"], n => n == 1 ? One : n is >= 2 and <= 4 ? Few : Other),
        (["is", "mk"], n => EndsInOne(n) ? One : Other),
        (["lt"], n => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? Other : n % 10 == 1 ? One : Few),
        (["lv"], n => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? Zero : n % 10 == 1 ? One : Other),
        (["ro"], n => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other),
        (["sl"], n => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other }),
        (["he"], n => n switch { 1 => One, 2 => Two, _ => Other }),
        (["mt"], n => n == 1 ? One : n == 2 ? Two : n == 0 || n % 100 is >= 3 and <= 10 ? Few : n % 100 is >= 11 and <= 19 ? Many : Other),
        (["ga"], n => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other }),
        (["gd"], n => n switch { 1 or 11 => One, 2 or 12 => Two, (>= 3 and <= 10) or (>= 13 and <= 19) => Few, _ => Other }),
        (["cy"], n => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other }),
        (["ar"], n => n switch { 0 => Zero, 1 => One, 2 => Two, _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other } }),
        (["fil", "tl"], n => n is >= 1 and <= 3 || n % 10 is not (4 or 6 or 9) ? One : Other));

    /// <param name="language">A BCP 47 tag; its first part decides, and an unknown one counts as English does.</param>
    public static string CategoryOf(string language, long number)
    {
        var distance = Math.Abs(number);

        if (language is "pt-PT")
            return ByLanguage["es"](distance);

        return ByLanguage.TryGetValue(language.Split('-')[0], out var rule) ? rule(distance) : distance == 1 ? One : Other;
    }

    /// <summary>All categories that whole numbers have in the language; what a translation has to give.</summary>
    public static IReadOnlySet<string> CategoriesOf(string language) =>
        Enumerable.Range(0, 200).Select(number => CategoryOf(language, number)).ToHashSet();

    private static bool EndsInOne(long n) => n % 10 == 1 && n % 100 != 11;

    private static bool EndsInFew(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    private static bool IsMillions(long n) => n != 0 && n % 1_000_000 == 0;

    private static Dictionary<string, Func<long, string>> Table(params (string[] Languages, Func<long, string> Rule)[] rows) =>
        rows.SelectMany(row => row.Languages.Select(language => (language, row.Rule))).ToDictionary(row => row.language, row => row.Rule);
}
