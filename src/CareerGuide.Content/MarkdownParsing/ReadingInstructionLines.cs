using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerGuide.Content.MarkdownParsing;

/// <summary>
/// Reads lines such as <c>"My week": responsibilities</c>. Parses each line separately, so that an invalid line does not invalidate the others.
/// </summary>
internal static class ReadingInstructionLines
{
    /// <param name="lines">Lines of YAML, blank ones and comments among them.</param>
    /// <param name="firstLine">The number of the first, 1-based.</param>
    public static ReadingInstructions Read(IEnumerable<string> lines, int firstLine, DiagnosticList diagnostics)
    {
        var found = new Dictionary<string, ReadingInstruction>();

        foreach (var (index, line) in lines.Index())
        {
            foreach (var instruction in Read(line, firstLine + index, diagnostics))
                AddUnlessRepeated(instruction, found, diagnostics);
        }

        return new ReadingInstructions(found.Values);
    }

    /// <summary>The headings and values of a line, none of a blank one or a comment; null where it is no <c>heading: value</c>.</summary>
    public static IReadOnlyList<HeadingAndValue>? Pairs(string line)
    {
        try
        {
            var stream = ShallowYaml.Load(line);

            if (stream.Documents.Count == 0)
                return [];

            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }] && mapping.Children.Select(pair => Pair(line, pair)).ToArray() is var pairs && !pairs.Contains(null))
                return Array.ConvertAll(pairs, pair => pair!.Value);
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The library throws more than a YamlException on some malformed documents.
        }

        return null;
    }

    /// <summary>The heading and value of a line that has one of each; null for any other.</summary>
    public static HeadingAndValue? PairOf(string line) => Pairs(line) is [var pair] ? pair : null;

    private static IEnumerable<ReadingInstruction> Read(string line, int number, DiagnosticList diagnostics)
    {
        if (Pairs(line) is not { } pairs)
        {
            diagnostics.Add(DiagnosticCodes.ReadingLineUnreadable, number);
            yield break;
        }

        foreach (var (heading, value) in pairs)
        {
            if (ReadAs.All.FirstOrDefault(known => known == NormalizedName.Of(value)) is { } known)
                yield return new ReadingInstruction(heading, known, number);
            else
                WarnOfUnknown(value, number, diagnostics);
        }
    }

    private static HeadingAndValue? Pair(string line, KeyValuePair<YamlNode, YamlNode> pair) =>
        pair is { Key: YamlScalarNode { Value: { } key }, Value: YamlScalarNode { Value: { } value } scalar }
        && ReadingInstructions.KeyOf(key).Length > 0 && value.Trim().Length > 0
            ? new HeadingAndValue(key.Trim(), value.Trim()) { Line = line, Start = (int)scalar.Start.Index, End = (int)scalar.End.Index }
            : null;

    private static void AddUnlessRepeated(ReadingInstruction instruction, Dictionary<string, ReadingInstruction> found, DiagnosticList diagnostics)
    {
        var key = ReadingInstructions.KeyOf(instruction.Heading);

        if (!found.TryAdd(key, instruction) && found[key].Value != instruction.Value)
            diagnostics.Add(DiagnosticCodes.ReadingTwice, instruction.Line, ("heading", instruction.Heading), ("value", found[key].Value), ("line", found[key].Line));
    }

    private static void WarnOfUnknown(string value, int line, DiagnosticList diagnostics) => diagnostics.Add(DiagnosticCodes.ReadingValueUnknown, line, () =>
        NearName.Of(value, ReadAs.All) is { } near
            ? DiagnosticCodes.ReadingValueUnknown.As("Near").With(("value", value), ("near", near))
            : DiagnosticCodes.ReadingValueUnknown.With(("value", value), ("known", ReadAs.All)));
}

/// <summary>What a line such as <c>"My week": day # mornings</c> says.</summary>
internal readonly record struct HeadingAndValue(string Heading, string Value)
{
    public required string Line { get; init; }

    /// <summary>The index in the line at which the value begins.</summary>
    public required int Start { get; init; }

    /// <summary>The index just after the value.</summary>
    public required int End { get; init; }

    /// <summary>The line with the value replaced and everything else kept.</summary>
    public string With(string value) => Line[..Start] + value + Line[End..];
}
