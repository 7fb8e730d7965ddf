using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Localization;

/// <summary>Reads the syntax that <see cref="MessagePattern"/> describes, from left to right.</summary>
internal sealed class PatternParser(string pattern)
{
    /// <summary>Patterns of translators nest two or three deep.</summary>
    private const int MaxDepth = 20;

    private int position;
    private int depth;

    public MessagePattern Whole()
    {
        var whole = Pattern(isInPlural: false);

        return position == pattern.Length ? whole : throw Fault("A closing brace has no opening one");
    }

    /// <summary>Up to the end or to the brace that closes the part around it.</summary>
    private MessagePattern Pattern(bool isInPlural)
    {
        if (++depth > MaxDepth)
            throw Fault("The braces are nested too deeply");

        var parts = new List<PatternPart>();
        var literal = new StringBuilder();

        while (position < pattern.Length && pattern[position] != '}')
        {
            if (pattern[position] == '{' || (isInPlural && pattern[position] == '#'))
                AddPart(parts, literal, isInPlural);
            else
                AppendText(literal, isInPlural);
        }

        AddLiteral(parts, literal);
        depth--;

        return new MessagePattern(parts);
    }

    private void AddPart(List<PatternPart> parts, StringBuilder literal, bool isInPlural)
    {
        AddLiteral(parts, literal);

        if (pattern[position++] == '#')
            parts.Add(new NumberPart());
        else
            parts.Add(Argument(isInPlural));
    }

    private static void AddLiteral(List<PatternPart> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
            parts.Add(new LiteralPart(literal.ToString()));

        literal.Clear();
    }

    private void AppendText(StringBuilder literal, bool isInPlural)
    {
        var next = position + 1 < pattern.Length ? pattern[position + 1] : '\0';

        if (pattern[position] == '\'' && next == '\'')
        {
            literal.Append('\'');
            position += 2;
        }
        else if (pattern[position] == '\'' && (next is '{' or '}' || (isInPlural && next == '#')))
        {
            AppendQuoted(literal);
        }
        else
        {
            literal.Append(pattern[position++]);
        }
    }

    private void AppendQuoted(StringBuilder literal)
    {
        for (position++; position < pattern.Length; position++)
        {
            if (pattern[position] != '\'')
                literal.Append(pattern[position]);
            else if (position + 1 < pattern.Length && pattern[position + 1] == '\'')
                literal.Append(pattern[position++]);
            else
                break;
        }

        position++;
    }

    private PatternPart Argument(bool isInPlural)
    {
        var name = Word();

        if (Takes('}'))
            return new ArgumentPart(name, IsNumber: false);

        Expect(',');
        var format = Word();

        if (format is "number" or "list" && Takes('}'))
            return format == "number" ? new ArgumentPart(name, IsNumber: true) : new ListPart(name, new Dictionary<string, MessagePattern>());

        Expect(',');

        return format switch
        {
            "plural" => new PluralPart(name, Cases(isInPlural: true, needsOther: true)),
            "select" => new SelectPart(name, Cases(isInPlural, needsOther: true)),
            "list" => new ListPart(name, Cases(isInPlural, needsOther: false)),
            _ => throw Fault($"No format is called “{format}”"),
        };
    }

    private Dictionary<string, MessagePattern> Cases(bool isInPlural, bool needsOther)
    {
        var cases = new Dictionary<string, MessagePattern>();

        while (!Takes('}'))
        {
            var name = Word();
            Expect('{');

            if (!cases.TryAdd(name, Pattern(isInPlural)))
                throw Fault($"“{name}” is given twice");

            Expect('}', skipsSpace: false);
        }

        return needsOther && !cases.ContainsKey(PluralRules.Other) ? throw Fault("The case “other” is missing") : cases;
    }

    /// <summary>A name, a format or a case: up to a space, a comma or a brace.</summary>
    private string Word()
    {
        SkipSpace();
        var start = position;

        while (position < pattern.Length && !char.IsWhiteSpace(pattern[position]) && pattern[position] is not (',' or '{' or '}'))
            position++;

        return position > start ? pattern[start..position] : throw Fault("A name is missing");
    }

    private bool Takes(char sign)
    {
        SkipSpace();

        if (position == pattern.Length)
            throw Fault("A closing brace is missing");

        if (pattern[position] != sign)
            return false;

        position++;
        return true;
    }

    private void Expect(char sign, bool skipsSpace = true)
    {
        if (skipsSpace)
            SkipSpace();

        if (position == pattern.Length || pattern[position++] != sign)
            throw Fault($"“{sign}” is missing");
    }

    private void SkipSpace()
    {
        while (position < pattern.Length && char.IsWhiteSpace(pattern[position]))
            position++;
    }

    private FormatException Fault(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{problem} at position {position} of the pattern “{pattern}”."));
}
