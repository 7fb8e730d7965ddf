using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using CareerGuide.Content.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>
/// The texts of the interface, from the files in <c>Resources</c>, in the language of <see cref="CultureInfo.CurrentUICulture"/>. A message
/// is read from its file when it is first used.
/// </summary>
public static class Texts
{
    private const string Folder = "CareerGuide.Web.Resources.", Extension = ".resources";

    private static readonly Lazy<ResourceManager[]> Files = new(() =>
    [
        .. typeof(Texts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => new ResourceManager(name[..^Extension.Length], typeof(Texts).Assembly)),
    ]);

    private static readonly ConcurrentDictionary<(string Language, string Key), MessagePattern?> Patterns = [];

    private static readonly ConcurrentDictionary<string, string[]> KeysByPrefix = [];

    /// <param name="key">As it is in the resource files; a test checks that it does.</param>
    /// <param name="arguments">A value for each placeholder.</param>
    public static string Get(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Pattern(key).Format(CultureInfo.CurrentUICulture, ArgumentsOf(arguments));

    /// <summary>The same for another language than that of the request.</summary>
    public static string GetIn(CultureInfo language, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        (Find(key, language) ?? throw Missing(key)).Format(language, ArgumentsOf(arguments));

    /// <summary>The same for a key that need not be there: null then.</summary>
    public static string? TryGet(string key) => Find(key, CultureInfo.CurrentUICulture)?.Format(CultureInfo.CurrentUICulture);

    /// <summary>Names one after the other, as the language separates them.</summary>
    public static string List(IEnumerable<string> names) => string.Join(Get("Frame.ListSeparator"), names);

    /// <summary>The message with its placeholders, for a script that fills them.</summary>
    public static string Source(string key) => Pattern(key).ToString();

    /// <summary>All messages whose keys have this prefix, by the rest of the key.</summary>
    public static IReadOnlyDictionary<string, string> Sources(string prefix) =>
        KeysByPrefix.GetOrAdd(prefix, KeysWith).ToDictionary(key => key[prefix.Length..], Source);

    /// <summary>For a page: values that are HTML stay that, and all else is encoded.</summary>
    public static IHtmlContent Html(string key, params (string Name, object? Value)[] arguments) => new MessageHtml(Pattern(key), CultureInfo.CurrentUICulture, ArgumentsOf(arguments));

    /// <summary>A link for a placeholder of <see cref="Html"/>, with the text of another key.</summary>
    public static IHtmlContent Link(string address, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Element("a", Get(key, arguments), ("href", address));

    /// <summary>An element for a placeholder of <see cref="Html"/>.</summary>
    /// <param name="content">HTML stays that; all else is encoded.</param>
    /// <param name="attributes">Those without a value are left out.</param>
    public static IHtmlContent Element(string name, object? content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(name);

        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                element.Attributes.Add(attribute, value);
        }

        if (content is IHtmlContent html)
            element.InnerHtml.SetHtmlContent(html);
        else
            element.InnerHtml.SetContent(Convert.ToString(content, CultureInfo.CurrentCulture) ?? "");

        return element;
    }

    /// <summary>The message in this language, or in English where it is not translated; null where there is none.</summary>
    internal static MessagePattern? Find(string key, CultureInfo language) =>
        Patterns.GetOrAdd((language.Name, key), static (_, wanted) => Read(wanted.key, wanted.language), (key, language));

    /// <summary>A value that is null is written as nothing.</summary>
    internal static MessageArgument[] ArgumentsOf(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var arguments = new MessageArgument[values.Length];

        for (var at = 0; at < values.Length; at++)
            arguments[at] = new(values[at].Name, values[at].Value ?? "");

        return arguments;
    }

    private static MessagePattern Pattern(string key) => Find(key, CultureInfo.CurrentUICulture) ?? throw Missing(key);

    private static MessagePattern? Read(string key, CultureInfo language)
    {
        var isPseudo = PseudoLanguage.Is(language);
        var source = Files.Value.Select(file => file.GetString(key, isPseudo ? CultureInfo.InvariantCulture : language)).FirstOrDefault(text => text is not null);

        if (source is null)
            return null;

        var pattern = MessagePattern.Parse(source);

        return isPseudo ? PseudoLanguage.Of(pattern) : pattern;
    }

    private static string[] KeysWith(string prefix) =>
    [
        .. Files.Value.SelectMany(file => file.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>())
            .Select(entry => (string)entry.Key)
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static KeyNotFoundException Missing(string key) => new($"There is no text “{key}” in the resource files.");
}
