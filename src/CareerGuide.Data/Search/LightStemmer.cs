namespace CareerGuide.Data.Search;

/// <summary>
/// Takes the endings of number and gender off folded words, so that <c>engineers</c> finds the engineer and <c>ingeniera</c> the ingenieros. It is
/// lighter than the Snowball stemmers on purpose: those never join feminine and masculine, and join words that only look alike.
/// </summary>
public static class LightStemmer
{
    private static readonly string[] ArabicArticles = ["وال", "بال", "كال", "فال", "ال", "لل"];
    private static readonly string[] ArabicEndings = ["ات", "ون", "ين", "ية", "ة", "ه"];
    private static readonly string[] HindiEndings = ["ियों", "ियां", "ाओं", "ाएं", "ों", "ें", "ीं", "ां", "े", "ी", "ा"];

    /// <summary>English words whose final s is no plural.</summary>
    private static readonly HashSet<string> EnglishSingulars = ["always", "aws", "bus", "business", "gas", "lens", "news", "sas", "series", "species"];

    /// <summary>The languages that have rules here.</summary>
    public static readonly IReadOnlySet<string> Languages = new HashSet<string> { "ar", "de", "en", "es", "fr", "hi", "it", "nl", "pt" };

    /// <param name="language">The primary subtag, as <c>es</c>. Words of other languages are their own stems.</param>
    /// <param name="word">Folded by <see cref="Tokenizer"/>.</param>
    public static string Of(string language, string word) => language switch
    {
        "en" => English(word),
        "es" => Spanish(word),
        "pt" => Portuguese(word),
        "it" => Italian(word),
        "fr" => French(word),
        "de" => German(word),
        "nl" => Dutch(word),
        "ar" => Arabic(word),
        "hi" => WithoutEnding(word, HindiEndings, fewest: 2),
        _ => word,
    };

    private static string English(string word) => word switch
    {
        { Length: < 4 } => word,
        _ when EnglishSingulars.Contains(word) => word,
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's' or 'x', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] => word[..^2],
        [.., 's' or 'u' or 'i', 's'] or [.., 'i', 'c', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string Spanish(string word)
    {
        var singular = word switch
        {
            [.., 'c', 'e', 's'] when word.Length > 4 => word[..^3] + "z",
            [.., 'l' or 'r' or 'n' or 'd' or 'j' or 'y', 'e', 's'] when word.Length > 5 => word[..^2],
            [.., 's'] when word.Length > 4 => word[..^1],
            _ => word,
        };

        return WithoutLastVowel(singular);
    }

    private static string Portuguese(string word)
    {
        var singular = word switch
        {
            [.., 'o' or 'a', 'e', 's'] when word.Length > 4 => word[..^3] + "ao",
            [.., 'a' or 'e' or 'o' or 'u', 'i', 's'] when word.Length > 4 => word[..^2] + "l",
            [.., 'n', 's'] when word.Length > 4 => word[..^2] + "m",
            [.., 'r' or 'z' or 'n', 'e', 's'] when word.Length > 5 => word[..^2],
            [.., 's'] when word.Length > 4 => word[..^1],
            _ => word,
        };

        return WithoutLastVowel(singular);
    }

    private static string Italian(string word) => word switch
    {
        [.., 't', 'r', 'i', 'c', 'e' or 'i'] when word.Length > 6 => word[..^4] + "or",
        [.., 'c' or 'g', 'h', 'e' or 'i'] when word.Length > 5 => word[..^2],
        _ => WithoutLastVowel(word),
    };

    private static string French(string word)
    {
        var singular = word switch
        {
            [.., 'a', 'u', 'x'] when word.Length > 5 => word[..^2] + "l",
            [.., 's' or 'x'] when word.Length > 4 => word[..^1],
            _ => word,
        };

        return singular switch
        {
            [.., 'e', 'u', 's', 'e'] or [.., 'e', 'u', 'r', 'e'] when singular.Length > 5 => singular[..^2] + "r",
            [.., 't', 'r', 'i', 'c', 'e'] when singular.Length > 6 => singular[..^4] + "eur",
            [.., 'i', 'e', 'n', 'n', 'e'] when singular.Length > 6 => singular[..^2],
            [.., 'e', 'r', 'e'] when singular.Length > 5 => singular[..^1],
            [.., 'e'] when singular.Length > 4 => singular[..^1],
            _ => singular,
        };
    }

    private static string German(string word)
    {
        var masculine = word switch
        {
            [.., 'i', 'n', 'n', 'e', 'n'] when word.Length >= 10 => word[..^5],
            [.., 'i', 'n'] when word.Length >= 7 => word[..^2],
            _ => word,
        };

        return masculine.Length < 6 ? masculine : WithoutEnding(masculine, ["en", "er", "es", "em", "e", "n", "s"], fewest: 4);
    }

    private static string Dutch(string word) => WithoutEnding(word, ["en", "e", "s"], fewest: 4);

    private static string Arabic(string word)
    {
        var article = ArabicArticles.FirstOrDefault(a => word.StartsWith(a, StringComparison.Ordinal) && word.Length - a.Length >= 3);

        return WithoutEnding(article is null ? word : word[article.Length..], ArabicEndings, fewest: 3);
    }

    private static string WithoutLastVowel(string word) => word is [.., 'a' or 'e' or 'i' or 'o'] && word.Length > 4 ? word[..^1] : word;

    /// <param name="fewest">As many letters stay.</param>
    private static string WithoutEnding(string word, ReadOnlySpan<string> endings, int fewest)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= fewest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }
}
