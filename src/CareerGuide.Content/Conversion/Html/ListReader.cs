using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>
/// Reads lists: those of HTML, those of Google Docs and Word on the web, which say the level of a point by a class or an attribute, and
/// those of Word, whose points are paragraphs.
/// </summary>
internal sealed partial class ListReader(HtmlConversion conversion, BlockReader blocks, RunReader runs)
{
    private const int DeepestLevel = 8;
    private const double PointsPerLevel = 36;

    /// <summary>The points of a list or of a paragraph that is one; null for any other element.</summary>
    public IReadOnlyList<ListEntry>? EntriesOf(IElement element, RunStyles styles, bool isHeading) => element.LocalName switch
    {
        "ul" or "ol" or "menu" => OfList(element, conversion.Styles.Within(styles, element), LevelOf(element)),
        "div" when ListOfWordOnTheWeb(element) is { } wrapped => OfList(wrapped, conversion.Styles.Within(styles, wrapped), level: 0),
        "li" => [EntryOf(element, styles, isOrdered: false, number: null, level: 0)],
        "p" when !isHeading && OfParagraph(element, conversion.Styles.Within(styles, element)) is { } entry => [entry],
        _ => null,
    };

    private List<ListEntry> OfList(IElement list, RunStyles styles, int level)
    {
        List<ListEntry> entries = [];
        var isOrdered = list.LocalName == "ol";
        int? number = isOrdered ? Number(list.GetAttribute("start")) ?? 1 : null;

        foreach (var child in list.ChildNodes)
        {
            if (child is not IElement element || !conversion.IsBlock(child))
            {
                entries.Add(Beside([child], styles, level));
                continue;
            }

            if (conversion.IsLeftOut(element))
                continue;

            if (element.LocalName is "ul" or "ol" or "menu")
            {
                entries.AddRange(OfList(element, conversion.Styles.Within(styles, element), Math.Max(LevelOf(element), Math.Min(level + 1, DeepestLevel))));
            }
            else if (element.LocalName == "li")
            {
                entries.Add(EntryOf(element, styles, isOrdered, Number(element.GetAttribute("value")) ?? number, Number(element.GetAttribute("data-aria-level")) is { } own ? own - 1 : level));
                number = null;
            }
            else
            {
                entries.Add(Beside([child], styles, level));
            }
        }

        return [.. entries.Where(entry => entry.Blocks.Count > 0)];
    }

    /// <summary>Word on the web gives each point a list, and each list an element around it.</summary>
    private static IElement? ListOfWordOnTheWeb(IElement element) =>
        element.Children is [{ LocalName: "ul" or "ol", FirstElementChild: { } first } list] && first.HasAttribute("data-aria-level")
        && element.ChildNodes.OfType<IText>().All(text => string.IsNullOrWhiteSpace(text.Data))
            ? list
            : null;

    /// <summary>What is in a list without being a point of it.</summary>
    private ListEntry Beside(IReadOnlyList<INode> nodes, RunStyles styles, int level) => new(level, IsOrdered: false, Number: null, blocks.Read(nodes, styles), IsPoint: false);

    private ListEntry EntryOf(IElement item, RunStyles styles, bool isOrdered, int? number, int level)
    {
        var read = blocks.ReadNested(item, conversion.Styles.Within(styles, item));
        var isPoint = !blocks.IsTooDeep && read is not [{ Name.LocalName: ['h', >= '1' and <= '6'] }, ..] && item.FirstElementChild is not { LocalName: "details" };
        IReadOnlyList<XNode> content = isPoint ? WithBox(item, Tight(read)) : read;

        return new ListEntry(Math.Clamp(level, 0, DeepestLevel), isOrdered, isOrdered ? number : null, content, isPoint);
    }

    /// <summary>The only paragraph of a point is its text.</summary>
    private static List<XNode> Tight(List<XElement> read) =>
        read.Count > 0 && read[0].Name == "p" && read.Skip(1).All(block => block.Name.LocalName is "ul" or "ol") ? [.. read[0].Nodes(), .. read.Skip(1)] : [.. read];

    private static List<XNode> WithBox(IElement item, List<XNode> content)
    {
        if (item.Children.FirstOrDefault(child => child.ClassList.Contains("checkbox")) is { } box)
            return [Box(box.ClassList.Contains("checkbox-on")), .. content];

        return WithTypedBox(content);
    }

    private static List<XNode> WithTypedBox(List<XNode> content) =>
        content.Count > 0 && content[0] is XText text && TypedBox().Match(text.Value) is { Success: true } box
            ? [Box(box.Value[0] != '☐'), new XText(text.Value[box.Length..]), .. content.Skip(1)]
            : content;

    private static XElement Box(bool isTicked) => new("input", new XAttribute("checked", isTicked ? "x" : " "));

    private ListEntry? OfParagraph(IElement paragraph, RunStyles styles)
    {
        var ofWord = conversion.Rules.ValueOf(paragraph, "mso-list") is { } list ? WordLevel().Match(list) : Match.Empty;
        var mark = paragraph.QuerySelectorAll("span").FirstOrDefault(span => conversion.Rules.ValueOf(span, "mso-list") == "ignore")?.TextContent.Trim();
        var isListParagraph = paragraph.ClassName?.StartsWith("MsoListParagraph", StringComparison.Ordinal) == true;

        if (mark is null && !ofWord.Success && !(isListParagraph ? ListMark() : BulletMark()).IsMatch(paragraph.TextContent.TrimStart()))
            return null;

        var words = runs.Read(paragraph.ChildNodes, styles);
        mark ??= TakeTypedMark(words, isListParagraph);

        var content = WithTypedBox([.. RunWriter.Write(words)]);
        var isOrdered = NumberMark().Match(mark ?? "") is { Success: true };

        return content.Count == 0 ? null : new ListEntry(LevelOf(paragraph, ofWord), isOrdered, isOrdered ? Number(NumberMark().Match(mark!).Groups["number"].Value) : null, content);
    }

    /// <summary>A sign in front of a paragraph's words makes it a point; a number does so only where the program says that it is one.</summary>
    private static string? TakeTypedMark(List<Run> words, bool isListParagraph)
    {
        var first = words.FindIndex(run => !run.IsBlank);

        if (first < 0 || words[first].Kind != RunKind.Text)
            return null;

        var text = string.Concat(words.Skip(first).TakeWhile(run => run.Kind == RunKind.Text).Take(3).Select(run => run.Text)).TrimStart();
        var match = (isListParagraph ? ListMark() : BulletMark()).Match(text);

        if (!match.Success)
            return null;

        Cut(words, first, match.Length);

        return match.Value.Trim();
    }

    private static void Cut(List<Run> words, int first, int length)
    {
        words.RemoveRange(0, first);
        words[0] = words[0] with { Text = words[0].Text.TrimStart() };

        while (length > 0 && words.Count > 0)
        {
            var cut = Math.Min(length, words[0].Text.Length);
            words[0] = words[0] with { Text = words[0].Text[cut..] };
            length -= cut;

            if (words[0].Text.Length == 0)
                words.RemoveAt(0);
        }
    }

    private int LevelOf(IElement paragraph, Match ofWord)
    {
        if (ofWord.Success)
            return Math.Clamp(int.Parse(ofWord.Groups["level"].Value, CultureInfo.InvariantCulture) - 1, 0, DeepestLevel);

        return Length().Match(conversion.Rules.ValueOf(paragraph, "margin-left") ?? "") is { Success: true } margin
            ? Math.Clamp((int)Math.Round(InPoints(margin) / PointsPerLevel) - 1, 0, DeepestLevel)
            : 0;
    }

    private static double InPoints(Match length) =>
        double.Parse(length.Groups["number"].Value, CultureInfo.InvariantCulture) * length.Groups["unit"].Value switch
        {
            "in" => 72,
            "cm" => 72 / 2.54,
            "mm" => 72 / 25.4,
            "px" => 0.75,
            _ => 1,
        };

    /// <summary>Google Docs writes nested lists beside each other.</summary>
    private static int LevelOf(IElement list) =>
        GoogleLevel().Match(list.ClassName ?? "") is { Success: true } named ? Math.Min(named.Groups["level"].Value[0] - '0', DeepestLevel) : 0;

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : null;

    [GeneratedRegex(@"(^|\s)lst-[\w]+-(?<level>\d)($|\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GoogleLevel();

    [GeneratedRegex(@"\bl\d+\s+level(?<level>\d)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordLevel();

    [GeneratedRegex(@"^(?<number>-?\d{0,6}(\.\d{1,6})?)(?<unit>in|pt|cm|mm|px)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();

    [GeneratedRegex(@"^\(?((?<number>\d{1,3})|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"^([•●▪◦‣⁃∙○■□▸►➢➤·§\uF0B7\uF0A7]\s*(?=\S)|[o–-][ \t\u00A0]{2,}(?=\S))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BulletMark();

    [GeneratedRegex(@"^([•●▪◦‣⁃∙○■□▸►➢➤·§\uF0B7\uF0A7o–-]\s+(?=\S)|\(?(\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]\s+(?=\S))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^[☐☑☒]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypedBox();
}
