using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>Words and phrases to look for in headings, made ready once.</summary>
internal sealed class PhraseList
{
    private readonly string[] phrases;

    /// <param name="hasSpaces">Whether words stand apart, so that no part of a longer one is meant.</param>
    public PhraseList(IEnumerable<string> words, bool hasSpaces) =>
        phrases = hasSpaces ? [.. words.SelectMany(word => new[] { $" {word} ", $" {word}s " })] : [.. words];

    public bool HasOneIn(string heading)
    {
        var key = $" {WordKey.Of(heading)} ";

        foreach (var phrase in phrases)
        {
            if (key.Contains(phrase, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
