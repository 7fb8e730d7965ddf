using CareerGuide.Content.MarkdownParsing.Source;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CareerGuide.Content.MarkdownParsing.Tree;

/// <summary>
/// For reading alone: a quote or callout that holds the list or table of its part of the text gives way to what it holds.
/// The page keeps it. A quote beside a list says something of its own and stays.
/// </summary>
internal static class QuoteParts
{
    public static void Open(MarkdownDocument document)
    {
        if (!document.Any(block => block is QuoteBlock))
            return;

        var callouts = NamedPlaces.Of(document).Callouts;
        var blocks = document.ToArray();
        var hasList = PartsWithList(blocks);
        document.Clear();

        foreach (var (index, block) in blocks.Index())
        {
            if (block is QuoteBlock quote && HoldsPoints(quote) && (!hasList[index] || quote.Any(b => b is Table) || callouts.GetValueOrDefault(quote.Line)))
                Add(document, quote, callouts);
            else
                document.Add(block);
        }
    }

    private static bool HoldsPoints(QuoteBlock quote) => quote.Any(block => block is ListBlock or Table) && (!quote.Any(block => block is HeadingBlock) || HoldsOutline(quote));

    /// <summary>A part of the lecture may be in a quote as a whole: several headings, each above its list or table.</summary>
    private static bool HoldsOutline(QuoteBlock quote) => quote.Zip(quote.Skip(1)).Count(pair => pair is (HeadingBlock, ListBlock or Table)) > 1;

    /// <summary>For each block whether a list outside of quotes is under the same heading.</summary>
    private static bool[] PartsWithList(Block[] blocks)
    {
        var hasList = new bool[blocks.Length];

        for (var start = 0; start < blocks.Length;)
        {
            var end = Array.FindIndex(blocks, start + 1, block => block is HeadingBlock) is var next and >= 0 ? next : blocks.Length;
            Array.Fill(hasList, blocks.AsSpan(start, end - start).ToArray().Any(block => block is ListBlock), start, end - start);
            start = end;
        }

        return hasList;
    }

    private static void Add(MarkdownDocument document, QuoteBlock quote, IReadOnlyDictionary<int, bool> callouts)
    {
        var blocks = quote.ToArray();
        quote.Clear();

        // The name of a kind of callout, such as Note, is not the author's word.
        foreach (var block in blocks.Skip(callouts.TryGetValue(quote.Line, out var hasOwnTitle) && !hasOwnTitle ? 1 : 0))
            document.Add(block);
    }
}
