using System.Text.RegularExpressions;
using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.MarkdownParsing.Source;

/// <summary>Footnotes and addresses that are written apart. What nothing refers to would not be shown at all, and stays as text.</summary>
internal static partial class NoteLines
{
    public static void Apply(SourceText source)
    {
        if (!source.Has("]:") && !source.Has("[^"))
            return;

        var definitions = source.Prose().Select(i => (Index: i, Match: Definition().Match(source.Lines[i].Text))).Where(d => d.Match.Success).ToArray();
        var defined = definitions.Select(d => d.Index).ToHashSet();
        var labels = new HashSet<string>();
        var used = new HashSet<string>();

        foreach (var i in source.Prose().ToArray())
            source.AddReferences(i, defined.Contains(i), used);

        var unused = definitions.Where(d => !IsComment(d.Match) && (!labels.Add(Key(d.Match)) || !used.Contains(Key(d.Match)))).Select(d => d.Index).ToHashSet();
        source.WarnOfMissing(labels);

        if (unused.Count > 0)
            source.Replace([.. source.Lines.Index().SelectMany(line => unused.Contains(line.Index) ? source.AsText(line.Index) : [line.Item])]);
    }

    private static void AddReferences(this SourceText source, int index, bool isDefinition, HashSet<string> used)
    {
        foreach (var reference in Reference().EnumerateMatches(source.Lines[index].Text))
        {
            // Its own label does not refer to it.
            if (!isDefinition || source.Lines[index].Text.AsSpan(0, reference.Index).ContainsAnyExcept(' '))
                used.Add(Key(source.Lines[index].Text.Substring(reference.Index + 1, reference.Length - 2)));
        }
    }

    private static void WarnOfMissing(this SourceText source, HashSet<string> labels)
    {
        foreach (var i in source.Prose())
        {
            foreach (var reference in Reference().EnumerateMatches(source.Lines[i].Text))
            {
                var text = source.Lines[i].Text.Substring(reference.Index, reference.Length);

                if (text[1] == '^' && !labels.Contains(Key(text[1..^1])))
                    source.Warn(DiagnosticCodes.NothingRefersTo.As("Footnote"), source.Lines[i], ("footnote", text));
            }
        }
    }

    private static IEnumerable<SourceLine> AsText(this SourceText source, int index)
    {
        var line = source.Lines[index];
        source.Warn(DiagnosticCodes.NothingRefersTo, line, ("label", line.Text.Trim().Split(':')[0]));

        if (index > 0 && !source.Lines[index - 1].IsBlank)
            yield return line with { Text = "" };

        yield return line with { Text = "\\" + line.Text.TrimStart() };
    }

    /// <summary><c>[//]: # (a remark)</c> is how comments are written where there are none.</summary>
    private static bool IsComment(Match definition) =>
        definition.Groups["label"].Value is "//" or "comment" || definition.Groups["rest"].Value is ['#', ..] or ['<', '>', ..] or "";

    private static string Key(Match definition) => Key(definition.Groups["label"].Value);

    private static string Key(string label) => NormalizedName.Of(label);

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\[\]]{1,200})\]:[ \t]*(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[[^\[\]]{1,200}\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Reference();
}
