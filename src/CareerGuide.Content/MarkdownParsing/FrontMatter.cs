using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>The settings at the beginning of a lecture: YAML between two lines <c>---</c>, or TOML between two lines <c>+++</c>.</summary>
/// <param name="Lines">How many lines it takes, its fences and the blank lines above included; 0 if there is none.</param>
/// <param name="DraftLine">The 1-based line that marks the lecture as a draft; null if there is none.</param>
internal sealed record FrontMatter(
    string? Title, string? Slug, int? Order, string? Language, IReadOnlyDictionary<string, string> Others, int Lines, int? DraftLine)
{
    /// <summary>Settings take a few lines; a longer block is another kind of text, or an attack.</summary>
    private const int MaxLength = 16 * 1024;

    /// <summary>The lecture's own reading instructions.</summary>
    public ReadingInstructions Reading { get; init; } = ReadingInstructions.Empty;

    private static readonly FrontMatter None = new(null, null, null, null, new Dictionary<string, string>(), 0, null);

    public static FrontMatter Read(string text, DiagnosticList diagnostics)
    {
        if (SettingsText.Of(text) is not { } settings)
        {
            OtherSettings.Warn(text, diagnostics);
            return None;
        }

        var yaml = settings.Text.Split('\n');
        var reading = settings.IsToml || settings.Text.Length > MaxLength ? ReadingInstructions.Empty : ReadingSetting.Take(yaml, settings.Start + 1, diagnostics);
        settings = settings with { Text = string.Join('\n', yaml) };

        if (Values(settings, diagnostics) is not { } values)
            return None with { Lines = settings.End, Reading = reading };

        return new FrontMatter(
            TitleOf(values, settings, diagnostics),
            values.GetValueOrDefault("slug"),
            ReadOrder(values, settings, diagnostics),
            values.GetValueOrDefault("language"),
            values.Where(v => v.Key is not ("title" or "slug" or "order" or "language")).ToDictionary(),
            settings.End,
            DraftLineOf(values, settings, diagnostics))
        {
            Reading = reading,
        };
    }

    private static string? TitleOf(Dictionary<string, string> values, SettingsText settings, DiagnosticList diagnostics) =>
        values.TryGetValue("title", out var title) ? ControlCharacters.RemoveFromTitle(title, settings.LineOf("title"), diagnostics) : null;

    private static int? DraftLineOf(Dictionary<string, string> values, SettingsText settings, DiagnosticList diagnostics)
    {
        var key = values.GetValueOrDefault("draft")?.ToLowerInvariant() is "true" or "yes" ? "draft"
            : values.GetValueOrDefault("published")?.ToLowerInvariant() is "false" or "no" ? "published"
            : null;

        if (key is null)
            return null;

        var line = settings.LineOf(key);
        diagnostics.Add(DiagnosticCodes.IsDraft, line, ("setting", $"{key}: {values[key]}"));

        return line;
    }

    private static Dictionary<string, string>? Values(SettingsText settings, DiagnosticList diagnostics)
    {
        if (settings.Text.Length <= MaxLength)
            return settings.IsToml ? Toml.Values(settings, diagnostics) : Yaml(settings, diagnostics);

        diagnostics.Add(DiagnosticCodes.FrontMatter.As("TooLong"), settings.Start);
        return null;
    }

    private static Dictionary<string, string>? Yaml(SettingsText settings, DiagnosticList diagnostics)
    {
        try
        {
            if (Mapping(settings.Text) is { } mapping)
                return Texts(mapping);

            diagnostics.Add(DiagnosticCodes.FrontMatter.As("NoList"), settings.Start + 1);
        }
        catch (YamlException fault)
        {
            var line = settings.Start + (int)fault.Start.Line;
            diagnostics.Add(DiagnosticCodes.FrontMatter, line);

            return LineByLine(settings, diagnostics, line);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // On some malformed documents the library throws this instead of a YamlException.
            diagnostics.Add(DiagnosticCodes.FrontMatter, settings.Start);
        }

        return null;
    }

    private static YamlMappingNode? Mapping(string yaml)
    {
        var stream = ShallowYaml.Load(yaml);

        return stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode as YamlMappingNode;
    }

    /// <summary>Parses each line separately, so that an invalid line does not invalidate the others.</summary>
    private static Dictionary<string, string> LineByLine(SettingsText settings, DiagnosticList diagnostics, int told)
    {
        var values = new Dictionary<string, string>();

        foreach (var (index, line) in settings.Text.Split('\n').Index())
        {
            if (line.Length == 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
                continue;

            try
            {
                foreach (var (key, value) in Mapping(line) is { } mapping ? Texts(mapping) : [])
                    values[key] = value;
            }
            catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
            {
                if (settings.Start + 1 + index != told)
                    diagnostics.Add(DiagnosticCodes.FrontMatter.As("Line"), settings.Start + 1 + index, ("text", Shortened(line)));
            }
        }

        return values;
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

    /// <summary>Replaces characters that only an escape sequence can produce and no text may contain: <c>"\0"</c>, <c>"\e"</c>, half a surrogate pair.</summary>
    internal static string Storable(string value) => ControlCharacters.Replace(NormalizedName.WellFormed(value).Replace('\0', '\uFFFD')).Trim();

    private static int? ReadOrder(Dictionary<string, string> values, SettingsText settings, DiagnosticList diagnostics)
    {
        if (!values.TryGetValue("order", out var text))
            return null;

        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var order))
            return order;

        diagnostics.Add(DiagnosticCodes.FrontMatter.As("Order"), settings.LineOf("order"), ("value", text));
        return null;
    }

    internal static string Shortened(string line) => line.Length > 60 ? line[..60] + "…" : line;
}

/// <summary>The text between the fences.</summary>
/// <param name="Start">The line of the first fence, 1-based.</param>
/// <param name="End">The line of the last fence, 1-based.</param>
internal sealed record SettingsText(string Text, int Start, int End, bool IsToml)
{
    public static SettingsText? Of(string text)
    {
        var beginning = text.AsSpan().TrimStart(" \t\n");

        if (!beginning.StartsWith("---") && !beginning.StartsWith("+++"))
            return null;

        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim().Length > 0);
        var isToml = lines[start].TrimEnd() == "+++";

        if (!isToml && lines[start].TrimEnd() != "---")
            return null;

        var end = Array.FindIndex(lines, start + 1, line => isToml ? line.TrimEnd() is "+++" : line.TrimEnd() is "---" or "...");

        // Below blank lines a rule is a rule, unless it opens what looks like settings.
        return end < 0 || (start > 0 && !isToml && !lines[(start + 1)..end].All(LooksLikeSetting))
            ? null
            : new SettingsText(string.Join('\n', lines[(start + 1)..end]), start + 1, end + 1, isToml);
    }

    /// <summary>The 1-based line of a setting; the line of the first fence if the setting is not found.</summary>
    public int LineOf(string key) =>
        Array.FindIndex(Text.Split('\n'), line => line.TrimStart(' ', '"', '\'').StartsWith(key, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? Start + 1 + index : Start;

    private static bool LooksLikeSetting(string line) =>
        line.Trim().Length == 0 || line[0] is ' ' or '\t' or '-' or '#' || line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40;
}

/// <summary>The subset of TOML that settings need: <c>name = value</c>.</summary>
internal static partial class Toml
{
    public static Dictionary<string, string> Values(SettingsText settings, DiagnosticList diagnostics)
    {
        var values = new Dictionary<string, string>();
        var isInTable = false;

        foreach (var (index, line) in settings.Text.Split('\n').Index())
        {
            isInTable |= line.StartsWith('[');

            if (isInTable || line.Trim() is "" or ['#', ..])
                continue;

            if (Setting().Match(line) is { Success: true } setting)
                values[setting.Groups["name"].Value.ToLowerInvariant()] = FrontMatter.Storable(setting.Groups["value"].Value);
            else if (line.Contains('=', StringComparison.Ordinal) is false)
                diagnostics.Add(DiagnosticCodes.FrontMatter.As("TomlLine"), settings.Start + 1 + index, ("text", FrontMatter.Shortened(line)));
        }

        return values.Where(value => value.Value.Length > 0).ToDictionary();
    }

    [GeneratedRegex(@"^\s{0,20}[""']?(?<name>[A-Za-z0-9_-]{1,60})[""']?\s{0,20}=\s{0,20}(""(?<value>[^""]{0,1000})""|'(?<value>[^']{0,1000})'|(?<value>[^""'\[{#\s]{1,200}))\s{0,20}(#.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Setting();
}

/// <summary>Settings of other programs, which remain text.</summary>
internal static partial class OtherSettings
{
    public static void Warn(string text, DiagnosticList diagnostics)
    {
        var first = text.AsSpan().TrimStart("\n");
        var line = text.Length - first.Length + 1;

        if (first.IsEmpty || (first[0] != '%' && first[0] != '{' && !char.IsLetter(first[0])) || Name(first[..Math.Min(first.Length, 400)].ToString()) is not { } name)
            return;

        diagnostics.Add(DiagnosticCodes.OtherSettings.As(name), line);
    }

    private static string? Name(string text) => text switch
    {
        ['%', ' ', ..] => "Pandoc",
        ['{', ..] when Json().IsMatch(text) => "Json",
        _ when MultiMarkdown().IsMatch(text) => "Unfenced",
        _ => null,
    };

    [GeneratedRegex(@"^\{\s{0,20}""[\w-]{1,60}""\s{0,5}:", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Json();

    [GeneratedRegex(@"^(title|author|date|slug|language|layout|draft|published|order)[ ]{0,3}:[ ]{0,3}\S", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex MultiMarkdown();
}
