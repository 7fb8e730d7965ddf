using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Localization;

/// <summary>
/// A text with places for arguments, in the syntax of ICU MessageFormat:
/// <c>{name}</c>, <c>{count, number}</c>, <c>{count, plural, =0 {none} one {# file} other {# files}}</c> and
/// <c>{kind, select, table {…} other {…}}</c>. An apostrophe before a brace quotes up to the next apostrophe; two make one.
/// One format is added: <c>{names, list, item {“{item}”} separator {, } last { and }}</c>; each part of it may be left out.
/// </summary>
/// <remarks>
/// <c>#</c> and <c>number</c> write a number with the culture's separators, <c>{count}</c> without group separators.
/// An argument that is not given stays visible as <c>{name}</c>.
/// </remarks>
public sealed class MessagePattern
{
    private static readonly ConcurrentDictionary<string, MessagePattern> Parsed = new();

    private readonly IReadOnlyList<PatternPart> parts;

    internal MessagePattern(IReadOnlyList<PatternPart> parts) => this.parts = parts;

    /// <exception cref="FormatException">The pattern is malformed; the message names the position.</exception>
    public static MessagePattern Parse(string pattern) => new PatternParser(pattern).Whole();

    /// <summary>Keeps the parsed pattern, so patterns must come from resources and not from users.</summary>
    public static string Format(CultureInfo culture, string pattern, params ReadOnlySpan<MessageArgument> arguments) =>
        Parsed.GetOrAdd(pattern, Parse).Format(culture, arguments);

    public string Format(CultureInfo culture, params ReadOnlySpan<MessageArgument> arguments)
    {
        if (parts is [LiteralPart literal])
            return literal.Text;

        var text = new StringBuilder();
        Write(culture, arguments, words => text.Append(words), value => text.Append(FormatContext.TextOf(value, culture)));

        return text.ToString();
    }

    /// <summary>Writes the message piece by piece, so that a value may be something else than text.</summary>
    /// <param name="words">Takes the words of the message, and its numbers.</param>
    /// <param name="value">Takes the value of <c>{name}</c>.</param>
    public void Write(CultureInfo culture, ReadOnlySpan<MessageArgument> arguments, Action<string> words, Action<object> value) =>
        Write(new FormatContext(culture, arguments.ToArray(), Number: null, words, value));

    /// <summary>The same pattern with other words; its arguments and cases stay.</summary>
    public MessagePattern WithWords(Func<string, string> change) => new([.. parts.Select(part => part.WithWords(change))]);

    /// <summary>The pattern in the syntax that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Concat(parts);

    /// <summary>The names of all arguments, sorted, nested ones included.</summary>
    public IReadOnlyList<string> ArgumentNames => [.. Names().Distinct().Order(StringComparer.Ordinal)];

    internal IEnumerable<string> Names() => parts.SelectMany(part => part.Names());

    /// <summary>The plural forms of the pattern without their exact numbers, nested ones included: one list for each plural in it.</summary>
    public IEnumerable<IReadOnlyList<string>> PluralForms => parts.SelectMany(part => part.PluralForms());

    internal void Write(FormatContext context)
    {
        foreach (var part in parts)
            part.Write(context);
    }
}
