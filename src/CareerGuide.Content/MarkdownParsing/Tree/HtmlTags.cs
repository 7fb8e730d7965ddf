using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>A tag as it is written.</summary>
/// <param name="Name">In lower case.</param>
internal sealed record HtmlTag(string Name, string Text, bool IsClosing)
{
    public string? Attribute(string name) => HtmlTags.AttributeOf(Text, name);

    public string? Id => Attribute("id") ?? (Name == "a" ? Attribute("name") : null);
}

/// <summary>What the names of HTML's elements mean to a reader of text.</summary>
internal static partial class HtmlTags
{
    private const int MaxLength = 2_000;

    private static readonly FrozenSet<string> Structures = FrozenSet.ToFrozenSet(
        "ul ol menu li table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 blockquote details summary dl dt dd hr pre".Split(' '));

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet((
        "p div section article header footer main aside nav center figure figcaption address form fieldset legend body html head title "
        + "caption colgroup col hgroup dialog dir frameset noframes optgroup option search base basefont link meta param source track frame").Split(' '));

    private static readonly FrozenSet<string> Inlines = FrozenSet.ToFrozenSet((
        "a abbr acronym applet area audio b bdi bdo bgsound big blink br button canvas cite code data datalist del dfn em embed font i iframe image img input ins "
        + "isindex kbd keygen label layer listing map mark marquee meter noembed noscript nobr object output picture plaintext progress q rp rt rtc ruby s samp "
        + "script select slot small span strike strong style sub sup svg template textarea time tt u var video wbr xml xmp math path g circle rect line polygon "
        + "polyline text tspan use defs symbol animate animatetransform set foreignobject desc ellipse image lineargradient stop mtext mglyph mi mo mn mrow msup").Split(' '));

    public static bool IsStructure(string name) => Structures.Contains(name);

    /// <summary>Whether the element begins a line of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name) || Structures.Contains(name);

    /// <summary>Whether a browser would know the name; any other is a word in angle brackets.</summary>
    public static bool IsElement(string name) => IsBlock(name) || Inlines.Contains(name);

    /// <summary>Whether every tag of the text is a word in angle brackets, which is told as that.</summary>
    public static bool HasOnlyWords(string text)
    {
        for (var start = text.IndexOf('<', StringComparison.Ordinal); start >= 0; start = text.IndexOf('<', start + 1))
        {
            if (start + 1 < text.Length && (text[start + 1] is '!' or '?' || (At(text, start) is { } tag && (IsElement(tag.Name) || LooksProgrammed(tag.Text)))))
                return false;
        }

        return true;
    }

    /// <summary>The tag that begins at the sign <c>&lt;</c>; null where the sign begins none.</summary>
    public static HtmlTag? At(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(MaxLength, text.Length - start));

        foreach (var match in Tag().EnumerateMatches(window))
            return Of(window[..match.Length].ToString());

        return null;
    }

    public static HtmlTag Of(string tag)
    {
        var name = tag.AsSpan(1).TrimStart('/');
        var end = name.IndexOfAnyExcept(NameSigns);

        return new HtmlTag(name[..(end < 0 ? name.Length : end)].ToString().ToLowerInvariant(), tag, tag.Length > 1 && tag[1] == '/');
    }

    /// <summary>An element of a program's own, such as MDX's <c>&lt;Tabs groupId="x"&gt;</c>: no text looks so.</summary>
    public static bool LooksProgrammed(string tag) => Setting().IsMatch(tag);

    public static string? AttributeOf(string tag, string name)
    {
        foreach (Match attribute in Attributes().Matches(tag))
        {
            if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return System.Net.WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\'')).Trim();
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NameSigns =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.");

    [GeneratedRegex(@"^</?[A-Za-z][A-Za-z0-9]{0,20}(?=[\s/>])(""[^""<>]{0,1000}""|'[^'<>]{0,1000}'|[^<>""'])*>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s[A-Za-z-]{1,40}=[""'{]", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Setting();

    [GeneratedRegex(@"[\s""'/](?<name>[A-Za-z-]{1,40})\s{0,10}=\s{0,10}(?<value>""[^""]{0,1000}""|'[^']{0,1000}'|[^\s""'>]{1,1000})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Attributes();
}
