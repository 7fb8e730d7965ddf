using System.Text.RegularExpressions;

namespace CareerGuide.Data.Search;

/// <summary>Search text from untrusted input, truncated to a reasonable length.</summary>
public sealed partial record SearchText
{
    public const int MaxLength = 200;
    public const int MaxWords = 12;

    private SearchText(string text, IReadOnlyList<Token> tokens, bool wasCut)
    {
        List<string> words = [.. tokens.Select(token => token.Folded)];
        Text = text;
        Words = words;
        WasCut = wasCut;
        var hasLowerCase = text.Any(char.IsLower);
        var large = tokens
            .Where(token => !SmallWords.Contains(token.Folded) || (hasLowerCase && IsInCapitals(text[token.Start..token.End])))
            .Select(token => token.Folded).Distinct().ToList();
        Terms = large.Count > 0 ? large : [.. words.Distinct()];
    }

    /// <summary>The text as typed, on one line and truncated.</summary>
    public string Text { get; }

    /// <summary>Its words, folded by <see cref="Search.Tokenizer"/>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The distinct words to search for, without stop words unless there are no others.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Whether it says that somebody likes something.</summary>
    public bool SaysLiking => SmallWords.SaysLiking(Words);

    /// <summary>Whether the input was truncated.</summary>
    public bool WasCut { get; }

    public string Phrase => string.Join(' ', Words);

    public static SearchText Of(string? text)
    {
        var line = OneLine(text ?? "");
        var cut = line.Length <= MaxLength ? line : line[..(char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        var words = CareerGuide.Data.Search.Tokenizer.Of(WithoutElisions(cut));

        return words.Count <= MaxWords
            ? new SearchText(cut, words, wasCut: cut.Length < line.Length)
            : new SearchText(cut[..words[MaxWords - 1].End], [.. words.Take(MaxWords)], wasCut: true);
    }

    /// <summary>A name within other words, as IT in “jobs in IT”.</summary>
    private static bool IsInCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    /// <summary>French and Italian articles before a vowel part from their word, <c>d'analyste</c> as <c>dell'ingegnere</c>; the text keeps its length.</summary>
    private static string WithoutElisions(string text) => Elision().Replace(text, elided => new string(' ', elided.Length));

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])(?:[ldjnstcm]|qu|un|dell|all|nell|dall|sull)['’](?=\p{L}{2})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elision();

    /// <summary>Reads only the beginning, since the input may be very long.</summary>
    private static string OneLine(string text)
    {
        const int Enough = 10 * MaxLength;
        var begun = text.Length <= Enough ? text : text[..Enough];

        return string.Join(' ', string.Concat(begun.Select(c => char.IsControl(c) ? ' ' : c))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
