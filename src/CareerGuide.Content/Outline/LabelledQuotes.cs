using CareerGuide.Content.Lexicon;
using CareerGuide.Content.MarkdownParsing.Tree;
using Markdig.Syntax;

namespace CareerGuide.Content.Outline;

/// <summary>
/// For reading alone: a quote in which each line is a part of a role gives way to these lines: <c>&gt; **Skills:** SQL, Python</c>.
/// The page keeps it.
/// </summary>
internal static class LabelledQuotes
{
    public static void Open(MarkdownDocument document, LanguageLexicon wordings)
    {
        if (!document.Any(block => block is QuoteBlock))
            return;

        var blocks = document.ToArray();
        document.Clear();

        foreach (var block in blocks)
        {
            var parts = block is QuoteBlock quote && HoldsParts(quote, wordings) ? [.. quote.OfType<ParagraphBlock>()] : Array.Empty<ParagraphBlock>();

            if (parts.Length == 0)
                document.Add(block);

            foreach (var part in parts)
            {
                part.Parent!.Remove(part);

                foreach (var line in LabelLines.Split(part))
                    document.Add(line);
            }
        }
    }

    private static bool HoldsParts(QuoteBlock quote, LanguageLexicon wordings) =>
        quote.Count > 0 && quote.All(block => block is ParagraphBlock paragraph && ParagraphLines.Of(paragraph).ConvertAll(ParagraphLines.TextOf).TrueForAll(line => IsPart(line, wordings)));

    private static bool IsPart(string line, LanguageLexicon wordings) =>
        line.AsSpan().IndexOfAny(':', '：') is > 0 and var colon && colon < line.Length - 1 && wordings.FacetOf(line[..colon].Trim(), wordings.NamesJob) is { IsAmbiguous: false };
}
