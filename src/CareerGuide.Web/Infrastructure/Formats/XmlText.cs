using System.Xml;

namespace CareerGuide.Web.Infrastructure.Formats;

public static class XmlText
{
    /// <summary>Removes what XML cannot contain: control characters and unpaired surrogates.</summary>
    public static string Valid(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
