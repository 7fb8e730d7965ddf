using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>How a line of guidance begins, made ready once: <c>If you enjoy</c>, or both sides of the <c>*</c> of <c>Wenn du * magst</c>.</summary>
/// <param name="After">Null if nothing has to follow.</param>
internal sealed record Opening(string Before, string? After)
{
    public bool Begins(string text) => text.StartsWith(Before, StringComparison.OrdinalIgnoreCase);

    public static Opening Of(string wording, string space) => wording.Contains('*', StringComparison.Ordinal)
        ? new(WordKey.Halves(wording).Before, WordKey.Halves(wording).After)
        : new(wording + space, null);
}

/// <summary>The openings of a language by their first letter: nearly every line of a lecture begins with another.</summary>
internal sealed class Openings
{
    private readonly Dictionary<char, Opening[]> byLetter;
    private readonly Opening[] ofAnyText;

    public Openings(IEnumerable<string> wordings, string space)
    {
        Opening[] openings = [.. wordings.OrderByDescending(wording => wording.Length).Select(wording => Opening.Of(wording, space))];

        ofAnyText = Array.FindAll(openings, opening => opening.Before.Length == 0);
        byLetter = openings.Except(ofAnyText).Select(LetterOf).Distinct()
            .ToDictionary(letter => letter, letter => Array.FindAll(openings, opening => opening.Before.Length == 0 || LetterOf(opening) == letter));
    }

    /// <summary>The longest first, so that <c>If you enjoy working with</c> goes before <c>If you enjoy</c>.</summary>
    public IEnumerable<Opening> Of(string text)
    {
        var mayBegin = text.Length > 0 && byLetter.TryGetValue(char.ToUpperInvariant(text[0]), out var ofLetter) ? ofLetter : ofAnyText;

        return mayBegin.Length == 0 ? [] : ThoseThatBegin(text, mayBegin);
    }

    private static IEnumerable<Opening> ThoseThatBegin(string text, Opening[] openings) => openings.Where(opening => opening.Begins(text));

    private static char LetterOf(Opening opening) => char.ToUpperInvariant(opening.Before[0]);
}
