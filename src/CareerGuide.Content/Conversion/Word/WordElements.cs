using System.Globalization;
using DocumentFormat.OpenXml;

namespace CareerGuide.Content.Conversion.Word;

/// <summary>
/// Elements and attributes by the names that the standard (ECMA-376) gives them. Values are read as text, so that one that no program should have
/// written spoils nothing but itself.
/// </summary>
internal static class WordElements
{
    /// <summary>The namespaces of <c>mc:Choice</c> whose content is understood here; for all others there is a fallback.</summary>
    private static readonly string[] KnownChoices = ["wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"];

    public static OpenXmlElement? Child(this OpenXmlElement? parent, string name)
    {
        for (var child = parent?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == name)
                return child;
        }

        return null;
    }

    /// <summary>The attribute's text; null if the element or the attribute is missing.</summary>
    public static string? Attribute(this OpenXmlElement? element, string name = "val")
    {
        if (element is null)
            return null;

        foreach (var attribute in element.GetAttributes())
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    public static int? Number(this OpenXmlElement? element, string name = "val") =>
        int.TryParse(element.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:b</c> is on; null if it is missing.</summary>
    public static bool? Switch(this OpenXmlElement? element) =>
        element is null ? null : element.Attribute() is not ("0" or "false" or "off" or "none");

    public static bool IsOn(this OpenXmlElement? element) => element.Switch() == true;

    /// <summary>What to read of content that is given in several forms: one of them.</summary>
    public static OpenXmlElement? Branch(this OpenXmlElement alternateContent) =>
        alternateContent.ChildElements.FirstOrDefault(child => child.LocalName == "Choice" && IsKnown(child))
        ?? alternateContent.Child("Fallback")
        ?? alternateContent.Child("Choice");

    private static bool IsKnown(OpenXmlElement choice) =>
        (choice.Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(KnownChoices.Contains);
}
