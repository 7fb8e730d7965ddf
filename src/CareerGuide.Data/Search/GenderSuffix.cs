using System.Text.RegularExpressions;

namespace CareerGuide.Data.Search;

/// <summary>
/// What texts write behind a word to mean all genders: <c>Entwickler*innen</c>, <c>Lehrer:in</c>, <c>développeur·euse</c>, <c>ingeniero/a</c>,
/// <c>Student(in)</c>. The word before it is the word to find.
/// </summary>
internal static partial class GenderSuffix
{
    /// <summary>A shorter word before the mark is no noun of a person.</summary>
    private const int ShortestWord = 4;

    /// <param name="at">The index of the mark, straight behind a word.</param>
    /// <returns>The length of the suffix with its mark; 0 where there is none.</returns>
    public static int LengthAt(string text, int at, int wordLength) =>
        wordLength >= ShortestWord && text[at] is '*' or ':' or '_' or '·' or '•' or '/' or '(' && Written().Match(text, at) is { Success: true, Length: var length } ? length : 0;

    [GeneratedRegex(
        @"\G(?:[*:_]in(?:nen)?|/-?in(?:nen)?|\(in(?:nen)?\)|[·•](?:e|s|es|ne|nes|euse|euses|rice|rices|trice|trices|ère|ères|ice|ices)(?:[·•]s)?|/(?:a|as|o|os|e)|\((?:a|as|e|es|ne|s)\))(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
