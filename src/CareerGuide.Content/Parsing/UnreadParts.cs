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
            if (NameOf(block) is { } name)
                reading.Diagnostics.Add(DiagnosticCodes.FacetPartKept, block.Line + 1, $"This {name} under “{facet.Text}” is kept as written and not read as part of it. Move its items into the list or table above, or give it a heading of its own.");
        }
    }

    private static string? NameOf(Block block) => block switch
    {
        Table => "table",
        ListBlock => "list",
        QuoteBlock quote when quote.Descendants<ListBlock>().Any() => "list in a quote",
        _ => null,
    };
}
