using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>A formula in one line, as one would type it: <c>x^2</c>, <c>(a+b)/c</c>, <c>√(x)</c>.</summary>
internal static class Formula
{
    public static string TextOf(OpenXmlElement element) => element.LocalName switch
    {
        "t" => element.InnerText,
        "f" => $"{Part(element, "num")}/{Part(element, "den")}",
        "sSup" => $"{Part(element, "e")}^{Part(element, "sup")}",
        "sSub" => $"{Part(element, "e")}_{Part(element, "sub")}",
        "rad" => $"√({Whole(element, "e")})",
        _ => string.Concat(element.ChildElements.Select(TextOf)),
    };

    private static string Part(OpenXmlElement element, string name) =>
        Whole(element, name) is var text && text.All(char.IsLetterOrDigit) ? text : $"({text})";

    private static string Whole(OpenXmlElement element, string name) => element.Child(name) is { } part ? TextOf(part) : "";
}
