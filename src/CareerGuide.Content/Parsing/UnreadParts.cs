using CareerGuide.Content.Diagnostics;
using CareerGuide.Content.Outline;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.Parsing;

/// <summary>Reports the tables and lists under a facet that were not read as its points.</summary>
internal static class UnreadParts
{
    public static void Note(OutlineNode facet, ParseContext reading)
    {
        foreach (var block in reading.Left(facet))
        {
            if (KindOf(block) is { } kind)
                reading.Diagnostics.Add(DiagnosticCodes.FacetPartKept, block.Line + 1, ("kind", kind), ("heading", facet.Text));
        }
    }

    private static string? KindOf(Block block) => block switch
    {
        Table => "table",
        ListBlock => "list",
        QuoteBlock quote when quote.Descendants<ListBlock>().Any() => "quote",
        _ => null,
    };
}
