using System.Globalization;
using System.Xml.Linq;

namespace CareerGuide.Content.Conversion.Html;

/// <summary>A point of a list, wherever its document says to which level it belongs.</summary>
/// <param name="Level">From 0.</param>
/// <param name="Number">Of a numbered point, where the document says it.</param>
/// <param name="Blocks">What it holds. It is outside of the list if <paramref name="IsPoint"/> is false.</param>
internal sealed record ListEntry(int Level, bool IsOrdered, int? Number, IReadOnlyList<XNode> Blocks, bool IsPoint = true);

/// <summary>Nests the points of a list by their levels.</summary>
internal static class ListWriter
{
    public static IEnumerable<XElement> Write(IReadOnlyList<ListEntry> entries)
    {
        var i = 0;
        List<XElement> blocks = [];

        while (i < entries.Count)
            blocks.AddRange(Nested(entries, ref i, entries[i].Level));

        return blocks;
    }

    private static List<XElement> Nested(IReadOnlyList<ListEntry> entries, ref int i, int level)
    {
        List<XElement> blocks = [];
        XElement? list = null;
        var next = 1;

        while (i < entries.Count && entries[i].Level >= level)
        {
            var entry = entries[i];

            if (!entry.IsPoint)
            {
                blocks.AddRange(entry.Blocks.OfType<XElement>());
                (list, i) = (null, i + 1);
            }
            else if (entry.Level > level && list is not null)
            {
                ((XElement)list.LastNode!).Add(Nested(entries, ref i, entry.Level));
            }
            else
            {
                if (list is null || !Continues(list, entry, next))
                    blocks.Add(list = ListOf(entry));

                list.Add(new XElement("li", entry.Blocks));
                next = (entry.Number ?? next) + 1;
                i++;
            }
        }

        return blocks;
    }

    private static bool Continues(XElement list, ListEntry entry, int next) =>
        list.Name == (entry.IsOrdered ? "ol" : "ul") && (!entry.IsOrdered || entry.Number is null || entry.Number == next);

    private static XElement ListOf(ListEntry entry) => entry is { IsOrdered: true, Number: { } number and not 1 }
        ? new XElement("ol", new XAttribute("start", number.ToString(CultureInfo.InvariantCulture)))
        : new XElement(entry.IsOrdered ? "ol" : "ul");
}
