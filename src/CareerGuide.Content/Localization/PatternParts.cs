using System.Collections;
using System.Globalization;
using System.Text;

namespace CareerGuide.Content.Localization;

/// <param name="Number">What <c>#</c> stands for; null outside of a plural.</param>
internal sealed record FormatContext(CultureInfo Culture, MessageArgument[] Arguments, object? Number)
{
    public object? this[string name] => Array.Find(Arguments, argument => argument.Name == name).Value;

    /// <summary>Group separators from a thousand up, and as many fraction digits as the number has.</summary>
    public string NumberText(object? value) => value switch
    {
        decimal or double or float => ((IFormattable)value).ToString("#,##0.############", Culture),
        IFormattable number => number.ToString("#,##0", Culture),
        _ => TextOf(value),
    };

    public string TextOf(object? value) => value switch
    {
        string text => text,
        ILocalizedText text => text.In(Culture),
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(TextOf)),
        IFormattable number => number.ToString(null, Culture),
        _ => value?.ToString() ?? "",
    };
}

/// <summary>A value of a message that has a text in every language.</summary>
public interface ILocalizedText
{
    string In(CultureInfo culture);
}

internal abstract record PatternPart
{
    public abstract void Append(StringBuilder text, FormatContext context);

    public virtual IEnumerable<string> Names() => [];

    public virtual IEnumerable<IReadOnlyList<string>> PluralForms() => [];
}

internal sealed record LiteralPart(string Text) : PatternPart
{
    public override void Append(StringBuilder text, FormatContext context) => text.Append(Text);
}

internal sealed record ArgumentPart(string Name, bool IsNumber) : PatternPart
{
    public override void Append(StringBuilder text, FormatContext context)
    {
        if (context[Name] is { } value)
            text.Append(IsNumber ? context.NumberText(value) : context.TextOf(value));
        else
            text.Append('{').Append(Name).Append('}');
    }

    public override IEnumerable<string> Names() => [Name];
}

/// <summary>The sign <c>#</c> in a plural.</summary>
internal sealed record NumberPart : PatternPart
{
    public override void Append(StringBuilder text, FormatContext context) => text.Append(context.NumberText(context.Number));
}

internal abstract record CasesPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : PatternPart
{
    public override IEnumerable<string> Names() => [Name, .. Cases.Values.SelectMany(pattern => pattern.Names())];

    public override IEnumerable<IReadOnlyList<string>> PluralForms() => Cases.Values.SelectMany(pattern => pattern.PluralForms);
}

/// <summary>An exact number goes before the plural category, and <c>other</c> stands for categories that the pattern leaves out.</summary>
internal sealed record PluralPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    public override void Append(StringBuilder text, FormatContext context)
    {
        var value = context[Name];
        var number = value is IConvertible ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : 0;
        var pattern = Cases.GetValueOrDefault("=" + number.ToString(CultureInfo.InvariantCulture))
            ?? Cases.GetValueOrDefault(PluralRules.CategoryOf(context.Culture, number))
            ?? Cases[PluralRules.Other];

        pattern.Append(text, context with { Number = value });
    }

    public override IEnumerable<IReadOnlyList<string>> PluralForms() =>
        base.PluralForms().Prepend([.. Cases.Keys.Where(name => name[0] != '=').Order(StringComparer.Ordinal)]);
}

internal sealed record SelectPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    public override void Append(StringBuilder text, FormatContext context)
    {
        var value = context[Name] is bool isTrue ? (isTrue ? "true" : "false") : context[Name]?.ToString() ?? "";

        (Cases.GetValueOrDefault(value) ?? Cases[PluralRules.Other]).Append(text, context);
    }
}

/// <summary>The items of a list, each in the pattern <c>item</c>, with <c>separator</c> between them and <c>last</c> before the last.</summary>
internal sealed record ListPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    private const string Item = "item";

    public override void Append(StringBuilder text, FormatContext context)
    {
        var items = context[Name] switch
        {
            string one => [one],
            IEnumerable list => list.Cast<object>().ToArray(),
            var other => other is null ? [] : new[] { other },
        };

        foreach (var (index, item) in items.Index())
        {
            AppendSeparator(text, context, index, items.Length);
            AppendItem(text, context, item);
        }
    }

    public override IEnumerable<string> Names() => base.Names().Where(name => name != Item);

    private void AppendSeparator(StringBuilder text, FormatContext context, int index, int count)
    {
        if (index == 0)
            return;

        var separator = index == count - 1 ? Cases.GetValueOrDefault("last") ?? Cases.GetValueOrDefault("separator") : Cases.GetValueOrDefault("separator");

        if (separator is null)
            text.Append(", ");
        else
            separator.Append(text, context);
    }

    private void AppendItem(StringBuilder text, FormatContext context, object item)
    {
        if (Cases.TryGetValue(Item, out var pattern))
            pattern.Append(text, context with { Arguments = [new(Item, item), .. context.Arguments] });
        else
            text.Append(context.TextOf(item));
    }
}
