using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A text of the interface in one language, with its placeholders: a part of ICU's MessageFormat.</summary>
public sealed class MessagePattern(IReadOnlyList<MessagePart> parts, CultureInfo culture)
{
    public IReadOnlyList<MessagePart> Parts => parts;

    /// <exception cref="FormatException">The message cannot be read; the exception says where.</exception>
    public static MessagePattern Parse(string source, CultureInfo culture) => new(MessageParser.Parse(source), culture);

    public string Format(ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (parts is [MessagePart.Literal only])
            return only.Text;

        var text = new StringBuilder();
        Write(parts, arguments, literal => text.Append(literal), value => text.Append(Shown(value)));

        return text.ToString();
    }

    /// <summary>Hands out the parts of the message in their order.</summary>
    /// <param name="literal">Takes words of the message, and numbers.</param>
    /// <param name="value">Takes what stands for a placeholder.</param>
    public void Write(ReadOnlySpan<(string Name, object? Value)> arguments, Action<string> literal, Action<object?> value) =>
        Write(parts, arguments, literal, value);

    /// <summary>A value as people of this language read it.</summary>
    public string Shown(object? value) => Convert.ToString(value, culture) ?? "";

    /// <summary>The message as it is written in ICU's MessageFormat.</summary>
    public override string ToString() => Written(parts);

    private static string Written(IEnumerable<MessagePart> written) => string.Concat(written.Select(part => part switch
    {
        MessagePart.Literal literal => literal.Text.Replace("'", "''", StringComparison.Ordinal).Replace("{", "'{'", StringComparison.Ordinal).Replace("}", "'}'", StringComparison.Ordinal),
        MessagePart.Placeholder placeholder => placeholder.IsNumber ? $"{{{placeholder.Name}, number}}" : $"{{{placeholder.Name}}}",
        MessagePart.Plural plural => $"{{{plural.Name}, plural,{string.Concat(plural.Forms.Select(form => $" {form.Key} {{{Written(form.Value)}}}"))}}}",
        _ => "#",
    }));

    private void Write(
        IReadOnlyList<MessagePart> written, ReadOnlySpan<(string Name, object? Value)> arguments, Action<string> literal, Action<object?> value)
    {
        foreach (var part in written)
        {
            switch (part)
            {
                case MessagePart.Literal { Text: var text }:
                    literal(text);
                    break;
                case MessagePart.Placeholder { IsNumber: false } placeholder:
                    value(Find(placeholder.Name, arguments));
                    break;
                case MessagePart.Placeholder number:
                    literal(Number(Find(number.Name, arguments)));
                    break;
                case MessagePart.Number number:
                    literal(Number(Find(number.Name, arguments)));
                    break;
                case MessagePart.Plural plural:
                    Write(FormOf(plural, arguments), arguments, literal, value);
                    break;
            }
        }
    }

    private IReadOnlyList<MessagePart> FormOf(MessagePart.Plural plural, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        var count = Convert.ToInt64(Find(plural.Name, arguments), CultureInfo.InvariantCulture);

        return plural.Forms.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"={count}"))
            ?? plural.Forms.GetValueOrDefault(PluralRules.CategoryOf(culture.Name, count))
            ?? plural.Forms[PluralRules.Other];
    }

    private string Number(object? value) => value is double or decimal or float
        ? ((IFormattable)value).ToString("#,0.##", culture)
        : Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", culture);

    private static object? Find(string name, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        throw new ArgumentException($"The message has a placeholder “{name}”, for which there is no value.", nameof(arguments));
    }
}
