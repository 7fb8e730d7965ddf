using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>Reads the part of ICU's MessageFormat that texts of an interface need: placeholders, numbers and plurals.</summary>
internal sealed class MessageParser(string source)
{
    private int at;

    public static IReadOnlyList<MessagePart> Parse(string source)
    {
        var parser = new MessageParser(source);
        var parts = parser.Parts(plural: null);

        return parser.at == source.Length ? parts : throw parser.Wrong("a “}” without its “{”");
    }

    /// <param name="plural">The placeholder whose forms are being read; null outside of them.</param>
    private List<MessagePart> Parts(string? plural)
    {
        var parts = new List<MessagePart>();
        var literal = new StringBuilder();

        while (at < source.Length && source[at] != '}')
        {
            if (source[at] == '\'')
                ReadQuoted(literal, plural is not null);
            else if (source[at] == '{')
                parts.AddRange(Flushed(literal).Append(Argument()));
            else if (source[at] == '#' && plural is not null)
                parts.AddRange(Flushed(literal).Append(NumberOf(plural)));
            else
                literal.Append(source[at++]);
        }

        parts.AddRange(Flushed(literal));

        return parts;
    }

    private MessagePart.Number NumberOf(string plural)
    {
        at++;

        return new(plural);
    }

    /// <summary>As in ICU: two apostrophes are one, and one before a sign of the format quotes up to the next.</summary>
    private void ReadQuoted(StringBuilder literal, bool isPlural)
    {
        at++;
        var next = at < source.Length ? source[at] : ' ';

        if (next == '\'')
            at++;

        if (next is not ('{' or '}') && !(next == '#' && isPlural))
        {
            literal.Append('\'');
            return;
        }

        var end = source.IndexOf('\'', at);
        end = end < 0 ? source.Length : end;
        literal.Append(source, at, end - at);
        at = Math.Min(end + 1, source.Length);
    }

    private static IEnumerable<MessagePart> Flushed(StringBuilder literal)
    {
        if (literal.Length == 0)
            return [];

        var text = literal.ToString();
        literal.Clear();

        return [new MessagePart.Literal(text)];
    }

    private MessagePart Argument()
    {
        at++;
        var name = Word();

        if (TryTake('}'))
            return new MessagePart.Placeholder(name, IsNumber: false);

        Take(',');
        var type = Word();

        if (type == "number" && TryTake('}'))
            return new MessagePart.Placeholder(name, IsNumber: true);

        return type == "plural" ? Plural(name) : throw Wrong($"“{type}”, where “number” or “plural” can be");
    }

    private MessagePart.Plural Plural(string name)
    {
        Take(',');
        var forms = new Dictionary<string, IReadOnlyList<MessagePart>>();

        while (!TryTake('}'))
        {
            var form = Word();
            Take('{');
            forms.Add(form, Parts(name));
            Take('}');
        }

        return forms.ContainsKey(PluralRules.Other) ? new(name, forms) : throw Wrong("a plural without “other”");
    }

    private string Word()
    {
        SkipSpaces();
        var from = at;

        while (at < source.Length && (char.IsAsciiLetterOrDigit(source[at]) || source[at] == '='))
            at++;

        var word = source[from..at];
        SkipSpaces();

        return word.Length > 0 ? word : throw Wrong("no name");
    }

    private bool TryTake(char sign)
    {
        SkipSpaces();

        if (at >= source.Length || source[at] != sign)
            return false;

        at++;

        return true;
    }

    private void Take(char sign)
    {
        if (!TryTake(sign))
            throw Wrong($"no “{sign}”");
    }

    private void SkipSpaces()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
    }

    private FormatException Wrong(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The message “{source}” has {what} at character {at + 1}."));
}
