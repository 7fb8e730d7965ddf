using System.Text;
using System.Xml.Linq;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Makes the elements of running text of its runs: pieces that look alike become one, and the space at the edge of bold text is outside
/// of it, because Markdown reads marks only at words.
/// </summary>
internal static class RunWriter
{
    private static readonly (RunStyles Style, string Element)[] Layers =
    [
        (RunStyles.Bold, "strong"),
        (RunStyles.Italic, "em"),
        (RunStyles.Struck, "del"),
        (RunStyles.Superscript, "sup"),
        (RunStyles.Subscript, "sub"),
        (RunStyles.Code, "code"),
    ];

    /// <param name="without">Styles that mean nothing where the text stands, such as bold in a heading.</param>
    public static IReadOnlyList<XNode> Write(IEnumerable<Run> runs, RunStyles without = RunStyles.None)
    {
        var tidy = Merged(WithoutDoubleSpace(runs.Select(run => run with { Styles = run.Styles & ~without })));

        return WithLinks(Merged(WithoutTouchingMarks(WithSpaceOutside(tidy))));
    }

    /// <summary>White space is one space, and none at the edges of a line.</summary>
    private static List<Run> WithoutDoubleSpace(IEnumerable<Run> runs)
    {
        List<Run> tidy = [];
        var isAfterSpace = true;

        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Text)
            {
                var text = Collapsed(run.Text, ref isAfterSpace);

                if (text.Length > 0)
                    tidy.Add(run with { Text = text });

                continue;
            }

            if (run.Kind == RunKind.LineBreak)
            {
                TrimSpace(tidy);

                if (tidy.Count == 0 || tidy[^1].Kind == RunKind.LineBreak)
                    continue;
            }

            isAfterSpace = run.Kind is RunKind.LineBreak or RunKind.CheckBox;
            tidy.Add(run);
        }

        TrimEnd(tidy);

        return tidy;
    }

    private static string Collapsed(string text, ref bool isAfterSpace)
    {
        var collapsed = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character);

            if (!isSpace && !(char.IsControl(character) || character is '\u00AD' or '\uFEFF'))
                collapsed.Append(character);
            else if (isSpace && !isAfterSpace)
                collapsed.Append(' ');
            else
                continue;

            isAfterSpace = isSpace;
        }

        return collapsed.ToString();
    }

    private static void TrimEnd(List<Run> runs)
    {
        while (runs.Count > 0 && (runs[^1].Kind == RunKind.LineBreak || (runs[^1].Kind == RunKind.Text && runs[^1].Text.EndsWith(' '))))
        {
            if (runs[^1].Kind == RunKind.Text && runs[^1].Text.TrimEnd(' ') is { Length: > 0 } words)
            {
                runs[^1] = runs[^1] with { Text = words };
                return;
            }

            runs.RemoveAt(runs.Count - 1);
        }
    }

    private static void TrimSpace(List<Run> runs)
    {
        if (runs.Count == 0 || runs[^1].Kind != RunKind.Text || !runs[^1].Text.EndsWith(' '))
            return;

        if (runs[^1].IsBlank)
            runs.RemoveAt(runs.Count - 1);
        else
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
    }

    private static List<Run> Merged(IReadOnlyList<Run> runs) =>
        Parts(runs, (before, run) => before.LooksLike(run)).ConvertAll(alike => alike is [var only] ? only : alike[0] with { Text = string.Concat(alike.Select(run => run.Text)) });

    /// <summary>A space between two pieces looks as both of them do; at the edge of one it looks like the other.</summary>
    private static List<Run> WithSpaceOutside(List<Run> runs)
    {
        var parts = runs.SelectMany(WithSpaceBeside).ToList();

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsBlank)
                parts[i] = SpaceBetween(i > 0 ? parts[i - 1] : null, i + 1 < parts.Count ? parts[i + 1] : null);
        }

        return parts;
    }

    private static IEnumerable<Run> WithSpaceBeside(Run run)
    {
        if (run.Kind != RunKind.Text || run.IsBlank || (run.Styles == RunStyles.None && run.Link is null))
            return [run];

        var space = run with { Text = " " };

        return [.. run.Text.StartsWith(' ') ? [space] : Array.Empty<Run>(), run with { Text = run.Text.Trim(' ') }, .. run.Text.EndsWith(' ') ? [space] : Array.Empty<Run>()];
    }

    private static Run SpaceBetween(Run? before, Run? after) => before is null || after is null
        ? new Run(RunKind.Text, " ")
        : new Run(RunKind.Text, " ", before.Styles & after.Styles, before.Link == after.Link ? before.Link : null);

    /// <summary>
    /// Marks that touch are read as one: of bold beside italic words the bold stays. A sign at the edge of bold text that touches a word
    /// is outside, as in <c>**Tasks**:baking</c>.
    /// </summary>
    private static List<Run> WithoutTouchingMarks(List<Run> runs)
    {
        const RunStyles Emphasis = RunStyles.Bold | RunStyles.Italic;

        for (var i = 1; i < runs.Count; i++)
        {
            var (before, after) = (runs[i - 1].Styles & Emphasis, runs[i].Styles & Emphasis);

            if (before == after || before == RunStyles.None || after == RunStyles.None || runs[i].IsBlank || runs[i - 1].IsBlank)
                continue;

            runs[i - 1] = runs[i - 1] with { Styles = runs[i - 1].Styles & ~RunStyles.Italic };
            runs[i] = runs[i] with { Styles = runs[i].Styles & ~RunStyles.Italic };
        }

        return [.. runs.SelectMany((run, i) => WithoutSignsAtEdges(run, i > 0 ? runs[i - 1] : null, i + 1 < runs.Count ? runs[i + 1] : null))];
    }

    private static IEnumerable<Run> WithoutSignsAtEdges(Run run, Run? before, Run? after)
    {
        if (run.Kind != RunKind.Text || run.IsBlank || run.Styles == RunStyles.None || run.Styles.HasFlag(RunStyles.Code) || run.Link is not null)
            return [run];

        var (start, end) = (0, run.Text.Length);

        while (end > 0 && Touches(after, run, text => text[0]) && !char.IsLetterOrDigit(run.Text[end - 1]))
            end--;

        while (start < end && Touches(before, run, text => text[^1]) && !char.IsLetterOrDigit(run.Text[start]))
            start++;

        Run[] parts = [run with { Text = run.Text[..start], Styles = before?.Styles ?? RunStyles.None }, run with { Text = run.Text[start..end] }, run with { Text = run.Text[end..], Styles = after?.Styles ?? RunStyles.None }];

        return parts.Where(part => part.Text.Length > 0);
    }

    private static bool Touches(Run? other, Run run, Func<string, char> edge) =>
        other is { Kind: RunKind.Text, Text.Length: > 0 } && other.Styles != run.Styles && char.IsLetterOrDigit(edge(other.Text));

    private static List<XNode> WithLinks(IReadOnlyList<Run> runs)
    {
        List<XNode> nodes = [];

        foreach (var part in Parts(runs, (before, run) => before.Link == run.Link))
        {
            var inner = WithStyles(part, layer: 0);
            nodes.AddRange(part[0].Link is { } link ? [new XElement("a", new XAttribute("href", link), inner)] : inner);
        }

        return nodes;
    }

    private static List<XNode> WithStyles(IReadOnlyList<Run> runs, int layer)
    {
        if (layer == Layers.Length)
            return [.. runs.SelectMany(Nodes)];

        var (style, element) = Layers[layer];
        List<XNode> nodes = [];

        foreach (var part in Parts(runs, (before, run) => before.Styles.HasFlag(style) == run.Styles.HasFlag(style)))
        {
            var inner = WithStyles(part, layer + 1);
            nodes.AddRange(part[0].Styles.HasFlag(style) ? [new XElement(element, inner)] : inner);
        }

        return nodes;
    }

    private static XNode[] Nodes(Run run) => run.Kind switch
    {
        RunKind.LineBreak => [new XElement("br"), new XText("\n")],
        RunKind.Picture => [new XElement("img", new XAttribute("src", run.Picture!), new XAttribute("alt", run.Text))],
        RunKind.NoteMark => [new XElement("note", run.Text)],
        RunKind.CheckBox => [new XElement("input", new XAttribute("checked", run.Text))],
        _ => [new XText(run.Text)],
    };

    /// <summary>Neighbours that belong together.</summary>
    private static List<List<Run>> Parts(IReadOnlyList<Run> runs, Func<Run, Run, bool> belong)
    {
        List<List<Run>> parts = [];

        foreach (var run in runs)
        {
            if (parts.Count > 0 && belong(parts[^1][^1], run))
                parts[^1].Add(run);
            else
                parts.Add([run]);
        }

        return parts;
    }
}
