using System.Text.RegularExpressions;
using CareerGuide.Content.MarkdownParsing.Source;

namespace CareerGuide.Content.Conversion;

/// <summary>
/// Makes the links and pictures of a Markdown document those of a lecture, and changes nothing else of it: links to other documents lead to
/// their pages, pictures are taken along.
/// </summary>
internal sealed partial class MarkdownLinks(DocumentSurroundings surroundings, ConvertedPictures pictures, ConversionNotes notes, CancellationToken cancellation)
{
    private const int LongestLine = 100_000;

    /// <summary>The pictures that the document holds itself, by their addresses; null for any other.</summary>
    public Func<string, byte[]?> Own { get; init; } = DataAddress.BytesOf;

    public string Rewritten(string markdown)
    {
        var scan = new SourceText.RawScan();

        return string.Join('\n', markdown.Split('\n').Select(line => scan.IsRaw(line) ? line : Line(line)));
    }

    private string Line(string line)
    {
        cancellation.ThrowIfCancellationRequested();

        if (Definition().Match(line) is { Success: true } definition)
            return Defined(line, definition);

        if (line.Length > LongestLine && !line.Contains("data:image/", StringComparison.Ordinal))
            return line;

        if (!line.Contains("](", StringComparison.Ordinal) && !line.Contains("[[", StringComparison.Ordinal) && !line.Contains("<img", StringComparison.OrdinalIgnoreCase))
            return line;

        var code = new CodeSpans(line);

        return code.Unmasked(WikiLink().Replace(ImageTag().Replace(InlineLink().Replace(code.Masked, Inline), Image), Wiki));
    }

    private string Inline(Match link)
    {
        var (words, address) = (link.Groups["words"].Value, link.Groups["address"].Value.Trim('<', '>'));
        var title = link.Groups["title"].Value;

        if (link.Groups["bang"].Length > 0)
            return Picture(words, address, title) ?? link.Value;

        var inner = words.Contains("](", StringComparison.Ordinal) ? InlineLink().Replace(words, Inline) : words;

        if (IsElsewhere(address))
            return inner == words ? link.Value : $"[{inner}]({link.Groups["address"].Value}{title})";

        var (path, rest) = Parted(address);

        if (surroundings.Page(path) is { } page)
            return $"[{inner}]({page}{rest}{title})";

        if (inner != words && surroundings.Picture(path) is not null)
            return inner;

        return IsKept(path) ? link.Value : Dead(inner);
    }

    /// <returns>Null where the picture stays as it is.</returns>
    private string? Picture(string words, string address, string title)
    {
        if (IsRemote(address))
        {
            notes.Add(ConversionNoteKind.RemotePictures);
            return null;
        }

        var path = Parted(address).Path;

        return (Own(address) ?? surroundings.Picture(path)) is { } bytes ? Shown(bytes, DataAddress.Is(address) ? "" : path[(path.LastIndexOf(':') + 1)..], words, title) : Without(ConversionNoteKind.MissingPictures, words);
    }

    private string Shown(byte[] bytes, string path, string words, string title)
    {
        var isFileName = words.Length > 0 && path.EndsWith(words, StringComparison.OrdinalIgnoreCase);
        var alternative = isFileName ? "" : words;

        return pictures.Add(bytes, path, EscapeSign().Replace(alternative, "")) is { } name ? $"![{alternative}]({name}{title})" : Without(ConversionNoteKind.Pictures, words);
    }

    private string Without(ConversionNoteKind kind, string words)
    {
        notes.Add(kind);

        return words;
    }

    private string Image(Match tag)
    {
        var address = AttributeOf(tag.Value, "src");

        return address.Length == 0 || IsRemote(address) ? tag.Value : Picture(AttributeOf(tag.Value, "alt"), address, title: "") ?? tag.Value;
    }

    private static string AttributeOf(string tag, string name) =>
        Attribute().Matches(tag).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Groups["value"].Value.Trim('"', '\'') ?? "";

    /// <summary><c>[[Page#Heading|words]]</c>, and with a mark in front what is shown in its place.</summary>
    private string Wiki(Match link)
    {
        var (target, words, isEmbedded) = (link.Groups["target"].Value.Trim(), link.Groups["words"].Value.Trim(), link.Groups["bang"].Length > 0);
        var (name, fragment) = Parted(target);

        if (isEmbedded && surroundings.PictureNamed(name) is { } bytes)
            return Shown(bytes, name, SizeOfPicture().IsMatch(words) ? "" : words, title: "");

        if (surroundings.PageNamed(name) is not { } page)
            return isEmbedded && PictureName().IsMatch(name) ? Without(ConversionNoteKind.MissingPictures, SizeOfPicture().IsMatch(words) ? "" : words) : link.Value;

        if (isEmbedded)
            notes.Add(ConversionNoteKind.EmbeddedObjects);

        return $"[{(words.Length > 0 ? words : target)}]({page}{(fragment.Length > 0 ? "#" + Text.Slug.From(fragment) : "")})";
    }

    /// <summary><c>[image1]: &lt;data:image/png;base64,…&gt;</c>: so Google Docs writes pictures.</summary>
    private string Defined(string line, Match definition)
    {
        var (name, address) = (definition.Groups["name"].Value, definition.Groups["address"].Value.Trim('<', '>'));

        if (DataAddress.Is(address))
        {
            if (DataAddress.BytesOf(address) is { } bytes && pictures.Add(bytes, name, "") is { } picture)
                return $"[{name}]: {picture}";

            notes.Add(ConversionNoteKind.Pictures);
            return "";
        }

        var (path, rest) = Parted(address);

        return !IsElsewhere(address) && surroundings.Page(path) is { } page ? $"[{name}]: {page}{rest}{definition.Groups["rest"].Value}" : line;
    }

    private string Dead(string words)
    {
        notes.Add(ConversionNoteKind.DeadLinks);

        return words;
    }

    /// <summary>Nobody knows what is beside a document that came alone; of Markdown the reader of lectures does.</summary>
    private bool IsKept(string path) => surroundings.IsAlone && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsRemote(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("//", StringComparison.Ordinal);

    private static bool IsElsewhere(string address) => address.Length == 0 || address[0] is '/' or '#' or '?' || Scheme().IsMatch(address);

    private static (string Path, string Suffix) Parted(string address)
    {
        var end = address.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : address.Length;

        return (Uri.UnescapeDataString(address[..end]), address[end..]);
    }

    [GeneratedRegex(@"(?<!\\)(?<bang>!?)\[(?<words>([^\[\]\\]|\\.|!?\[[^\[\]]{0,300}\]){0,1000})\]\((?<address><[^<>]*>|[^\s()<>]*(\([^\s()]*\)[^\s()]*){0,5})(?<title>[ \t]+(""[^""]*""|'[^']*'))?[ \t]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"(?<![\w\\])(?<bang>!?)\[\[(?<target>[^\[\]|\\]{1,300})(\\?\|(?<words>[^\[\]]{0,300}))?\]\](?![(\[:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"<img\s[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ImageTag();

    [GeneratedRegex(@"(?<name>[A-Za-z-]+)\s*=\s*(?<value>""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^ {0,3}\[(?<name>[^\[\]^][^\[\]]{0,200})\]:[ \t]*(?<address><[^<>]*>|[^\s<>]+)(?<rest>[ \t].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EscapeSign();

    [GeneratedRegex(@"^\d{1,5}(x\d{1,5})?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SizeOfPicture();

    [GeneratedRegex(@"\.(png|jpe?g|gif|webp|svg|bmp|tiff?|heic|avif)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PictureName();
}
