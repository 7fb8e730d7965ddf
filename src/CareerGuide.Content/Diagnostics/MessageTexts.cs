using System.Globalization;
using System.Resources;
using CareerGuide.Content.Localization;

namespace CareerGuide.Content.Diagnostics;

/// <summary>The patterns of <c>Messages.resx</c> and its translations, <c>Messages.es.resx</c> and the like.</summary>
internal static class MessageTexts
{
    /// <summary>The key under which each file says which language it is in.</summary>
    private const string Language = "Language";

    private static readonly ResourceManager Resources = new("CareerGuide.Content.Diagnostics.Messages", typeof(MessageTexts).Assembly);

    public static string Format(string key, CultureInfo culture, ReadOnlySpan<MessageArgument> arguments) =>
        Resources.GetString(key, culture) is { } pattern ? MessagePattern.Format(CultureOf(culture), pattern, arguments) : key;

    /// <summary>
    /// The reader's culture if there is a file in its language, otherwise that of the English text, because plurals and numbers
    /// follow the language of the words around them.
    /// </summary>
    private static CultureInfo CultureOf(CultureInfo culture)
    {
        var language = Resources.GetString(Language, culture)!;

        if (culture.TwoLetterISOLanguageName == language)
            return culture;

        return language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
    }
}
