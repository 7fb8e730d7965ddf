using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>Reads running text: the words of a paragraph, a heading, a cell.</summary>
internal sealed class RunReader(HtmlConversion conversion)
{
    public List<Run> Read(IEnumerable<INode> nodes, RunStyles styles = RunStyles.None)
    {
        List<Run> runs = [];

        foreach (var node in nodes)
            Read(node, styles, link: null, runs);

        return runs;
    }

    /// <summary>The same of what may hold blocks: each begins a line.</summary>
    public List<Run> ReadLines(IElement element, RunStyles styles)
    {
        List<Run> runs = [];
        ReadLines(element, styles, runs);

        return runs;
    }

    private void ReadLines(IElement element, RunStyles styles, List<Run> runs)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is not IElement inner || !conversion.IsBlock(child))
            {
                Read(child, styles, link: null, runs);
                continue;
            }

            if (conversion.IsLeftOut(inner))
                continue;

            if (inner.LocalName == "table")
                conversion.Notes.Add(ConversionNoteKind.NestedTables);

            BreakLine(runs, inner.LocalName is "td" or "th" ? new Run(RunKind.Text, " ") : Run.LineBreak);
            ReadLines(inner, conversion.Styles.Within(styles, inner), runs);
            BreakLine(runs, inner.LocalName is "td" or "th" ? new Run(RunKind.Text, " ") : Run.LineBreak);
        }
    }

    private static void BreakLine(List<Run> runs, Run separator)
    {
        if (runs.Count > 0 && runs[^1].Kind != RunKind.LineBreak)
            runs.Add(separator);
    }

    private void Read(INode node, RunStyles styles, string? link, List<Run> runs)
    {
        if (node is IText text)
            runs.Add(new Run(RunKind.Text, text.Data, styles, link));
        else if (node is IElement element && !IsMarkOfWordsList(element) && !conversion.IsLeftOut(element))
            Read(element, styles, link, runs);
    }

    private void Read(IElement element, RunStyles styles, string? link, List<Run> runs)
    {
        switch (element.LocalName)
        {
            case "br":
                runs.Add(Run.LineBreak);
                break;
            case "img":
                if (conversion.PictureSources.Of(element, styles, link) is { } picture)
                    runs.Add(picture);

                break;
            case "input":
                runs.Add(new Run(RunKind.CheckBox, element.HasAttribute("checked") ? "x" : " "));
                break;
            case "math":
                ReadFormula(element, styles, link, runs);
                break;
            case "a" when conversion.References.NumberOf(element) is { } number:
                runs.Add(new Run(RunKind.NoteMark, FormattableString.Invariant($"{number}")));
                break;
            case "span" when element.ClassList.Contains("katex-html"):
            case "a" when IsAnchorOfHeading(element):
                break;
            case "rt":
                ReadAround(element, "(", ")", styles, link, runs);
                break;
            case "q":
                ReadAround(element, "“", "”", styles, link, runs);
                break;
            default:
                ReadInner(element, styles, link, runs);
                break;
        }
    }

    private void ReadInner(IElement element, RunStyles styles, string? link, List<Run> runs)
    {
        var own = conversion.Styles.Within(styles, element);
        var target = element.LocalName == "a" && element.HasAttribute("href") && !LeadsToOwnPicture(element) ? conversion.Links.Of(element) ?? link : link;
        var isBlock = conversion.IsBlock(element);

        if (isBlock)
            BreakLine(runs, Run.LineBreak);

        foreach (var child in element.ChildNodes)
            Read(child, own, target, runs);

        if (isBlock)
            BreakLine(runs, Run.LineBreak);
    }

    /// <summary>Pages link a picture to its file, to show it whole.</summary>
    private static bool LeadsToOwnPicture(IElement link) =>
        link.Children is [{ LocalName: "img" } picture] && picture.GetAttribute("src") == link.GetAttribute("href");

    /// <summary>The sign behind a heading that leads to the heading itself.</summary>
    private static bool IsAnchorOfHeading(IElement link) =>
        link.GetAttribute("href") is ['#', ..] && link.TextContent.Trim() is "¶" or "#" or "§" or "🔗" && link.ParentElement?.LocalName is ['h', >= '1' and <= '6'];

    private void ReadAround(IElement element, string before, string after, RunStyles styles, string? link, List<Run> runs)
    {
        runs.Add(new Run(RunKind.Text, before, styles, link));
        ReadInner(element, styles, link, runs);
        runs.Add(new Run(RunKind.Text, after, styles, link));
    }

    /// <summary>What was typed for a formula, where the program kept it.</summary>
    private void ReadFormula(IElement element, RunStyles styles, string? link, List<Run> runs)
    {
        conversion.Notes.Add(ConversionNoteKind.Formulas);
        var typed = element.QuerySelector("annotation[encoding='application/x-tex']")?.TextContent.Trim();
        runs.Add(typed is { Length: > 0 }
            ? new Run(RunKind.Text, typed, styles | RunStyles.Code, link)
            : new Run(RunKind.Text, element.TextContent, styles, link));
    }

    /// <summary>Word writes the sign of a list's point as text.</summary>
    private bool IsMarkOfWordsList(IElement element) => conversion.Rules.ValueOf(element, "mso-list") == "ignore";
}
