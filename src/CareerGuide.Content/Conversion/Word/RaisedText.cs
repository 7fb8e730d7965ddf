using System.Text.RegularExpressions;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Raised and lowered text, kept apart from what it is beside: <c>CO₂</c> and <c>10⁶</c> are not CO2 and 106. Digits and signs have characters of
/// their own; all else is between tags that the reader of lectures knows.
/// </summary>
internal static partial class RaisedText
{
    private const string Plain = "0123456789+-=()ni";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string PlainLowered = "0123456789+-=()aehijklmnoprstuvx";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    /// <param name="before">What precedes it.</param>
    public static IEnumerable<Inline> Of(TextInline inline, string before)
    {
        var text = inline.Text.Replace('−', '-').Replace('–', '-');
        var position = inline.Format.Position;

        if (string.IsNullOrWhiteSpace(text))
            return [inline];

        if (position == VerticalPosition.Subscript)
            return Mapped(text, PlainLowered, Lowered) is { } lowered ? [inline with { Text = lowered }] : Tagged(inline, "sub");

        if (text is "TM" or "tm")
            return [inline with { Text = "™" }];

        if (IsEndingOfNumber().IsMatch(text) && before is [.., >= '0' and <= '9'])
            return [inline];

        // Behind a word a raised number is the mark of a note that somebody typed, which a name does not hold.
        return IsWord(before) || Mapped(text, Plain, Raised) is not { } raised ? Tagged(inline, "sup") : [inline with { Text = raised }];
    }

    private static bool IsWord(string before) => WordAtEnd().IsMatch(before);

    private static string? Mapped(string text, string from, string to) =>
        text.All(character => character == ' ' || from.Contains(character, StringComparison.Ordinal))
            ? string.Concat(text.Select(character => character == ' ' ? ' ' : to[from.IndexOf(character, StringComparison.Ordinal)]))
            : null;

    private static Inline[] Tagged(TextInline inline, string tag) =>
        [new MarkdownInline($"<{tag}>", inline.Link), inline, new MarkdownInline($"</{tag}>", inline.Link)];

    /// <summary>1st, 2nd, 1er, 2ème: the number is spelled so.</summary>
    [GeneratedRegex(@"^(st|nd|rd|th|er|re|e|ème|o|a|º|ª|de|ste)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsEndingOfNumber();

    [GeneratedRegex(@"\p{L}{3}\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordAtEnd();
}
