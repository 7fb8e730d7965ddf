using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// What the style sheets within a document say of an element. Word processors give a class to every kind of run, so that bold text
/// and hidden text are known by it alone. Only selectors of one element (<c>p.title</c>, <c>.c1</c>) are read.
/// </summary>
internal sealed partial class StyleRules
{
    private const int MaxLength = 1_000_000;
    private const int MaxRulesOfOneName = 50;

    private readonly ILookup<string, Rule> rules;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> inline = [];

    private StyleRules(IEnumerable<Rule> rules) =>
        this.rules = rules.GroupBy(rule => rule.Key).SelectMany(same => same.TakeLast(MaxRulesOfOneName)).ToLookup(rule => rule.Key);

    /// <param name="Key">What the rule is found by: the last class of its selector, otherwise the element.</param>
    private sealed record Rule(string Key, string Element, IReadOnlyList<string> Classes, IReadOnlyDictionary<string, string> Values);

    public static StyleRules Of(IDocument document)
    {
        var texts = document.QuerySelectorAll("style").Select(style => style.TextContent).Where(text => text.Length <= MaxLength);

        return new StyleRules(texts.SelectMany(Read));
    }

    /// <summary>The value of a property for the element alone, without what it inherits; in lower case.</summary>
    public string? ValueOf(IElement element, string property)
    {
        if (element.GetAttribute("style") is { } own && Inline(own).TryGetValue(property, out var declared))
            return declared;

        return element.ClassList.Select(name => "." + name).Append(element.LocalName)
            .SelectMany(key => rules[key])
            .Where(rule => rule.Values.ContainsKey(property) && Matches(rule, element))
            .OrderBy(rule => rule.Classes.Count).LastOrDefault()?.Values[property];
    }

    private static bool Matches(Rule rule, IElement element) =>
        (rule.Element.Length == 0 || rule.Element == element.LocalName) && rule.Classes.All(element.ClassList.Contains);

    private IReadOnlyDictionary<string, string> Inline(string style)
    {
        if (!inline.TryGetValue(style, out var values))
            inline[style] = values = Declarations(style);

        return values;
    }

    private static IEnumerable<Rule> Read(string css)
    {
        var text = Ignored().Replace(css, " ");

        foreach (Match block in Block().Matches(text))
        {
            if (Declarations(block.Groups["body"].Value) is not { Count: > 0 } values)
                continue;

            foreach (var selector in block.Groups["selectors"].Value.Split(','))
            {
                if (Selector().Match(selector) is { Success: true } simple)
                    yield return RuleOf(simple, values);
            }
        }
    }

    private static Rule RuleOf(Match selector, IReadOnlyDictionary<string, string> values)
    {
        var (element, classes) = (selector.Groups["element"].Value.ToLowerInvariant(), selector.Groups["class"].Captures.Select(name => name.Value).ToList());

        return new Rule(classes.Count > 0 ? "." + classes[^1] : element, element, classes, values);
    }

    private static Dictionary<string, string> Declarations(string body)
    {
        var values = new Dictionary<string, string>();

        foreach (var declaration in body.Split(';'))
        {
            if (declaration.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                values[declaration[..colon].Trim().ToLowerInvariant()] = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        }

        return values;
    }

    /// <summary>Comments, the marks of comments around a whole sheet, statements without a block, and what holds on paper only.</summary>
    [GeneratedRegex(@"/\*.*?\*/|<!--|-->|@(import|charset|namespace)[^;{}]*;|@media\s+print[^{}]*\{([^{}]*\{[^{}]*\})*[^{}]*\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(?<element>[A-Za-z][A-Za-z0-9]*)?(\.(?<class>[\w-]+))*\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Selector();
}
