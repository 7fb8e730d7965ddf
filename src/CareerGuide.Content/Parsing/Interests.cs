using CareerGuide.Content.Lexicon;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Parsing;

/// <summary>Reads a reason to choose a role: the text as written, and its phrases.</summary>
internal static class Interests
{
    public static Interest Of(Item item, LanguageLexicon wordings)
    {
        var text = Decoration.Off(item.Text);

        return new(text, Phrases(text, wordings), item.Line, item.DetailsHtml);
    }

    private static readonly string[] Signs = [",", ";", " & ", " + "];

    /// <summary>
    /// The parts at commas, <c>&amp;</c> and <c>+</c>, outside brackets; the whole where a part would be a fragment. The word <c>and</c> parts
    /// only a list that has such a sign too, or two verbs: <c>Technology and exact work</c> is one thing, and neither half says it.
    /// </summary>
    private static string[] Phrases(string text, LanguageLexicon wordings)
    {
        var whole = wordings.WithoutEtc(text);
        string[] separators = [.. wordings.WordsForAll.Select(word => $" {word} "), .. Signs];

        if (whole.Contains('(', StringComparison.Ordinal) || HasWord(whole, wordings.Lines.Inseparable))
            return [whole];

        var parts = whole.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return parts.Length > 0 && Array.TrueForAll(parts, part => part.Count(char.IsLetter) >= 2) && AreWhole(parts, wordings.Lines) && (HasSign(whole) || BeginsWith(parts[0], wordings.Lines.Verbs)) ? parts : [whole];
    }

    /// <summary>
    /// Whether each part is on its own: none begins as a sentence goes on, and if the first begins with a verb
    /// (<c>Love streets and people</c>) so do the others.
    /// </summary>
    private static bool AreWhole(string[] parts, LineWords words) =>
        !parts.Skip(1).Any(part => BeginsWith(part, words.Continuations))
        && (!BeginsWith(parts[0], words.Verbs) || parts.Skip(1).All(part => BeginsWith(part, words.Verbs)));

    private static bool HasSign(string text) => Signs.Any(sign => text.Contains(sign, StringComparison.Ordinal));

    private static bool BeginsWith(string text, IReadOnlyList<string> words) =>
        words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[word.Length] == ' '));

    private static bool HasWord(string text, IReadOnlyList<string> words) =>
        words.Any(word => $" {text} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase));
}
