using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerGuide.Content;

/// <summary>
/// Reads lines such as <c>"My week": responsibilities</c>. Each is read by itself, so that a bad one spoils no other.
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

    private static IEnumerable<ReadingInstruction> Read(string line, int number, DiagnosticList diagnostics)
    {
        if (Pairs(line) is not { } pairs)
        {
            diagnostics.Add(Codes.ReadingLineUnreadable, number,
                "This line is not understood, so it is left out. Write a heading, a colon and what it is: “\"My week\": responsibilities”.");
            yield break;
        }

        foreach (var (heading, value) in pairs)
        {
            if (ReadAs.All.FirstOrDefault(known => known == NameKey.Of(value)) is { } known)
                yield return new ReadingInstruction(heading, known, number);
            else
                WarnOfUnknown(value, number, diagnostics);
        }
    }

    /// <summary>The headings and values of a line; null where it is no <c>heading: value</c>.</summary>
    private static (string Heading, string Value)[]? Pairs(string line)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(line));

            if (stream.Documents.Count == 0)
                return [];

            if (stream.Documents is [{ RootNode: YamlMappingNode mapping }] && mapping.Children.Select(Pair).ToArray() is var pairs && !pairs.Contains(null))
                return Array.ConvertAll(pairs, pair => pair!.Value);
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The library throws more than a YamlException on some malformed documents.
        }

        return null;
    }

    private static (string Heading, string Value)? Pair(KeyValuePair<YamlNode, YamlNode> pair) =>
        pair is { Key: YamlScalarNode { Value: { } key }, Value: YamlScalarNode { Value: { } value } }
        && ReadingInstructions.KeyOf(key).Length > 0 && value.Trim().Length > 0
            ? (key.Trim(), value.Trim())
            : null;

    private static void AddUnlessRepeated(ReadingInstruction instruction, Dictionary<string, ReadingInstruction> found, DiagnosticList diagnostics)
    {
        var key = ReadingInstructions.KeyOf(instruction.Heading);

        if (!found.TryAdd(key, instruction) && found[key].Value != instruction.Value)
            diagnostics.Add(Codes.ReadingTwice, instruction.Line, $"“{instruction.Heading}” is read as “{found[key].Value}” already, by line {found[key].Line}; that line counts. Remove one of the two.");
    }

    private static void WarnOfUnknown(string value, int line, DiagnosticList diagnostics) => diagnostics.Add(Codes.ReadingValueUnknown, line, () =>
    {
        var suggestion = NearName.Of(value, ReadAs.All) is { } near ? $"Did you mean “{near}”?" : $"Write one of these: {string.Join(", ", ReadAs.All)}.";
        return $"Nothing can be read as “{value}”. {suggestion}";
    });
}
