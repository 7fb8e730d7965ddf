using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>How the text of an element looks, and whether it is seen at all.</summary>
internal sealed partial class ElementStyles(StyleRules rules)
{
    /// <summary>A task that is done is struck out on its page; its box says so already.</summary>
    private const string DoneInNotion = "to-do-children-checked";

    private const RunStyles Shifted = RunStyles.Subscript | RunStyles.Superscript;

    public bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || rules.ValueOf(element, "display") == "none"
        || rules.ValueOf(element, "visibility") == "hidden"
        || rules.ValueOf(element, "mso-hide") is not (null or "none");

    /// <summary>Struck out by its author under change tracking: what readers would not see in the finished document.</summary>
    public static bool IsDeleted(IElement element) =>
        (element.LocalName == "del" && (element.HasAttribute("cite") || element.HasAttribute("datetime"))) || element.ClassList.Contains("msoDel");

    /// <summary>The style of text in the element, within text of the given style.</summary>
    public RunStyles Within(RunStyles outer, IElement element)
    {
        var styles = outer;
        Set(ref styles, RunStyles.Bold, IsBold(rules.ValueOf(element, "font-weight")) ?? (element.LocalName is "b" or "strong" ? true : null));
        Set(ref styles, RunStyles.Italic, IsItalic(rules.ValueOf(element, "font-style")) ?? (element.LocalName is "i" or "em" or "cite" or "var" or "dfn" ? true : null));
        Set(ref styles, RunStyles.Struck, IsStruck(element) ? true : null);
        Set(ref styles, RunStyles.Code, element.LocalName is "code" or "kbd" or "samp" or "tt" ? true : null);

        return ShiftOf(element) is { } shift ? (styles & ~Shifted) | shift : styles;
    }

    private static void Set(ref RunStyles styles, RunStyles style, bool? isOn)
    {
        if (isOn is { } on)
            styles = on ? styles | style : styles & ~style;
    }

    private static bool? IsBold(string? weight) => weight switch
    {
        null => null,
        "bold" or "bolder" => true,
        "normal" or "lighter" => false,
        _ => HeavyWeight().IsMatch(weight) ? true : LightWeight().IsMatch(weight) ? false : null,
    };

    private static bool? IsItalic(string? style) => style switch
    {
        "italic" or "oblique" => true,
        "normal" => false,
        _ => null,
    };

    private bool IsStruck(IElement element) =>
        element.LocalName is "s" or "strike" or "del"
        || (!element.ClassList.Contains(DoneInNotion)
            && (rules.ValueOf(element, "text-decoration") ?? rules.ValueOf(element, "text-decoration-line"))?.Contains("line-through", StringComparison.Ordinal) == true);

    private RunStyles? ShiftOf(IElement element) => rules.ValueOf(element, "vertical-align") switch
    {
        "super" => RunStyles.Superscript,
        "sub" => RunStyles.Subscript,
        "baseline" => RunStyles.None,
        _ => element.LocalName switch
        {
            "sup" => RunStyles.Superscript,
            "sub" => RunStyles.Subscript,
            _ => null,
        },
    };

    [GeneratedRegex("^[6-9]00$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeavyWeight();

    [GeneratedRegex("^[1-5]00$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LightWeight();
}
