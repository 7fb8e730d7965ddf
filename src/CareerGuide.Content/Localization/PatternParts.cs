using System.Collections;
using System.Globalization;

namespace CareerGuide.Content.Localization;

/// <param name="Number">What <c>#</c> stands for; null outside of a plural.</param>
internal sealed record FormatContext(CultureInfo Culture, MessageArgument[] Arguments, object? Number, Action<string> Words, Action<object> Value)
{
    public object? this[string name] => Array.Find(Arguments, argument => argument.Name == name).Value;

    /// <summary>Group separators from a thousand up, and as many fraction digits as the number has.</summary>
    public string NumberText(object? value) => value switch
    {
        decimal or double or float => ((IFormattable)value).ToString("#,##0.############", Culture),
        IFormattable number => number.ToString("#,##0", Culture),
        _ => TextOf(value, Culture),
    };

    public static string TextOf(object? value, CultureInfo culture) => value switch
    {
        string text => text,
        ILocalizedText text => text.In(culture),
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(item => TextOf(item, culture))),
        IFormattable number => number.ToString(null, culture),
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
    public abstract void Write(FormatContext context);

    public virtual PatternPart WithWords(Func<string, string> change) => this;

    public virtual IEnumerable<string> Names() => [];

    public virtual IEnumerable<IReadOnlyList<string>> PluralForms() => [];

    /// <summary>In the syntax of the pattern.</summary>
    public abstract override string ToString();
}

internal sealed record LiteralPart(string Text) : PatternPart
{
    public override void Write(FormatContext context) => context.Words(Text);

    public override PatternPart WithWords(Func<string, string> change) => new LiteralPart(change(Text));

    public override string ToString() => Text
        .Replace("'", "''", StringComparison.Ordinal).Replace("{", "'{'", StringComparison.Ordinal).Replace("}", "'}'", StringComparison.Ordinal);
}

internal sealed record ArgumentPart(string Name, bool IsNumber) : PatternPart
{
    public override void Write(FormatContext context)
    {
        switch (context[Name])
        {
            case null:
                context.Words($"{{{Name}}}");
                break;
            case var value when IsNumber:
                context.Words(context.NumberText(value));
                break;
            case var value:
                context.Value(value);
                break;
        }
    }

    public override IEnumerable<string> Names() => [Name];

    public override string ToString() => IsNumber ? $"{{{Name}, number}}" : $"{{{Name}}}";
}

/// <summary>The sign <c>#</c> in a plural.</summary>
internal sealed record NumberPart : PatternPart
{
    public override void Write(FormatContext context) => context.Words(context.NumberText(context.Number));

    public override string ToString() => "#";
}

internal abstract record CasesPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : PatternPart
{
    protected abstract string Format { get; }

    public sealed override PatternPart WithWords(Func<string, string> change) =>
        this with { Cases = Cases.ToDictionary(one => one.Key, one => one.Value.WithWords(change)) };

    public override IEnumerable<string> Names() => [Name, .. Cases.Values.SelectMany(pattern => pattern.Names())];

    public override IEnumerable<IReadOnlyList<string>> PluralForms() => Cases.Values.SelectMany(pattern => pattern.PluralForms);

    public sealed override string ToString() =>
        $"{{{Name}, {Format}{(Cases.Count > 0 ? "," : "")}{string.Concat(Cases.Select(one => $" {one.Key} {{{one.Value}}}"))}}}";
}

/// <summary>An exact number goes before the plural category, and <c>other</c> stands for categories that the pattern leaves out.</summary>
internal sealed record PluralPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    protected override string Format => "plural";

    public override void Write(FormatContext context)
    {
        var value = context[Name];
        var number = value is IConvertible ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : 0;
        var pattern = Cases.GetValueOrDefault("=" + number.ToString(CultureInfo.InvariantCulture))
            ?? Cases.GetValueOrDefault(PluralRules.CategoryOf(context.Culture, number))
            ?? Cases[PluralRules.Other];

        pattern.Write(context with { Number = value });
    }

    public override IEnumerable<IReadOnlyList<string>> PluralForms() =>
        base.PluralForms().Prepend([.. Cases.Keys.Where(name => name[0] != '=').Order(StringComparer.Ordinal)]);
}

internal sealed record SelectPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    protected override string Format => "select";

    public override void Write(FormatContext context)
    {
        var value = context[Name] is bool isTrue ? (isTrue ? "true" : "false") : context[Name]?.ToString() ?? "";

        (Cases.GetValueOrDefault(value) ?? Cases[PluralRules.Other]).Write(context);
    }
}

/// <summary>The items of a list, each in the pattern <c>item</c>, with <c>separator</c> between them and <c>last</c> before the last.</summary>
internal sealed record ListPart(string Name, IReadOnlyDictionary<string, MessagePattern> Cases) : CasesPart(Name, Cases)
{
    private const string Item = "item";

    protected override string Format => "list";

    public override void Write(FormatContext context)
    {
        var items = context[Name] switch
        {
            string one => [one],
            IEnumerable list => list.Cast<object>().ToArray(),
            var other => other is null ? [] : new[] { other },
        };

        foreach (var (index, item) in items.Index())
        {
            WriteSeparator(context, index, items.Length);
            WriteItem(context, item);
        }
    }

    public override IEnumerable<string> Names() => base.Names().Where(name => name != Item);

    private void WriteSeparator(FormatContext context, int index, int count)
    {
        if (index == 0)
            return;

        var separator = index == count - 1 ? Cases.GetValueOrDefault("last") ?? Cases.GetValueOrDefault("separator") : Cases.GetValueOrDefault("separator");

        if (separator is null)
            context.Words(", ");
        else
            separator.Write(context);
    }

    private void WriteItem(FormatContext context, object item)
    {
        if (Cases.TryGetValue(Item, out var pattern))
            pattern.Write(context with { Arguments = [new(Item, item), .. context.Arguments] });
        else
            context.Value(item);
    }
}
