using CareerGuide.Content.Text;

namespace CareerGuide.Content.Lexicon;

/// <summary>How a line of guidance begins, made ready once: <c>If you enjoy</c>, or both sides of the <c>*</c> of <c>Wenn du * magst</c>.</summary>
/// <param name="After">Null where nothing has to follow.</param>
internal sealed record Opening(string Before, string? After)
{
    /// <summary>The longest first, so that <c>If you enjoy working with</c> goes before <c>If you enjoy</c>.</summary>
    public static Opening[] LongestFirst(IEnumerable<string> wordings, string space) =>
        [.. wordings.OrderByDescending(wording => wording.Length).Select(wording => Of(wording, space))];

    public bool Begins(string text) => text.StartsWith(Before, StringComparison.OrdinalIgnoreCase);

    private static Opening Of(string wording, string space) => wording.Contains('*', StringComparison.Ordinal)
        ? new(WordKey.Halves(wording).Before, WordKey.Halves(wording).After)
        : new(wording + space, null);
}
