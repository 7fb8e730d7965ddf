using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>Paragraphs with numbers that somebody typed, one after the other: <c>1. Cut</c>, <c>2. Bind</c>. They are a list, as their author sees it.</summary>
internal static partial class TypedLists
{
    private const int FewestPoints = 2;

    public static List<XElement> Join(List<XElement> blocks)
    {
        List<XElement> joined = [];

        for (var index = 0; index < blocks.Count; index++)
        {
            var points = PointsFrom(blocks, index);

            if (points.Count < FewestPoints)
            {
                joined.Add(blocks[index]);
                continue;
            }

            joined.Add(ListOf(points));
            index += points.Count - 1;
        }

        return joined;
    }

    /// <summary>The paragraphs from here whose numbers count on.</summary>
    private static List<(XElement Paragraph, int Number, int Length)> PointsFrom(List<XElement> blocks, int index)
    {
        List<(XElement Paragraph, int Number, int Length)> points = [];

        foreach (var block in blocks.Skip(index))
        {
            if (block.Name != "p" || block.FirstNode is not XText text || Mark().Match(text.Value) is not { Success: true } mark)
                break;

            var number = int.Parse(mark.Groups["number"].Value, CultureInfo.InvariantCulture);

            if (points.Count > 0 && number != points[^1].Number + 1)
                break;

            points.Add((block, number, mark.Length));
        }

        return points;
    }

    private static XElement ListOf(List<(XElement Paragraph, int Number, int Length)> points)
    {
        var list = new XElement("ol", points.Select(point => new XElement("li", new XText(((XText)point.Paragraph.FirstNode!).Value[point.Length..]), point.Paragraph.Nodes().Skip(1))));

        if (points[0].Number != 1)
            list.Add(new XAttribute("start", points[0].Number));

        return list;
    }

    [GeneratedRegex(@"^\s*\(?(?<number>\d{1,3})[.)]\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
