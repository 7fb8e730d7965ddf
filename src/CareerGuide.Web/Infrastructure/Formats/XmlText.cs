using System.Xml;

namespace CareerGuide.Web.Infrastructure.Formats;

public static class XmlText
{
    /// <summary>The text without what XML cannot hold: control characters and halves of characters.</summary>
    public static string Valid(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
