using System.Collections;
using System.Globalization;
using System.Resources;
using CareerGuide.Content.Diagnostics;

namespace CareerGuide.Content.Tests.Support;

/// <summary>The patterns of messages, as their files have them.</summary>
internal static class MessageResources
{
    public static Dictionary<string, string> English { get; } = Of("");

    /// <param name="language">Empty for English.</param>
    public static Dictionary<string, string> Of(string language)
    {
        var resources = new ResourceManager("CareerGuide.Content.Diagnostics.Messages", typeof(Message).Assembly);
        using var texts = resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;

        return texts.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
    }
}
