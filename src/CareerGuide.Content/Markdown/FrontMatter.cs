using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerGuide.Content;

/// <summary>The settings between two lines <c>---</c> at the very beginning of a lecture.</summary>
/// <param name="Lines">How many lines it takes, its fences included; 0 where there is none.</param>
internal sealed record FrontMatter(
    string? Title, string? Slug, int? Order, string? Language, IReadOnlyDictionary<string, string> Others, int Lines)
{
    /// <summary>Settings are a few lines; more of them is some other kind of text, or an attack.</summary>
    private const int MaxLength = 16 * 1024;

    /// <summary>What the lecture says of its own headings.</summary>
    public ReadingInstructions Reading { get; init; } = ReadingInstructions.Empty;

    private static readonly FrontMatter None = new(null, null, null, null, new Dictionary<string, string>(), 0);

    public static FrontMatter Read(string text, DiagnosticList diagnostics)
    {
        if (Split(text) is not var (yaml, lines))
            return None;

        var reading = yaml.Sum(line => line.Length + 1) > MaxLength ? ReadingInstructions.Empty : ReadingSetting.Take(yaml, firstLine: 2, diagnostics);

        if (Values(string.Join('\n', yaml), diagnostics) is not { } values)
            return None with { Lines = lines, Reading = reading };

        return new FrontMatter(
            values.GetValueOrDefault("title"),
            values.GetValueOrDefault("slug"),
            ReadOrder(values, diagnostics),
            values.GetValueOrDefault("language"),
            values.Where(v => v.Key is not ("title" or "slug" or "order" or "language")).ToDictionary(),
            lines)
        {
            Reading = reading,
        };
    }

    private static (string[] Yaml, int Lines)? Split(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text.AsSpan(3).TrimStart(' ').IndexOf('\n') != 0)
            return null;

        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");

        return end < 0 ? null : (lines[1..end], end + 1);
    }

    private static Dictionary<string, string>? Values(string yaml, DiagnosticList diagnostics)
    {
        if (yaml.Length > MaxLength)
        {
            Warn(diagnostics, 1, "the part between the lines --- is too long");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));

            if (stream.Documents.Count == 0)
                return [];

            if (stream.Documents[0].RootNode is YamlMappingNode mapping)
                return Texts(mapping);

            Warn(diagnostics, 2, "it is not a list of settings");
        }
        catch (YamlException fault)
        {
            Warn(diagnostics, (int)fault.Start.Line + 1, "it is not written as “name: value” lines");
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // What the library throws on some malformed documents instead of a YamlException.
            Warn(diagnostics, 1, "it is not written as “name: value” lines");
        }

        return null;
    }

    private static Dictionary<string, string> Texts(YamlMappingNode mapping)
    {
        var texts = new Dictionary<string, string>();

        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { Length: > 0 } name })
                texts[name.ToLowerInvariant()] = value is YamlScalarNode scalar ? Storable(scalar.Value ?? "") : "";
        }

        return texts.Where(text => text.Value.Length > 0).ToDictionary();
    }

    /// <summary>An escape in quotes can name what no text may hold: <c>"\0"</c>, half a surrogate pair.</summary>
    private static string Storable(string value) => NameKey.WellFormed(value).Replace('\0', '\uFFFD').Trim();

    private static int? ReadOrder(Dictionary<string, string> values, DiagnosticList diagnostics)
    {
        if (!values.TryGetValue("order", out var text))
            return null;

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var order))
            return order;

        Warn(diagnostics, 1, $"“order: {text}” is no whole number");
        return null;
    }

    private static void Warn(DiagnosticList diagnostics, int line, string fault) => diagnostics.Add(Codes.FrontMatter, line,
        $"The settings at the beginning are not understood: {fault}. They may say title, slug, order and language, each as “title: My lecture”.");
}
